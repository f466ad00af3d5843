import assert from "node:assert/strict";
import type { CalendarSnapshot } from "../../../src/app/feeds/calendar_snapshot.ts";
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { renderView, viewsOf } from "../../../src/app/feeds/render_view.ts";
import { viewPath } from "../../../src/domain/feed_view.ts";
import { eventsOf, parseFeed, textOf } from "../../calendars/support/parse_feed.ts";
import { deadline, published } from "../../calendars/support/published.ts";

const snapshot = (change: Partial<CalendarSnapshot> = {}): CalendarSnapshot => ({
  calendar: { id: "main", name: "Main", description: "Ours", color: "navy" },
  listed: true,
  attendees: false,
  cases: [
    { id: "a", name: "A v. B", tags: ["Trade Secrets"], courts: ["nysd", "ilnd"] },
    { id: "c", name: "C v. D", tags: [], courts: ["ilnd"] },
  ],
  events: [
    published({ caseId: "a", key: "one", courtId: "nysd" }),
    published({ caseId: "a", key: "two", courtId: "ilnd" }),
    deadline({ caseId: "c", key: "deadline:three", courtId: "ilnd" }),
  ],
  ...change,
});
const input = { snapshots: [snapshot()], siteTitle: "Site", publicBaseUrl: "https://x.test/c" };
const keys = (text: string) =>
  [...eventsOf(text).keys()].map((uid) => uid.split("--")[1]!.split("@")[0]).sort();

Deno.test("a court's feed has the events of that court, also of a case that several courts have", () => {
  const { text } = renderView({ sort: "courts", id: "ilnd" }, input);
  assert.deepEqual(keys(text), ["deadline:three", "two"]);
  assert.match(textOf(parseFeed(text), "name")!, /^Site: N\.D\. Ill/);
});

Deno.test("a feed says where it is, unless it is private", () => {
  const view = { sort: "cases", id: "a" } as const;
  const source = textOf(parseFeed(renderView(view, input).text), "source");
  assert.equal(source, "https://x.test/c/cases/a.ics");
  const hidden = renderView(view, { ...input, isPrivate: true }).text;
  assert.doesNotMatch(hidden, /x\.test/);
});

Deno.test("a view of nothing is a valid empty feed that says so; one that is merely empty does not", () => {
  for (const id of ["cases/none", "tags/none", "calendars/none", "courts/none"]) {
    const [sort, name] = id.split("/") as ["cases", string];
    const { text, events } = renderView({ sort, id: name }, input);
    assert.equal(events, 0);
    assert.match(textOf(parseFeed(text), "description")!, /no longer in the settings/, id);
  }
  const empty = { ...input, snapshots: [snapshot({ events: [] })] };
  const { text } = renderView({ sort: "calendars", id: "main" }, empty);
  assert.equal(textOf(parseFeed(text), "description"), "Ours");
});

Deno.test("what is not listed is in no view and in no feed but a private one", () => {
  const unlisted = { ...input, snapshots: [snapshot({ listed: false })] };
  assert.deepEqual(viewsOf(unlisted.snapshots).map(viewPath), [
    "kinds/hearings",
    "kinds/deadlines",
    "all",
  ]);
  assert.equal(renderView({ sort: "all", id: "" }, unlisted).events, 0);
  const view = { sort: "calendars", id: "main" } as const;
  assert.equal(renderView(view, { ...unlisted, isPrivate: true }).events, 3);
});

Deno.test("the same snapshots and options give the same bytes, whatever order the events come in", () => {
  const options = { ...noOptions, kind: "hearings", alarm: 30, profile: "proton" } as const;
  const view = { sort: "all", id: "" } as const;
  const turned = snapshot();
  const reversed = { ...turned, events: turned.events.toReversed() };
  assert.equal(
    renderView(view, { ...input, options }).text,
    renderView(view, { ...input, options, snapshots: [reversed] }).text,
  );
});

Deno.test("one event that cannot be rendered costs no other its place", () => {
  const broken = published({ caseId: "a", key: "broken", event: { date: "2026-99-99" } });
  const snapshots = [snapshot({ events: [...snapshot().events, broken] })];
  assert.equal(renderView({ sort: "all", id: "" }, { ...input, snapshots }).events, 3);
});
