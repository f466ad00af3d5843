import assert from "node:assert/strict";
import { firstPublication } from "../../../src/app/feeds/first_publication.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

Deno.test("a first publication is awaited until it comes, for a quarter of an hour at most", async () => {
  const clock = virtualClock("2026-05-02T16:00:00Z");
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = firstPublication({ published: promise, clock });
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
  assert.ok(!firstPublication({ published: null, clock }).isAwaited());
});
