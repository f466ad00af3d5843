import assert from "node:assert/strict";
import { full } from "../support/counts.ts";
import { fortnight } from "../support/fortnight.ts";

const plans = full
  ? [1, 2, 3, 4, 5].map((seed) => ({ seed, days: 14 }))
  : [{ seed: 1, days: 2, warmUpDays: 4 }];

for (const plan of plans) {
  const name = `${plan.days} days of a free account keep 60 dockets fresh (seed ${plan.seed})`;
  Deno.test(name, async () => {
    const one = await fortnight(plan);
    const told = JSON.stringify(one);
    assert.equal(one.refused, 0, told);
    assert.ok(one.filled > 25 * plan.days, told);
    assert.ok(one.within3 >= 0.85, told);
    assert.ok(one.within12 >= 0.98, told);
    assert.equal(one.within26, 1, told);
    assert.ok(one.longestGapHours <= 72, told);
    assert.ok(one.leastLeftAtClose >= 12.5, told);
  });
}
