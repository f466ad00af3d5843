import assert from "node:assert/strict";
import { tokenBuckets } from "../../src/web/token_buckets.ts";

Deno.test("a bucket gives what it holds, refills with time, and never overflows", () => {
  let time = 1000;
  const buckets = tokenBuckets({ capacity: 2, perSecond: 0.5, now: () => time });
  const take = () => buckets.take("a");
  assert.deepEqual([take(), take(), take()], [true, true, false]);
  time += 1999;
  assert.equal(take(), false);
  time += 1;
  assert.deepEqual([take(), take()], [true, false]);
  time += 3_600_000;
  assert.deepEqual([take(), take(), take()], [true, true, false]);
});

Deno.test("keys have buckets of their own, and only so many are remembered", () => {
  const buckets = tokenBuckets({ capacity: 1, perSecond: 0, mostKeys: 2, now: () => 0 });
  assert.deepEqual(["a", "b", "a"].map(buckets.take), [true, true, false]);
  // `b` is the one unused for longest.
  assert(buckets.take("c"));
  assert.deepEqual(["a", "b"].map(buckets.take), [false, true]);
});
