import assert from "node:assert/strict";
import { isPeriodCount, periodWords } from "../../../src/domain/computing_time/period.ts";

Deno.test("a period is told in words", () => {
  assert.equal(periodWords({ count: 14, unit: "day" }), "14 days");
  assert.equal(periodWords({ count: 1, unit: "month" }), "1 month");
  assert.equal(periodWords({ count: 10, unit: "business-day" }), "10 business days");
  assert.equal(periodWords({ count: 10, unit: "day", otherCount: 14 }), "10 or 14 days");
});

Deno.test("a count is a whole number within the unit's limit", () => {
  assert.ok(isPeriodCount(1, "day") && isPeriodCount(3660, "day") && isPeriodCount(100, "year"));
  for (const count of [0, -1, 1.5, NaN, Infinity, 3661]) {
    assert.equal(isPeriodCount(count, "day"), false);
  }
});
