import assert from "node:assert/strict";
import { impossibleDaysOf } from "../../src/app/impossible_days_of.ts";

Deno.test("days that no calendar has are quoted, three at most, and fit for a terminal", () => {
  assert.equal(
    impossibleDaysOf("entry 7", ["6/31/2026"]),
    "entry 7 sets something for a day that no calendar has: “6/31/2026”; look at the docket",
  );
  const many = impossibleDaysOf("entry 7", [
    "6/31/2026",
    "13/1/2026",
    "2/30\u001b[1m",
    "4/31/2026",
  ]);
  assert.equal(many.match(/“/g)!.length, 3);
  assert.ok(!many.includes("\u001b"));
});
