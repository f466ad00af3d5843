import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isClosedDay,
  isWeekend,
  legalHoliday,
  nthWeekday,
} from "../../../src/domain/computing_time/legal_holidays.ts";
import { addDays, weekday } from "../../../src/domain/court_time.ts";
import { runs } from "../../support/counts.ts";

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = addDays(date, 1)) {
    const holiday = legalHoliday(date);
    if (holiday !== null && !isWeekend(date)) found.push(`${date} ${holiday.name}`);
  }
  return found;
}

Deno.test("the weekdays of 2026 that are legal holidays", () => {
  assert.deepEqual(holidaysOf(2026), [
    "2026-01-01 New Year's Day",
    "2026-01-19 Martin Luther King Jr.'s Birthday",
    "2026-02-16 Washington's Birthday",
    "2026-05-25 Memorial Day",
    "2026-06-19 Juneteenth National Independence Day",
    "2026-07-03 Independence Day",
    "2026-09-07 Labor Day",
    "2026-10-12 Columbus Day",
    "2026-11-11 Veterans' Day",
    "2026-11-26 Thanksgiving Day",
    "2026-12-25 Christmas Day",
  ]);
});

Deno.test("the weekdays of 2021, with New Year's Day of 2022 observed in it", () => {
  assert.deepEqual(holidaysOf(2021), [
    "2021-01-01 New Year's Day",
    "2021-01-18 Martin Luther King Jr.'s Birthday",
    "2021-02-15 Washington's Birthday",
    "2021-05-31 Memorial Day",
    "2021-06-18 Juneteenth National Independence Day",
    "2021-07-05 Independence Day",
    "2021-09-06 Labor Day",
    "2021-10-11 Columbus Day",
    "2021-11-11 Veterans' Day",
    "2021-11-25 Thanksgiving Day",
    "2021-12-24 Christmas Day",
    "2021-12-31 New Year's Day",
  ]);
});

Deno.test("an observed day names the statutory day; the day itself stays a holiday", () => {
  assert.deepEqual(legalHoliday("2026-07-03"), {
    name: "Independence Day",
    observedFor: "2026-07-04",
  });
  assert.deepEqual(legalHoliday("2026-07-04"), { name: "Independence Day" });
  assert.deepEqual(legalHoliday("2023-01-02"), {
    name: "New Year's Day",
    observedFor: "2023-01-01",
  });
});

Deno.test("only 18 June 2021 is doubtful", () => {
  assert.match(legalHoliday("2021-06-18")?.doubt ?? "", /a day old/);
  assert.equal(legalHoliday("2022-06-20")?.doubt, undefined);
  assert.equal(legalHoliday("2027-06-18")?.doubt, undefined);
});

Deno.test("holidays begin, and move, in the year of their statute", () => {
  const name = (date: string) => legalHoliday(date)?.name ?? null;
  assert.equal(name("2020-06-19"), null);
  assert.equal(name("1985-01-21"), null);
  assert.equal(name("1986-01-20"), "Martin Luther King Jr.'s Birthday");
  assert.equal(name("1970-02-23"), "Washington's Birthday");
  assert.equal(name("1971-02-15"), "Washington's Birthday");
  assert.equal(name("1970-10-12"), null);
  assert.equal(name("1971-10-11"), "Columbus Day");
  assert.equal(name("1975-11-11"), null);
  assert.equal(name("1975-10-27"), "Veterans' Day");
  assert.equal(name("1978-11-10"), "Veterans' Day");
  assert.equal(name("1970-05-29"), "Memorial Day");
  assert.equal(name("1990-05-28"), "Memorial Day");
});

Deno.test("days that are often off but no legal holidays stay open", () => {
  for (const date of ["2026-11-27", "2026-12-24", "2025-01-20", "2025-01-09"]) {
    const king = date === "2025-01-20" ? "Martin Luther King Jr.'s Birthday" : undefined;
    assert.equal(legalHoliday(date)?.name, king);
  }
  assert.equal(isClosedDay("2021-01-20"), false);
});

Deno.test("every year from 2022 on has eleven statutory days, each observed on a weekday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2022, max: 2100 }), (year) => {
      const own: string[] = [];
      for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = addDays(date, 1)) {
        const holiday = legalHoliday(date);
        assert.equal(isClosedDay(date), isWeekend(date) || holiday !== null);
        if (holiday !== null && holiday.observedFor === undefined) own.push(date);
      }
      assert.equal(own.length, 11);
      for (const date of own) {
        const shift = { Saturday: -1, Sunday: 1 }[weekday(date)] ?? 0;
        assert.ok(legalHoliday(addDays(date, shift)) !== null);
      }
    }),
    runs(10, 79),
  );
});

Deno.test("the nth weekday counts from the given day", () => {
  assert.equal(nthWeekday(1, { name: "Monday", from: "2026-06-01" }), "2026-06-01");
  assert.equal(nthWeekday(4, { name: "Thursday", from: "2026-11-01" }), "2026-11-26");
});
