import assert from "node:assert/strict";
import fc from "fast-check";
import { type LookQuestion, minutesToNextLook } from "../../../src/domain/pacing/stub_looks.ts";
import { runs } from "../../support/counts.ts";

Deno.test("a stub is looked at within a day of each look for a week, and then no more", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (used, shared, crowd) => {
        let age = 0;
        for (;;) {
          const minutes = minutesToNextLook(age, { used, shared, crowd });
          if (minutes === null) break;
          assert.ok(minutes >= 10 && minutes <= 1440);
          age += minutes;
        }
        assert.ok(age >= 7 * 1440 && age < 8 * 1440);
      },
    ),
    runs(50, 1000),
  );
});

/** Looks at a stub within so many minutes of its coming. */
function looksWithin(minutes: number, question: LookQuestion): number {
  let looks = 0;
  for (let age = 0; age < minutes; looks += 1) age += minutesToNextLook(age, question)!;
  return looks;
}

Deno.test("the more of the quota is used, the fewer looks", () => {
  const looksOfDay = (shared: boolean, crowd = 1) => (used: number) =>
    looksWithin(1440, { used, shared, crowd });
  assert.deepEqual([0, 0.6, 0.8, 0.95].map(looksOfDay(false)), [6, 6, 5, 5]);
  assert.deepEqual([0, 0.6, 0.8, 0.95].map(looksOfDay(false, 0)), [6, 6, 6, 5]);
  assert.deepEqual([0, 0.6, 0.8, 0.95].map(looksOfDay(true)), [21, 19, 19, 12]);
});

Deno.test("a stub that costs no request of its own is looked at within three hours for four days", () => {
  for (const used of [0, 0.6, 0.95]) {
    for (let age = 0; age < 4 * 1440;) {
      const minutes = minutesToNextLook(age, { used, shared: true, crowd: 0 })!;
      assert.ok(minutes < 180, `${minutes} minutes at ${age}`);
      age += minutes;
    }
  }
});
