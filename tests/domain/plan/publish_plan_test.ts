import assert from "node:assert/strict";
import fc from "fast-check";
import type { PublishedRow } from "../../../src/domain/plan/published_row.ts";
import { planPublication } from "../../../src/domain/plan/publish_plan.ts";
import { eventUid, type PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published, source } from "../../calendars/support/published.ts";
import { runs } from "../../support/counts.ts";

const first = "2026-03-02T18:00:00Z";
const later = "2026-03-09T12:00:00Z";

/** A new event: no times of its own yet. */
const fresh = (event: PublishedEvent): PublishedEvent => ({
  ...event,
  createdAt: "",
  modifiedAt: "",
});

function rowsOf(...next: PublishedEvent[]): PublishedRow[] {
  return planPublication({ previous: [], next: next.map(fresh), now: first }).rows;
}

Deno.test("a new event begins now with the sequence it brings", () => {
  const plan = planPublication({ previous: [], next: [fresh(published())], now: first });
  assert.deepEqual(plan.added, ["us-v-orlov--sentencing-orlov@case-calendar"]);
  assert.equal(plan.events[0]!.createdAt, first);
  assert.equal(plan.events[0]!.modifiedAt, first);
  assert.equal(plan.events[0]!.sequence, 0);
});

Deno.test("planning the same again changes nothing", () => {
  const previous = rowsOf(published(), deadline());
  const plan = planPublication({ previous, next: [deadline(), published()], now: later });
  assert.deepEqual(plan.rows, previous);
  assert.deepEqual([plan.added, plan.changed, plan.removed, plan.unexplained], [[], [], [], []]);
});

const zoom = { uri: "https://zoom.us/j/1", features: ["VIDEO" as const], label: "Zoom" };

Deno.test("date, time, end, zone, place, state and certainty raise the sequence", () => {
  const previous = rowsOf(published());
  const changes: PublishedEvent[] = [
    published({ event: { date: "2026-05-05" } }),
    published({ event: { time: null } }),
    published({ event: { endTime: "11:00" } }),
    published({ zone: "America/Denver" }),
    published({ event: { location: "Courtroom 4" } }),
    published({ event: { status: "cancelled" } }),
    published({ event: { certainty: "tentative" } }),
    published({ remote: [zoom] }),
  ];
  for (const next of changes) {
    const plan = planPublication({ previous, next: [next], now: later });
    assert.equal(plan.events[0]!.sequence, 1);
    assert.equal(plan.events[0]!.modifiedAt, later);
    assert.equal(plan.events[0]!.createdAt, first);
    assert.deepEqual(plan.changed, [eventUid(next)]);
  }
});

Deno.test("what a client shows otherwise raises the sequence, though the docket says the same", () => {
  const changes: [PublishedEvent, PublishedEvent][] = [
    [deadline(), deadline({ deadlineStyle: "timed" })],
    [
      published({ remote: [zoom] }),
      published({ remote: [{ ...zoom, label: "Zoom, passcode 2" }] }),
    ],
    [published({ remote: [zoom] }), published()],
    [deadline({ deadlineStyle: "timed" }), deadline()],
    [published(), published({ event: { kind: "hearing" } })],
  ];
  for (const [was, next] of changes) {
    const plan = planPublication({ previous: rowsOf(was), next: [next], now: later });
    assert.deepEqual([plan.events[0]!.sequence, plan.events[0]!.modifiedAt], [1, later]);
  }
});

Deno.test("the style of deadlines is nothing to a hearing", () => {
  const next = [published({ deadlineStyle: "timed" })];
  const plan = planPublication({ previous: rowsOf(published()), next, now: later });
  assert.deepEqual([plan.events[0]!.sequence, plan.events[0]!.modifiedAt], [0, first]);
});

Deno.test("a row from before rows said how an event fills its day changes nothing by itself", () => {
  const previous = rowsOf(published()).map(({ frame: _, ...row }) => row);
  const plan = planPublication({ previous, next: [published()], now: later });
  assert.deepEqual([plan.changed, plan.events[0]!.sequence], [[], 0]);
});

Deno.test("other content moves the time of change but not the sequence", () => {
  const previous = rowsOf(published());
  const next = published({ sources: [source(), source({ entryNumber: 46, quote: "again" })] });
  const plan = planPublication({ previous, next: [next], now: later });
  assert.equal(plan.events[0]!.sequence, 0);
  assert.equal(plan.events[0]!.modifiedAt, later);
});

