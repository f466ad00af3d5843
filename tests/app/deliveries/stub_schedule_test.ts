import assert from "node:assert/strict";
import { firstLook, nextStubTime, stubMinutes } from "../../../src/app/deliveries/stub_schedule.ts";

const since = "2026-03-20T15:00:00Z";
const after = (minutes: number) => Temporal.Instant.from(since).add({ minutes });

Deno.test("the older a stub, the longer until it is looked at again", () => {
  const pauses = stubMinutes.map((minutes, place) => minutes - (stubMinutes[place - 1] ?? 0));
  assert.deepEqual(pauses, pauses.toSorted((a, b) => a - b));
});

Deno.test("what was missed is not made up for, and the schedule ends", () => {
  const next = nextStubTime({ step: 0, since }, after(400));
  assert.deepEqual(next, { step: 4, dueAt: after(720).toString() });
  assert.equal(nextStubTime({ step: stubMinutes.length - 1, since }, after(20)), null);
});

Deno.test("a stub nobody planned is looked at when a place has passed since the last look", () => {
  const look = (lastLook: number, now: number, days = 7) => {
    const lastLookAt = after(lastLook).toString();
    return firstLook({ since, lastLookAt, days }, after(now));
  };
  assert.equal(look(30, 40), after(60).toString());
  assert.equal(look(30, 70), after(70).toString());
  assert.equal(look(8 * 1440, 9 * 1440), null);
  assert.equal(look(8 * 1440, 9 * 1440, 30), after(14 * 1440).toString());
  assert.equal(look(8 * 1440, 20 * 1440, 30), after(20 * 1440).toString());
});
