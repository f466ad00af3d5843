import assert from "node:assert/strict";
import fc from "fast-check";
import { backoff } from "../../src/platform/backoff.ts";
import { runs } from "../support/counts.ts";

Deno.test("the longest wait doubles with each attempt up to the cap", () => {
  const shape = { base: 500, cap: 3000, random: () => 1 };
  assert.deepEqual([1, 2, 3, 4, 5].map((attempt) => backoff(attempt, shape)), [
    500,
    1000,
    2000,
    3000,
    3000,
  ]);
});

Deno.test("every wait lies between nothing and the cap, however often it failed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (attempt, chance) => {
        const wait = backoff(attempt, { base: 1000, cap: 30_000, random: () => chance });
        assert.ok(Number.isInteger(wait) && wait >= 0 && wait <= 30_000);
      },
    ),
    runs(100, 5000),
  );
});
