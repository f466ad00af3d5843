import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isMaintenance,
  type LastRun,
  schedule,
  type ScheduledJob,
} from "../../src/app/schedule.ts";
import { runs } from "../support/counts.ts";

const sync: ScheduledJob = { name: "sync", timing: { everyHours: 4 }, asksCourtListener: true };
const refresh: ScheduledJob = {
  name: "refresh",
  timing: { midnightsIn: ["America/New_York", "America/Los_Angeles"] },
  asksCourtListener: false,
};

/** The plan of one job, with the instant as text. */
function plan(
  job: ScheduledJob,
  { now, last = null, offset = 0 }: {
    now: string;
    last?: Partial<LastRun> & { startedAt: string } | null;
    offset?: number;
  },
): { due: boolean; next: string | undefined } {
  const run = last === null
    ? null
    : { endedAt: last.startedAt, outcome: "ok", failuresInRow: 0, ...last };
  const [only] = schedule([job], {
    now: Temporal.Instant.from(now),
    lastRun: () => run,
    offset,
  });
  return { due: only!.due, next: only!.nextAt?.toString() };
}

Deno.test("a job that never ran is due at once, one that is switched off never", () => {
  const now = "2026-03-02T12:34:00Z";
  assert.deepEqual(plan(sync, { now }), { due: true, next: now });
  const off = { ...sync, timing: { everyHours: 0 } };
  assert.deepEqual(plan(off, { now }), { due: false, next: undefined });
  const nowhere = { ...refresh, timing: { midnightsIn: [] } };
  assert.deepEqual(plan(nowhere, { now }), { due: false, next: undefined });
});

Deno.test("the next run is in the next interval, at the installation's own place in it", () => {
  const last = { startedAt: "2026-03-02T12:00:10Z" };
  const now = "2026-03-02T12:10:00Z";
  assert.deepEqual(plan(sync, { now, last }), { due: false, next: "2026-03-02T16:00:00Z" });
  const shifted = plan(sync, {
    now: "2026-03-02T13:10:00Z",
    last: { startedAt: "2026-03-02T13:00:05Z" },
    offset: 0.25,
  });
  assert.equal(shifted.next, "2026-03-02T17:00:00Z");
});

Deno.test("what was missed is made up for once", () => {
  const last = { startedAt: "2026-03-01T12:00:10Z" };
  const now = "2026-03-02T15:59:00Z";
  assert.deepEqual(plan(sync, { now, last }), { due: true, next: now });
  assert.deepEqual(plan(sync, { now: "2026-03-02T16:10:00Z", last: { startedAt: now } }), {
    due: false,
    next: "2026-03-02T20:00:00Z",
  });
});

Deno.test("a run that failed is tried again soon, later each time, and not later than the next", () => {
  const at = (failuresInRow: number, everyHours = 4) =>
    plan({ ...sync, timing: { everyHours } }, {
      now: "2026-03-02T12:05:00Z",
      last: {
        startedAt: "2026-03-02T12:00:00Z",
        endedAt: "2026-03-02T12:01:00Z",
        outcome: "failed",
        failuresInRow,
      },
    }).next;
  assert.equal(at(1), "2026-03-02T12:11:00Z");
  assert.equal(at(2), "2026-03-02T12:21:00Z");
  assert.equal(at(4), "2026-03-02T13:21:00Z");
  assert.equal(at(9), "2026-03-02T16:00:00Z");
  assert.equal(at(2000, 24 * 30), "2026-03-03T12:01:00Z");
});

Deno.test("a killed run is tried again soon, a stopped one at once, a deferred one within the hour, one done in part within three", () => {
  const started = { startedAt: "2026-03-02T12:00:00Z" };
  const now = "2026-03-02T12:05:00Z";
  const killed = plan(sync, {
    now,
    last: { ...started, endedAt: null, outcome: null, failuresInRow: 1 },
  });
  assert.equal(killed.next, "2026-03-02T12:10:00Z");
  assert.equal(plan(sync, { now, last: { ...started, outcome: "stopped" } }).due, true);
  const deferred = { ...started, endedAt: "2026-03-02T12:03:00Z", outcome: "deferred" };
  assert.equal(plan(sync, { now, last: deferred }).next, "2026-03-02T13:03:00Z");
  const partly = { ...deferred, outcome: "partlyDone" };
  assert.equal(plan(sync, { now, last: partly }).next, "2026-03-02T15:03:00Z");
  const hourly = { ...sync, timing: { everyHours: 1 } };
  assert.equal(plan(hourly, { now, last: partly }).next, "2026-03-02T13:00:00Z");
});

Deno.test("feeds are refreshed at the midnight of each zone, also in the nights of a clock change", () => {
  const next = (startedAt: string) => plan(refresh, { now: startedAt, last: { startedAt } }).next;
  assert.equal(next("2026-03-02T12:00:00Z"), "2026-03-03T05:00:00Z");
  assert.equal(next("2026-03-03T05:00:00Z"), "2026-03-03T08:00:00Z");
  // 8 March 2026, 02:00: clocks go forward.
  assert.equal(next("2026-03-08T05:00:00Z"), "2026-03-08T08:00:00Z");
  assert.equal(next("2026-03-08T08:00:00Z"), "2026-03-09T04:00:00Z");
  // 1 November 2026, 02:00: clocks go back.
  assert.equal(next("2026-11-01T07:00:00Z"), "2026-11-02T05:00:00Z");
});

