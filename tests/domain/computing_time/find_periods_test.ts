import assert from "node:assert/strict";
import fc from "fast-check";
import { findPeriods } from "../../../src/domain/computing_time/find_periods.ts";
import { isPeriodCount, type Period } from "../../../src/domain/computing_time/period.ts";
import { runs } from "../../support/counts.ts";

const quotes = (text: string) => findPeriods(text).map(({ quote }) => quote);

Deno.test("periods are found where they stand, in order", () => {
  const text =
    "Responses due within fourteen (14) days of this order; replies within 7 days after " +
    "service. Parties shall confer no later than 48 hours before the hearing.";
  const found = findPeriods(text);
  assert.deepEqual(found.map(({ quote, period }) => [quote, period.count, period.unit]), [
    ["fourteen (14) days", 14, "day"],
    ["7 days", 7, "day"],
    ["48 hours", 48, "hour"],
  ]);
  for (const { start, end, quote } of found) assert.equal(text.slice(start, end), quote);
});

Deno.test("two deadlines side by side are two periods", () => {
  assert.deepEqual(quotes("within 14 days and 21 days, respectively"), ["14 days", "21 days"]);
  assert.deepEqual(quotes("7 days before and 2 weeks after"), ["7 days", "2 weeks"]);
});

Deno.test("a period of two units is left out rather than cut", () => {
  assert.deepEqual(quotes("within one year and six months of judgment"), []);
  assert.deepEqual(quotes("within 1 month, 15 days"), []);
});

Deno.test("what only looks like a period is left out", () => {
  for (
    const text of [
      "twice a week",
      "$50 a day",
      "$14 days",
      "1.5 days",
      "a day and a half",
      "half a day",
      "one-half days",
      "14 1/2 days",
      "1,000 days",
      "0 days",
      "99999 days",
      "4 business hours",
      "docket 1:26-14 days",
      "Monday 14 Mondays",
      "the last day, next week, business hours, per month",
      "five twenty days",
      "7 or 10 or 14 (15) days",
    ]
  ) {
    assert.deepEqual(quotes(text), [], text);
  }
});

Deno.test("a single unit counts only after words of time", () => {
  assert.deepEqual(quotes("shall respond within a week"), ["a week"]);
  assert.deepEqual(quotes("no later than a full day before trial"), ["a full day"]);
  assert.deepEqual(quotes("meets a week"), []);
});

Deno.test("a number that the search window cuts is not read", () => {
  const digits = "9".repeat(200);
  assert.deepEqual(quotes(`${digits} days`), []);
  const gap = (length: number) => " ".repeat(length);
  assert.deepEqual(quotes(`14${gap(20)}(14) days`).length, 1);
  assert.deepEqual(quotes(`14${gap(65)}(4) days`), []);
  assert.deepEqual(quotes(`twice a${gap(60)}calendar day`), []);
});

Deno.test("whatever the text, quotes are exact, ordered and apart, and counts are sound", () => {
  const pieces = fc.constantFrom(
    "14",
    "fourteen",
    "twenty",
    "-",
    " ",
    "(",
    ")",
    "hundred",
    "and",
    "business",
    "day",
    "days",
    "weeks",
    "a",
    "or",
    "to",
    "half",
    ".",
    "within",
    "ſ",
    "İ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join(" ");
      let last = 0;
      for (const { start, end, quote, period } of findPeriods(text)) {
        assert.equal(text.slice(start, end), quote);
        assert.ok(start >= last && end > start);
        last = end;
        assert.ok(isPeriodCount(period.count, period.unit));
      }
    }),
    runs(300, 5000),
  );
});

Deno.test("hostile texts of a megabyte are read", () => {
  for (const piece of ["day ", "1", "one ", "one hundred and ", "((", "- ", "14 or "]) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    assert.ok(findPeriods(`${text}days`).length <= 1);
  }
});

/** The period, if the whole text states one and nothing else. */
function whole(text: string): Period | null {
  const plain = text.trim().replace(/'$/, "");
  const [only] = findPeriods(plain);
  return only?.quote === plain ? only.period : null;
}

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
  Deno.test(`"${text}" is a period`, () => assert.deepEqual(whole(text), period));
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
    assert.equal(whole(text), null);
  });
}
