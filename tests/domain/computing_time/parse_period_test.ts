import assert from "node:assert/strict";
import { parsePeriod } from "../../../src/domain/computing_time/parse_period.ts";
import type { Period } from "../../../src/domain/computing_time/period.ts";

const periods: [text: string, period: Period][] = [
  ["14 days", { count: 14, unit: "day" }],
  ["14days", { count: 14, unit: "day" }],
  [" 14 days ", { count: 14, unit: "day" }],
  ["14 days'", { count: 14, unit: "day" }],
  ["fourteen (14) days", { count: 14, unit: "day" }],
  ["Fourteen (14) Days", { count: 14, unit: "day" }],
  ["twenty-one(21) days", { count: 21, unit: "day" }],
  ["14 (fourteen) days", { count: 14, unit: "day" }],
  ["seven [7] calendar days", { count: 7, unit: "day" }],
  ["twenty-one days", { count: 21, unit: "day" }],
  ["one hundred and twenty (120) days", { count: 120, unit: "day" }],
  ["60 additional days", { count: 60, unit: "day" }],
  ["30-day", { count: 30, unit: "day" }],
  ["thirty-day", { count: 30, unit: "day" }],
  ["two weeks", { count: 2, unit: "week" }],
  ["a week", { count: 1, unit: "week" }],
  ["one month", { count: 1, unit: "month" }],
  ["3 years", { count: 3, unit: "year" }],
  ["48 hours", { count: 48, unit: "hour" }],
  ["10 business days", { count: 10, unit: "business-day" }],
  ["five court days", { count: 5, unit: "business-day" }],
  ["3 additional business days", { count: 3, unit: "business-day" }],
  ["ten (14) days", { count: 10, unit: "day", otherCount: 14 }],
  ["5-7 days", { count: 5, unit: "day", otherCount: 7 }],
  ["five to seven days", { count: 5, unit: "day", otherCount: 7 }],
];

for (const [text, period] of periods) {
  Deno.test(`"${text}" is a period`, () => assert.deepEqual(parsePeriod(text), period));
}

for (
  const text of [
    "",
    "days",
    "forthwith",
    "14",
    "within 14 days",
    "14 days and 21 days",
    "14 days after service",
    "some days",
    "minus 3 days",
    "-3 days",
    "1.5 hours",
    "0 days",
    "one year and six months",
    `${" ".repeat(50)}14 ${" ".repeat(90)} days of${" x".repeat(50)}`,
  ]
) {
  Deno.test(`"${text.slice(0, 40).trim()}" is no period`, () => {
    assert.equal(parsePeriod(text), null);
  });
}
