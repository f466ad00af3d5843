import assert from "node:assert/strict";
import { heldWorker } from "../../../src/app/deliveries/held_worker.ts";
import type { Clock } from "../../../src/domain/clock.ts";

/** A worker that only knows whether it was ended. */
function worker(): Worker & { ended: boolean } {
  const made = { ended: false, terminate: () => void (made.ended = true) };
  return made as unknown as Worker & { ended: boolean };
}

/** A clock whose waits end when the test says so. */
function waiting(): Clock & { pass(): Promise<void> } {
  let over = Promise.withResolvers<void>();
  return {
    now: () => Temporal.Instant.from("2026-03-01T12:00:00Z"),
    sleep: (_, signal) => {
      const own = over = Promise.withResolvers();
      signal?.addEventListener("abort", () => own.reject(signal.reason), { once: true });
      return own.promise;
    },
    pass: async () => {
      over.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

Deno.test("a worker that waits is taken once, and ends when nobody takes it for a while", async () => {
  const clock = waiting();
  const held = heldWorker({ clock, signal: new AbortController().signal });
  assert.equal(held.take(), null);
  const first = worker();
  held.keep(first);
  assert.equal(held.take(), first);
  assert.equal(held.take(), null);
  await clock.pass();
  assert.equal(first.ended, false, "it is in use");
  held.keep(first);
  await clock.pass();
  assert.equal(first.ended, true);
  assert.equal(held.take(), null);
});

Deno.test("one worker waits at most; with the signal none does", async () => {
  const stop = new AbortController();
  const held = heldWorker({ clock: waiting(), signal: stop.signal });
  const [first, second, third] = [worker(), worker(), worker()];
  held.keep(first);
  held.keep(second);
  assert.deepEqual([first.ended, second.ended], [true, false]);
  stop.abort();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(second.ended, true);
  held.keep(third);
  assert.equal(third.ended, true);
});
