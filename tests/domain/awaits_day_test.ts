import assert from "node:assert/strict";
import { awaitsDay } from "../../src/domain/awaits_day.ts";

const computed = { rule: "conditional", basis: "14 days after the ruling; the day is not known" };

Deno.test("a deadline awaits its day when it says how it is counted and has no date", () => {
  assert.equal(awaitsDay({ date: null, computed }), true);
});

Deno.test("a date that is there, or nothing to count, awaits no day", () => {
  assert.equal(awaitsDay({ date: "2026-03-16", computed }), false);
  assert.equal(awaitsDay({ date: null }), false);
});
