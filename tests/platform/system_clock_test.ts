import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";

Deno.test("the system clock tells the machine's time", () => {
  const before = Temporal.Now.instant();
  const now = systemClock.now();
  assert.ok(Temporal.Instant.compare(before, now) <= 0);
});

Deno.test("a sleep ends by itself", async () => {
  await systemClock.sleep(0);
  await systemClock.sleep(-5);
  await systemClock.sleep(1, new AbortController().signal);
});

Deno.test("an abort ends a sleep of years at once, with its reason and without a timer left", async () => {
  const abort = new AbortController();
  const sleeping = systemClock.sleep(10 ** 12, abort.signal);
  const reason = new Error("stop");
  abort.abort(reason);
  await assert.rejects(sleeping, reason);
  await assert.rejects(systemClock.sleep(10, abort.signal), reason);
});
