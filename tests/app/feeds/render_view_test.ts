import assert from "node:assert/strict";
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { renderView } from "../../../src/app/feeds/render_view.ts";
import { vtimezone } from "../../../src/calendars/ics/vtimezone.ts";
import { eventsOf, parseFeed, textOf } from "../../calendars/support/parse_feed.ts";
import { deadline, published } from "../../calendars/support/published.ts";
import { snapshot, textOfFeed } from "./snapshots.ts";

const events = [
  published({ caseId: "a", key: "one", courtId: "nysd" }),
  published({ caseId: "a", key: "two", courtId: "ilnd" }),
  deadline({ caseId: "c", key: "deadline:three", courtId: "ilnd", event: { date: "2026-01-02" } }),
];
const input = {
  snapshots: [snapshot({ events })],
  siteTitle: "Site",
  publicBaseUrl: "https://x.test/c",
};
const all = { sort: "all", id: "" } as const;
const text = (...view: Parameters<typeof renderView>) => textOfFeed(renderView(...view));
/** Keys of the events, in the order in which they stand. */
const keys = (feed: string) =>
  [...eventsOf(feed).keys()].map((uid) => uid.split("--")[1]!.split("@")[0]);

Deno.test("a court's feed has the events of that court, also of a case that several courts have", () => {
  const feed = text({ sort: "courts", id: "ilnd" }, input);
  assert.deepEqual(keys(feed), ["two", "deadline:three"]);
  assert.match(textOf(parseFeed(feed), "name")!, /^Site: N\.D\. Ill/);
});

Deno.test("events stand case by case in order of the cases' ids, within a case as calendars show them", () => {
  const late = published({ caseId: "a", key: "late", event: { date: "2027-01-01" } });
  const early = published({ caseId: "a", key: "early", event: { date: "2025-01-01" } });
  const hidden = published({ caseId: "a", key: "hidden", event: { certainty: "hidden" } });
  const [a, c] = snapshot({ events: [late, hidden, ...events, early] }).cases;
  const before = snapshot({ calendar: { id: "before", name: "B" }, cases: [c!] });
  const snapshots = [before, snapshot({ cases: [a!] })];
  assert.deepEqual(keys(text(all, { ...input, snapshots })), [
    "early",
    "one",
    "two",
    "late",
    "deadline:three",
  ]);
});

Deno.test("a case that two calendars have is shown once, with all that either shows", () => {
  const [a] = snapshot({ events }).cases;
  const newer = { ...a!, events: () => [events[1]!, published({ caseId: "a", key: "new" })] };
  const other = snapshot({ calendar: { id: "other", name: "Other" }, cases: [newer] });
  const feed = text(all, { ...input, snapshots: [other, snapshot({ events })] });
  assert.deepEqual(keys(feed), ["new", "one", "two", "deadline:three"]);
});

Deno.test("only cases that the view and the options leave are asked for their events, one by one", () => {
  const asked: string[] = [];
  const { cases } = snapshot({ events });
  const snapshots = [snapshot({
    cases: cases.map((one) => ({
      ...one,
      events: () => {
        asked.push(one.id);
        return one.events();
      },
    })),
  })];
  const ask = (view: Parameters<typeof renderView>[0], options = {}) => {
    asked.length = 0;
    const made = renderView(view, {
      ...input,
      snapshots,
      options: { ...noOptions, ...options },
    });
    return [asked.join(), keys(textOfFeed(made)).join()];
  };
  assert.deepEqual(ask(all), ["a,c", "one,two,deadline:three"]);
  assert.deepEqual(ask({ sort: "cases", id: "c" }), ["c", "deadline:three"]);
  assert.deepEqual(ask({ sort: "tags", id: "trade-secrets" }), ["a", "one,two"]);
  assert.deepEqual(ask({ sort: "courts", id: "nysd" }), ["a", "one"]);
  assert.deepEqual(ask(all, { cases: ["c", "gone"] }), ["c", "deadline:three"]);
  assert.deepEqual(ask(all, { tags: ["trade-secrets"] }), ["a", "one,two"]);
  assert.deepEqual(ask(all, { courts: ["nysd"] }), ["a", "one"]);
  assert.deepEqual(ask(all, { tags: ["none"] }), ["", ""]);
  assert.deepEqual(ask({ sort: "kinds", id: "deadlines" }), ["a,c", "deadline:three"]);
});

