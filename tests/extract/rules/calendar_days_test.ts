import assert from "node:assert/strict";
import { isoDay, weekdayOf } from "../../../src/extract/rules/calendar_days.ts";

Deno.test("weekdays are counted as the calendar does", () => {
  for (const date of ["2024-02-29", "2000-01-01", "2026-11-21", "1999-12-31"]) {
    assert.equal(weekdayOf(date), Temporal.PlainDate.from(date).dayOfWeek);
  }
});

Deno.test("a day that no calendar has is none", () => {
  assert.equal(isoDay(2024, 2, 29), "2024-02-29");
  for (const [year, month, day] of [[2023, 2, 29], [2024, 13, 1], [2024, 4, 31], [20244, 1, 1]]) {
    assert.equal(isoDay(year!, month!, day!), null);
  }
});
