import assert from "node:assert/strict";
import { findDates, weekdayNumber } from "../../../src/extract/rules/dates.ts";
import { splitWords } from "../../../src/extract/rules/words.ts";

const dates = (text: string, filed: string | null = "2024-03-01") =>
  findDates(splitWords(text), filed).map((date) => date.iso);

const forms: readonly (readonly [string, (string | null)[]])[] = [
  ["6/26/2024", ["2024-06-26"]],
  ["06/26/24", ["2024-06-26"]],
  ["6-26-24", ["2024-06-26"]],
  ["2024-06-26", ["2024-06-26"]],
  ["June 26, 2024", ["2024-06-26"]],
  ["June 26th 2024", ["2024-06-26"]],
  ["Sept. 3, 2024", ["2024-09-03"]],
  ["26 June 2024", ["2024-06-26"]],
  ["the 5th day of May, 2024", ["2024-05-05"]],
  ["June 4 and 5, 2024", ["2024-06-04"]],
  ["June 4-6, 2024", ["2024-06-04"]],
  ["2/29/2024", ["2024-02-29"]],
  ["2/29/2023", [null]],
  ["2/30/2024", [null]],
  ["13/1/2024", [null]],
  ["5/22/20247", [null]],
  ["2:17-cr-00378", []],
  ["9th Cir. R. 31-2.1", []],
  ["(312) 555-0123", []],
  ["Chapter 13", []],
  ["9/2024", []],
];
for (const [text, expected] of forms) {
  Deno.test(`dates of "${text}"`, () => assert.deepEqual(dates(text), expected));
}

Deno.test("two-digit years are read near the filing year", () => {
  assert.deepEqual(dates("6/26/98", "1998-01-05"), ["1998-06-26"]);
  assert.deepEqual(dates("6/26/98", null), ["1998-06-26"]);
  assert.deepEqual(dates("6/26/04", "2003-12-05"), ["2004-06-26"]);
});

Deno.test("a misprinted year is repaired only when the weekday proves it", () => {
  // 26 June 2024 is a Wednesday
  assert.deepEqual(dates("Wednesday, 6/26/20244"), ["2024-06-26"]);
  assert.deepEqual(dates("Thursday, 6/26/20244"), [null]);
  assert.deepEqual(findDates(splitWords("Wednesday, 6/26/20244"), "2024-03-01")[0]?.repaired, true);
});

Deno.test("the word that prints the year is known", () => {
  const words = splitWords("June 4 and 5, 2024");
  const [date] = findDates(words, "2024-03-01");
  assert.equal(words[date!.proof]!.lower, "2024");
});

Deno.test("names of weekdays are numbered from Monday", () => {
  assert.equal(weekdayNumber("thurs"), 4);
  assert.equal(weekdayNumber("someday"), undefined);
});
