import assert from "node:assert/strict";
import { readTime } from "../../../src/extract/rules/times.ts";
import { splitWords } from "../../../src/extract/rules/words.ts";

const forms: readonly (readonly [string, string | null])[] = [
  ["10:00 AM", "10:00"],
  ["10:00AM", "10:00"],
  ["1:30 p.m.", "13:30"],
  ["12:00 p.m.", "12:00"],
  ["12:15 a.m.", "00:15"],
  ["9 a.m.", "09:00"],
  ["12 Noon", "12:00"],
  ["noon", "12:00"],
  ["9:00", "09:00"],
  ["2:00", "14:00"],
  ["14:30", "14:30"],
  ["2:03:48 PM", "14:03"],
  ["10 o'clock", "10:00"],
  ["25:00", null],
  ["10:75 AM", null],
  ["13:00 AM", null],
  ["2:17-cr-00378", null],
  ["10", null],
  ["Rule 16", null],
];
for (const [text, expected] of forms) {
  Deno.test(`the clock time of "${text}"`, () => {
    assert.equal(readTime(splitWords(text), 0)?.time ?? null, expected);
  });
}