Deno.test("nothing asks CourtListener in its maintenance window, nor right before it", () => {
  // Thursday 5 March 2026, 21:00 Pacific is Friday 05:00 UTC.
  const at = (now: string, offset = 0) => plan(sync, { now, offset });
  assert.deepEqual(at("2026-03-06T04:49:00Z"), { due: true, next: "2026-03-06T04:49:00Z" });
  assert.deepEqual(at("2026-03-06T04:50:00Z"), { due: false, next: "2026-03-06T08:00:00Z" });
  assert.deepEqual(at("2026-03-06T07:59:59Z", 0.5), { due: false, next: "2026-03-06T08:15:00Z" });
  assert.deepEqual(at("2026-03-06T08:15:00Z", 0.5), { due: true, next: "2026-03-06T08:15:00Z" });
  const local = { ...sync, asksCourtListener: false };
  assert.equal(plan(local, { now: "2026-03-06T06:00:00Z" }).due, true);
  // In summer the same hours are 04:00 to 07:00 UTC.
  assert.equal(isMaintenance(Temporal.Instant.from("2026-07-10T03:59:00Z")), false);
  assert.equal(isMaintenance(Temporal.Instant.from("2026-07-10T04:00:00Z")), true);
  assert.equal(isMaintenance(Temporal.Instant.from("2026-07-10T06:59:59Z")), true);
  assert.equal(isMaintenance(Temporal.Instant.from("2026-07-10T07:00:00Z")), false);
});

Deno.test("a run that lies ahead, after the clock was set back, silences nothing", () => {
  const last = { startedAt: "2026-03-09T12:00:00Z" };
  for (const job of [sync, refresh]) {
    assert.equal(plan(job, { now: "2026-03-02T12:00:00Z", last }).due, true);
  }
});

/** Days around both clock changes and around a maintenance window, in minutes from their start. */
const starts = [
  "2026-03-05T00:00:00Z",
  "2026-03-07T12:00:00Z",
  "2026-10-29T12:00:00Z",
  "2026-10-31T12:00:00Z",
];

Deno.test("whatever the clock does, a job runs about as often as it should, never in the window, and never stands still", () => {
  const step = fc.oneof(
    { weight: 30, arbitrary: fc.record({ minutes: fc.integer({ min: 1, max: 30 }) }) },
    { weight: 1, arbitrary: fc.record({ minutes: fc.integer({ min: -4000, max: 4000 }) }) },
  );
  const outcome = fc.constantFrom("ok", "ok", "ok", "partlyDone", "failed", "deferred", "stopped");
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.integer({ min: 0, max: 5000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.constantFrom(0.1, 1, 4, 24),
      fc.array(fc.tuple(step, outcome), { minLength: 50, maxLength: 300 }),
      (start, begin, offset, everyHours, steps) => {
        const job = { ...sync, timing: { everyHours } };
        const half = everyHours * 1_800_000;
        let now = Temporal.Instant.from(start).add({ minutes: begin });
        let last = null as LastRun | null;
        for (const [{ minutes }, ended] of steps) {
          now = now.add({ minutes });
          const [planned] = schedule([job], { now, lastRun: () => last, offset });
          const { due, nextAt } = planned!;
          assert.ok(nextAt !== null);
          assert.ok(Temporal.Instant.compare(nextAt, now) >= 0, "the next run is not past");
          assert.equal(due, Temporal.Instant.compare(nextAt, now) === 0);
          assert.equal(isMaintenance(nextAt), false, `${nextAt} is in the window`);
          // At the planned instant it is due, so that no wait leads to another.
          const then = schedule([job], { now: nextAt, lastRun: () => last, offset })[0]!;
          assert.equal(then.due, true, `due at ${nextAt}`);
          const most = 3 * half + 4.5 * 3_600_000;
          assert.ok(now.until(nextAt).total("milliseconds") <= most, "no long silence");
          if (!due) continue;
          if (last !== null && last.failuresInRow === 0 && last.outcome === "ok") {
            const since: number = Temporal.Instant.from(last.startedAt).until(now)
              .total("milliseconds");
            assert.ok(since < 0 || since >= half - 1, `again after ${since} ms`);
          }
          const failed: boolean = ended === "failed";
          last = {
            startedAt: now.toString(),
            endedAt: now.toString(),
            outcome: ended,
            failuresInRow: failed ? (last?.failuresInRow ?? 0) + 1 : 0,
          };
        }
      },
    ),
    runs(60, 3000),
  );
});

Deno.test("in any night of any zone feeds are refreshed once after each midnight", () => {
  const zone = fc.constantFrom(
    "America/New_York",
    "America/Chicago",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Puerto_Rico",
    "Pacific/Honolulu",
    "Pacific/Guam",
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(zone, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 365 }),
      (zones, day) => {
        const job: ScheduledJob = { ...refresh, timing: { midnightsIn: zones } };
        let now = Temporal.Instant.from("2026-01-01T12:00:00Z").add({ hours: 24 * day });
        const end = now.add({ hours: 48 });
        let last: LastRun = {
          startedAt: now.toString(),
          endedAt: now.toString(),
          outcome: "ok",
          failuresInRow: 0,
        };
        const days = (at: Temporal.Instant) =>
          zones.map((one) => at.toZonedDateTimeISO(one).toPlainDate().toString()).join();
        while (Temporal.Instant.compare(now, end) < 0) {
          const before = days(Temporal.Instant.from(last.startedAt));
          const { due } = schedule([job], { now, lastRun: () => last, offset: 0.3 })[0]!;
          assert.equal(due, days(now) !== before, `${now}: ${before}`);
          if (due) last = { ...last, startedAt: now.toString(), endedAt: now.toString() };
          now = now.add({ minutes: 15 });
        }
      },
    ),
    runs(40, 2000),
  );
});
