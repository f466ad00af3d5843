import assert from "node:assert/strict";
import fc from "fast-check";
import { findClashes } from "../../src/domain/clashes.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { runs } from "../support/counts.ts";
import { deadline, published, support } from "../calendars/support/published.ts";

const today = "2026-05-02";
const keys = (events: readonly PublishedEvent[]) => events.map(({ key }) => key);
const sameTime = (...events: PublishedEvent[]) =>
  findClashes(events, { today }).sameTime.map((clash) => keys(clash.events));

/** A sentencing (90 minutes) of its own case in Chicago. */
const at = (caseId: string, time: string | null, change: Parameters<typeof published>[0] = {}) =>
  published({ ...change, caseId, key: caseId, event: { time, ...change.event } });

Deno.test("hearings of two cases at one time clash, those of one case do not", () => {
  assert.deepEqual(sameTime(at("b", "10:00"), at("a", "10:00")), [["a", "b"]]);
  assert.deepEqual(sameTime(at("a", "10:00"), published({ caseId: "a", key: "other" })), []);
});

Deno.test("they clash while one lasts: to the stated end, else as its kind usually lasts", () => {
  assert.deepEqual(sameTime(at("a", "10:00"), at("b", "11:29")), [["a", "b"]]);
  assert.deepEqual(sameTime(at("a", "10:00"), at("b", "11:30")), []);
  const short = at("a", "10:00", { event: { endTime: "10:15" } });
  assert.deepEqual(sameTime(short, at("b", "10:15")), []);
  assert.deepEqual(sameTime(at("a", "10:00", { event: { endTime: "09:00" } }), at("b", "11:00")), [
    ["a", "b"],
  ]);
});

Deno.test("one time is one instant, whatever the zones say", () => {
  const eastern = at("east", "11:00", { zone: "America/New_York" });
  assert.deepEqual(sameTime(eastern, at("middle", "10:00")), [["east", "middle"]]);
  const same = at("east", "10:00", { zone: "America/New_York", event: { endTime: "10:30" } });
  assert.deepEqual(sameTime(same, at("middle", "10:00")), []);
});

Deno.test("each group is told once, with all that overlap its first", () => {
  assert.deepEqual(sameTime(at("a", "10:00"), at("b", "10:00"), at("c", "10:30")), [
    ["a", "b", "c"],
  ]);
  assert.deepEqual(sameTime(at("a", "10:00"), at("b", "11:00"), at("c", "12:00")), [
    ["a", "b"],
    ["b", "c"],
  ]);
});

Deno.test("what is past, off, done, hidden, due or without an hour clashes with nothing", () => {
  const still = at("a", "10:00");
  for (
    const other of [
      at("b", null),
      at("b", "10:00", { event: { status: "cancelled" } }),
      at("b", "10:00", { event: { status: "held" } }),
      at("b", "10:00", { event: { certainty: "hidden" } }),
      at("b", "ten"),
      at("b", "10:00", { zone: "Mars/Olympus" }),
      at("b", "10:00", { event: { date: "soon" } }),
      deadline({ caseId: "b", event: { date: "2026-05-04", time: "10:00" } }),
    ]
  ) assert.deepEqual(sameTime(still, other), []);
  assert.deepEqual(
    findClashes([still, at("b", "10:00")], { today: "2026-05-05" }).sameTime,
    [],
  );
});

const moved = (...supports: Parameters<typeof support>[0][]) =>
  findClashes([published({ event: { support: supports.map(support) } })], { today }).lateChanges
    .map(({ what, before, now, entry }) => [what, before, now, entry.entryNumber]);

Deno.test("a courtroom or judge changed within three days of the hearing is told", () => {
  assert.deepEqual(
    moved(
      { location: "Courtroom 2103", judge: "Ana Ruiz" },
      { entryNumber: 51, filed: "2026-05-01", location: "Courtroom 1903", judge: "Ruiz" },
      { entryNumber: 52, filed: "2026-05-02", judge: "Omar Katz" },
    ),
    [
      ["courtroom", "Courtroom 2103", "Courtroom 1903", 51],
      ["judge", "Ruiz", "Omar Katz", 52],
    ],
  );
});

Deno.test("an earlier change, a fuller name and a name given for the first time are no late change", () => {
  assert.deepEqual(
    moved({ location: "Courtroom A" }, { filed: "2026-04-30", location: "Courtroom B" }),
    [],
  );
  assert.deepEqual(
    moved(
      { location: "Courtroom 4B" },
      { filed: "2026-05-03", location: "courtroom 4b, 500 Pearl Street" },
    ),
    [],
  );
  assert.deepEqual(moved({}, { filed: "2026-05-03", location: "Courtroom B" }), []);
});

Deno.test("a change is dated by the entry that made it, not by one that repeats it", () => {
  assert.deepEqual(
    moved(
      { location: "Courtroom A" },
      { filed: "2026-04-02", location: "Courtroom B" },
      { filed: "2026-05-03", location: "Courtroom B" },
    ),
    [],
  );
});

/** Word for word what "each group is told once" says, whatever it costs. */
function groupsOf(events: readonly PublishedEvent[]): string[][] {
  const span = ({ event, key, caseId }: PublishedEvent) => {
    const [hour, minute] = event.time!.split(":").map(Number) as [number, number];
    const [endHour, endMinute] = event.endTime!.split(":").map(Number) as [number, number];
    return { key, caseId, start: hour * 60 + minute, end: endHour * 60 + endMinute };
  };
  const spans = events.map(span).sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  const found: string[][] = [];
  for (const [index, first] of spans.entries()) {
    const others = spans.slice(index + 1)
      .filter(({ start, caseId }) => start < first.end && caseId !== first.caseId);
    const group = [first, ...others].map(({ key }) => key);
    if (others.length > 0 && !group.every((key) => found.at(-1)?.includes(key))) found.push(group);
  }
  return found;
}

Deno.test("the groups are those that comparing each with each finds", () => {
  const clock = (minutes: number) =>
    `${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:${
      String(minutes % 60).padStart(2, "0")
    }`;
  const slot = fc.record({
    case: fc.constantFrom("a", "b", "c", "d"),
    start: fc.nat(12).map((n) => n * 10),
    length: fc.integer({ min: 1, max: 6 }).map((n) => n * 10),
  });
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 12 }), (slots) => {
      const events = slots.map(({ case: caseId, start, length }, index) =>
        published({
          caseId,
          // In the order of their uids, as ties are.
          key: `${caseId}-${String(index).padStart(2, "0")}`,
          event: { time: clock(start), endTime: clock(start + length) },
        })
      );
      assert.deepEqual(sameTime(...events), groupsOf(events));
    }),
    runs(200, 5_000),
  );
});
