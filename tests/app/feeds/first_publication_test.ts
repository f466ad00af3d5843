import assert from "node:assert/strict";
import { firstPublication } from "../../../src/app/feeds/first_publication.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const { signal } = new AbortController();

Deno.test("a first publication is awaited until it comes, for a quarter of an hour at most", async () => {
  const clock = virtualClock("2026-05-02T16:00:00Z");
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = firstPublication({ published: promise, clock, signal });
  assert.ok(first.isAwaited());
  await first.wait();
  assert.deepEqual(clock.slept, [20_000], "nobody waits longer");
  assert.ok(first.isAwaited());
  clock.advance(900_000);
  assert.ok(!first.isAwaited());
  resolve();
  await first.wait();
  clock.set("2026-05-02T16:00:00Z");
  assert.ok(!first.isAwaited());
  assert.ok(!firstPublication({ published: null, clock, signal }).isAwaited());
});

Deno.test("when the program ends, who waits is not answered, and nothing keeps the program alive", async () => {
  const closing = new AbortController();
  const { promise: published, resolve } = Promise.withResolvers<void>();
  const first = firstPublication({ published, clock: systemClock, signal: closing.signal });
  let answered = false;
  const waiting = first.wait().then(() => answered = true);
  closing.abort();
  await new Promise((done) => setTimeout(done));
  assert.ok(!answered);
  // A timer that was left would fail this test.
  resolve();
  await waiting;
});
