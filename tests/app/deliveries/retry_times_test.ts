import assert from "node:assert/strict";
import { afterFailure } from "../../../src/app/deliveries/retry_times.ts";
import { CaseCalendarError, type ErrorKind } from "../../../src/domain/errors.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const clock = virtualClock("2026-03-20T16:00:00Z");
const failure = (kind: ErrorKind, notBefore?: Temporal.Instant) =>
  new CaseCalendarError(kind, {
    action: "Cannot ask",
    cause: "no answer",
    ...(notBefore === undefined ? {} : { notBefore }),
  });
const after = (error: unknown, tries = 0, random = () => 0.5) =>
  afterFailure(error, { tries, clock, random });

Deno.test("quota and a refused token are waited for without counting", () => {
  const notBefore = clock.now().add({ hours: 3 });
  const quota = after(failure("rateLimited", notBefore), 1000);
  assert.ok(quota.does === "again" && !quota.counted);
  assert.ok(Temporal.Instant.compare(quota.at, notBefore) >= 0);
  const token = after(failure("authentication"), 1000);
  assert.ok(token.does === "again" && !token.counted);
});

Deno.test("an upstream left alone until a moment is asked then, without counting", () => {
  const notBefore = clock.now().add({ minutes: 16 });
  const next = after(failure("failed", notBefore), 1000);
  assert.ok(next.does === "again" && !next.counted);
  assert.ok(Temporal.Instant.compare(next.at, notBefore) >= 0);
  assert.ok(notBefore.until(next.at).total("seconds") <= 5);
});

Deno.test("pauses grow with the failures, within bounds, and differ", () => {
  const seconds = (tries: number, random = () => 0.999) => {
    const next = after(failure("failed"), tries, random);
    assert.ok(next.does === "again" && next.counted);
    return clock.now().until(next.at).total("seconds");
  };
  assert.ok(seconds(0) <= 11);
  assert.ok(seconds(5) > seconds(2));
  assert.ok(seconds(50) <= 901);
  assert.ok(seconds(5, () => 0) >= 1);
  assert.notEqual(seconds(5, () => 0.2), seconds(5, () => 0.7));
});

Deno.test("at its limit work is parked, a defect sooner than an outage", () => {
  assert.equal(after(failure("failed"), 58).does, "again");
  assert.equal(after(failure("failed"), 59).does, "park");
  assert.equal(after(new TypeError("x"), 3).does, "again");
  const parked = after(new TypeError("x is not\na function"), 4);
  assert.equal(parked.does, "park");
  assert.match(parked.reason, /unexpected error.*x is not\\u000aa function/);
});
