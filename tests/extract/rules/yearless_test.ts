import assert from "node:assert/strict";
import fc from "fast-check";
import { isoDay, weekdayOf } from "../../../src/extract/rules/calendar_days.ts";
import { dayWithoutYear } from "../../../src/extract/rules/yearless.ts";
import { daysBetween } from "../../../src/domain/court_time.ts";
import { runs } from "../../support/counts.ts";

const day = (text: string, filed: string, weekday?: number) => {
  const [month, date] = text.split("/").map(Number) as [number, number];
  return dayWithoutYear({ month, day: date, weekday, filed });
};

const table: readonly (readonly [string, string, number | undefined, string | null])[] = [
  ["4/12", "2025-02-20", undefined, "2025-04-12"],
  ["2/20", "2025-02-20", undefined, "2025-02-20"],
  ["2/18", "2025-02-20", undefined, "2025-02-18"],
  ["12/15", "2025-02-20", undefined, "2025-12-15"],
  ["12/30", "2025-01-03", undefined, "2024-12-30"],
  ["1/12", "2025-12-20", undefined, "2026-01-12"],
  ["2/29", "2024-02-20", undefined, "2024-02-29"],
  ["2/29", "2025-02-20", undefined, null],
  // 3 March is a Monday in 2025, a Tuesday in 2026
  ["3/3", "2025-02-20", 1, "2025-03-03"],
  ["3/3", "2025-02-20", 2, null],
  ["3/3", "2025-04-20", 1, "2025-03-03"],
  ["3/3", "2025-04-20", 2, "2026-03-03"],
];
for (const [text, filed, weekday, expected] of table) {
  Deno.test(`${text} (weekday ${weekday ?? "not printed"}) filed ${filed} is ${expected}`, () => {
    assert.equal(day(text, filed, weekday)?.iso, expected);
  });
}

Deno.test("what took place is not ahead of the filing", () => {
  assert.equal(day("12/15", "2025-02-20")?.yearless.past, "2024-12-15");
  assert.equal(day("2/20", "2025-02-20")?.yearless.past, "2025-02-20");
  assert.equal(day("2/25", "2025-02-20")?.yearless.past, null);
});

Deno.test("no month, no day and no filing date give nothing", () => {
  assert.equal(day("13/1", "2025-02-20"), null);
  assert.equal(day("4/31", "2025-02-20"), null);
  assert.equal(day("4/12", "not a date"), null);
});

Deno.test("every day of the year is found, near the filing and on its weekday", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
      fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
      (month, date, weekday, when) => {
        const filed = when.toISOString().slice(0, 10);
        const found = dayWithoutYear({ month, day: date, weekday, filed });
        assert.equal(found === null, isoDay(2000, month, date) === null);
        if (!found) return;
        const { iso, yearless } = found;
        if (iso === null) {
          assert.ok(weekday !== undefined || (month === 2 && date === 29));
          return;
        }
        assert.equal(iso.slice(5), isoDay(2000, month, date)!.slice(5));
        assert.ok(Math.abs(daysBetween(filed, iso)) <= 366);
        if (weekday === undefined) assert.ok(daysBetween(filed, iso) >= -65);
        else assert.equal(weekdayOf(iso), weekday);
        assert.equal(yearless.proven, weekday !== undefined);
      },
    ),
    runs(300, 20_000),
  );
});
