import assert from "node:assert/strict";
import { attendeesIn, headOf, viewsOf, withinView } from "../../../src/app/feeds/view_cases.ts";
import { viewPath } from "../../../src/domain/feed_view.ts";
import { snapshot } from "./snapshots.ts";

const about = { siteTitle: "Site", publicBaseUrl: "https://x.test/c" };

Deno.test("calendars give rise to a view of each, of each case, court and tag, of both kinds and of all", () => {
  assert.deepEqual(viewsOf([snapshot()]).map(viewPath), [
    "calendars/main",
    "cases/a",
    "cases/c",
    "courts/ilnd",
    "courts/nysd",
    "tags/trade-secrets",
    "kinds/hearings",
    "kinds/deadlines",
    "all",
  ]);
  assert.deepEqual(viewsOf([snapshot({ listed: false })]).map(viewPath), [
    "kinds/hearings",
    "kinds/deadlines",
    "all",
  ]);
});

Deno.test("a view has the cases it is about, of listed calendars unless it is private", () => {
  const other = snapshot({ calendar: { id: "other", name: "Other" }, listed: false });
  const calendars = [snapshot(), other];
  const ids = (view: Parameters<typeof withinView>[0], isPrivate = false) =>
    withinView(view, { calendars, isPrivate }).map(({ calendar, cases }) =>
      `${calendar.id}: ${cases.map(({ id }) => id).join()}`
    );
  assert.deepEqual(ids({ sort: "all", id: "" }), ["main: a,c"]);
  assert.deepEqual(ids({ sort: "all", id: "" }, true), ["main: a,c", "other: a,c"]);
  assert.deepEqual(ids({ sort: "calendars", id: "other" }), []);
  assert.deepEqual(ids({ sort: "calendars", id: "other" }, true), ["other: a,c"]);
  assert.deepEqual(ids({ sort: "courts", id: "nysd" }), ["main: a"]);
  assert.deepEqual(ids({ sort: "tags", id: "trade-secrets" }), ["main: a"]);
  assert.deepEqual(ids({ sort: "cases", id: "none" }), []);
});

Deno.test("people's addresses stand in the feed of a calendar or case alone, and only where all allow it", () => {
  const may = { attendees: true };
  assert.ok(attendeesIn({ sort: "cases", id: "a" }, [may]));
  assert.ok(!attendeesIn({ sort: "cases", id: "a" }, [may, { attendees: false }]));
  assert.ok(!attendeesIn({ sort: "cases", id: "a" }, []));
  assert.ok(!attendeesIn({ sort: "all", id: "" }, [may]));
});

Deno.test("a feed tells its name and place; one whose subject is gone says so, one that is empty does not", () => {
  const within = [snapshot()];
  assert.deepEqual(headOf({ sort: "calendars", id: "main" }, { ...about, within }), {
    id: "calendars/main",
    name: "Main",
    description: "Ours",
    color: "navy",
    url: "https://x.test/c/",
    sourceUrl: "https://x.test/c/calendars/main.ics",
  });
  const one = headOf({ sort: "cases", id: "a b" }, { ...about, within });
  assert.equal(one.url, "https://x.test/c/cases/a%20b.html");
  assert.equal(one.sourceUrl, "https://x.test/c/cases/a%20b.ics");
  const tag = { sort: "tags", id: "trade-secrets" } as const;
  assert.deepEqual(headOf(tag, { ...about, within, isPrivate: true, unclear: ["alarm"] }), {
    id: "tags/trade-secrets",
    name: "Site: Trade Secrets",
    description:
      'The address of this feed asks for something unknown with "alarm"; that is passed over.',
  });
  const pageless = [snapshot({ calendar: { id: "main", name: "Main" } })];
  assert.equal(headOf({ sort: "cases", id: "a" }, { ...about, within: pageless }).url, undefined);
  const gone = headOf({ sort: "cases", id: "gone" }, { ...about, within: [] });
  assert.match(gone.description!, /no longer in the settings/);
  assert.equal(headOf({ sort: "all", id: "" }, { ...about, within: [] }).description, undefined);
});