Deno.test("a deadline that merely passes is not a change", () => {
  const previous = rowsOf(deadline());
  const next = [deadline({ event: { status: "passed" } })];
  const plan = planPublication({ previous, next, now: later });
  assert.deepEqual(plan.changed, []);
  assert.equal(plan.events[0]!.sequence, 0);
  assert.equal(plan.events[0]!.modifiedAt, first);
});

Deno.test("an event that vanishes without a reason is named with what it was", () => {
  const previous = rowsOf(published(), deadline());
  const plan = planPublication({ previous, next: [published()], now: later });
  assert.deepEqual(plan.removed, [
    { uid: "us-v-orlov--deadline:reply@case-calendar", reason: null },
  ]);
  assert.equal(
    plan.unexplained[0]!.title,
    "[DEADLINE] United States v. Orlov: Reply in support of motion",
  );
  assert.equal(plan.unexplained[0]!.date, "2026-05-18");
});

Deno.test("a reason on record explains a loss, even of the last event", () => {
  const previous = rowsOf(published());
  const reason = { kind: "entry-void", detail: "entry 45 in error" } as const;
  const reasons = new Map([[previous[0]!.uid, reason]]);
  const plan = planPublication({ previous, next: [], now: later, reasons });
  assert.deepEqual(plan.removed, [{ uid: previous[0]!.uid, reason }]);
  assert.deepEqual(plan.unexplained, []);
});

Deno.test("what became of a withheld event explains its leaving, but not that it was hidden", () => {
  const previous = rowsOf(published());
  const plan = (
    event: Partial<PublishedEvent["event"]>,
    significance: "major" | "minor" = "major",
  ) =>
    planPublication({
      previous,
      next: [],
      now: later,
      withheld: [published({ event, significance })],
    });
  assert.equal(plan({ status: "held" }).removed[0]!.reason?.kind, "held");
  assert.deepEqual(
    plan({ status: "cancelled", reason: "vacated by entry 51" }).removed[0]!.reason,
    {
      kind: "cancelled",
      detail: "vacated by entry 51",
    },
  );
  assert.equal(plan({ certainty: "hidden" }).unexplained.length, 1);
  assert.equal(plan({}, "minor").unexplained.length, 1);
});

Deno.test("an event that was shown as cancelled may go", () => {
  const previous = rowsOf(published({ event: { status: "cancelled" } }));
  const plan = planPublication({ previous, next: [], now: later });
  assert.equal(plan.removed[0]!.reason?.kind, "cancelled");
  assert.deepEqual(plan.unexplained, []);
});

Deno.test("two events of one uid are never both published, and the choice is not by order", () => {
  const pair = [published(), published({ event: { date: "2026-06-01" } })];
  const plan = planPublication({ previous: [], next: pair, now: first });
  const turned = planPublication({ previous: [], next: [...pair].reverse(), now: first });
  assert.equal(plan.rows.length, 1);
  assert.equal(plan.clashes.length, 1);
  assert.deepEqual(turned, plan);
});

Deno.test("rows survive JSON as they are", () => {
  const rows = rowsOf(published(), deadline());
  assert.deepEqual(JSON.parse(JSON.stringify(rows)), rows);
});

Deno.test("every event that was there is published, removed with a reason, or unexplained", () => {
  const event = fc.record({
    key: fc.constantFrom("a", "b", "c", "d", "e"),
    date: fc.constantFrom("2026-05-04", "2026-06-01"),
    status: fc.constantFrom("scheduled" as const, "held" as const, "cancelled" as const),
  }).map(({ key, date, status }) => published({ key, event: { date, status } }));
  const events = fc.uniqueArray(event, { selector: ({ key }) => key });
  fc.assert(
    fc.property(fc.array(events, { maxLength: 6 }), (states) => {
      let previous: PublishedRow[] = [];
      states.forEach((next, index) => {
        const now = `2026-03-0${index + 1}T00:00:00Z`;
        const plan = planPublication({ previous, next, now });
        assert.deepEqual(planPublication({ previous, next: [...next].reverse(), now }), plan);
        const there = new Set(plan.rows.map(({ uid }) => uid));
        const gone = new Set(plan.removed.map(({ uid }) => uid));
        for (const { uid, sequence, createdAt } of previous) {
          assert.notEqual(there.has(uid), gone.has(uid));
          const row = plan.rows.find((candidate) => candidate.uid === uid);
          if (row === undefined) continue;
          assert.ok(row.sequence === sequence || row.sequence === sequence + 1);
          assert.equal(row.createdAt, createdAt);
        }
        for (const { uid } of plan.unexplained) {
          assert.equal(plan.removed.find((removal) => removal.uid === uid)?.reason, null);
        }
        previous = plan.rows;
      });
    }),
    runs(100, 5_000),
  );
});
