import assert from "node:assert/strict";
import fc from "fast-check";
import { minutesToNextLook } from "../../../src/domain/pacing/stub_looks.ts";
import { runs } from "../../support/counts.ts";

Deno.test("a stub is looked at within a day of each look for a week, and then no more", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (used) => {
      let age = 0;
      for (;;) {
        const minutes = minutesToNextLook(age, used);
        if (minutes === null) break;
        assert.ok(minutes >= 10 && minutes <= 1440);
        age += minutes;
      }
      assert.ok(age >= 7 * 1440 && age < 8 * 1440);
    }),
    runs(50, 1000),
  );
});

Deno.test("the more of the quota is used, the fewer looks", () => {
  const looksOfDay = (used: number) => {
    let looks = 0;
    for (let age = 0; age < 1440; looks += 1) age += minutesToNextLook(age, used)!;
    return looks;
  };
  assert.deepEqual([0, 0.6, 0.8, 0.95].map(looksOfDay), [6, 6, 5, 5]);
});