Deno.test("a case whose events cannot be had fails the feed: it would be silently without them", () => {
  const broken = {
    ...snapshot().cases[1]!,
    events: () => {
      throw new Error("it is gone");
    },
  };
  const snapshots = [snapshot({ events, cases: [snapshot({ events }).cases[0]!, broken] })];
  assert.throws(() => renderView(all, { ...input, snapshots }), /it is gone/);
  assert.deepEqual(keys(text({ sort: "cases", id: "a" }, { ...input, snapshots })), ["one", "two"]);
});

Deno.test("the beginning tells the zones of all cases, for the years of all", () => {
  const east = (date: string) =>
    published({ caseId: "c", key: date, zone: "America/New_York", event: { date } });
  const of = (more: typeof events) =>
    text(all, { ...input, snapshots: [snapshot({ events: [...events, ...more] })] });
  const zones = (feed: string) => /BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/.exec(feed)![0];
  const chicago = (from: number) => vtimezone("America/Chicago", { from, to: 2026 });
  const newYork = vtimezone("America/New_York", { from: 2026, to: 2027 });
  const one = of([]);
  assert.match(one, /^X-WR-TIMEZONE:America\/Chicago\r$/m);
  assert.equal(zones(one), chicago(2026));
  const two = of([east("2026-06-01"), east("2027-06-01")]);
  assert.doesNotMatch(two, /X-WR-TIMEZONE/);
  assert.equal(zones(two), chicago(2026) + newYork);
  const old = published({ caseId: "c", key: "old", event: { date: "2024-02-01" } });
  assert.equal(zones(of([old])), chicago(2024));
});

Deno.test("a feed says where it is, unless it is private", () => {
  const view = { sort: "cases", id: "a" } as const;
  const source = textOf(parseFeed(text(view, input)), "source");
  assert.equal(source, "https://x.test/c/cases/a.ics");
  assert.doesNotMatch(text(view, { ...input, isPrivate: true }), /x\.test/);
});

Deno.test("a view of nothing is a valid empty feed that says so; one that is merely empty does not", () => {
  for (const id of ["cases/none", "tags/none", "calendars/none", "courts/none"]) {
    const [sort, name] = id.split("/") as ["cases", string];
    const feed = renderView({ sort, id: name }, input);
    assert.equal(keys(textOfFeed(feed)).length, 0);
    assert.match(textOf(parseFeed(textOfFeed(feed)), "description")!, /no longer in the settings/);
  }
  const empty = text({ sort: "calendars", id: "main" }, { ...input, snapshots: [snapshot()] });
  assert.equal(textOf(parseFeed(empty), "description"), "Ours");
});

Deno.test("what is not listed is in no view and in no feed but a private one", () => {
  const unlisted = { ...input, snapshots: [snapshot({ events, listed: false })] };
  assert.equal(keys(text(all, unlisted)).length, 0);
  const view = { sort: "calendars", id: "main" } as const;
  assert.equal(keys(text(view, { ...unlisted, isPrivate: true })).length, 3);
});

Deno.test("the same snapshots and options give the same bytes, whatever order cases and events come in", () => {
  const options = { ...noOptions, kind: "hearings", alarm: 30, profile: "proton" } as const;
  const { cases } = snapshot({ events: events.toReversed() });
  assert.equal(
    text(all, { ...input, options }),
    text(all, { ...input, options, snapshots: [snapshot({ cases: cases.toReversed() })] }),
  );
});

Deno.test("one event that cannot be rendered costs no other its place", () => {
  const broken = published({ caseId: "a", key: "broken", event: { date: "2026-99-99" } });
  const snapshots = [snapshot({ events: [...events, broken] })];
  assert.equal(keys(text(all, { ...input, snapshots })).length, 3);
});
