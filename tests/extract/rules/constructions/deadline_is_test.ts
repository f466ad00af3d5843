import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["ORDER. The last day to amend pleadings is April 5, 2024.", [
    "deadline set Amend pleadings 2024-04-05",
  ]],
  ["ORDER. The trial is April 5, 2024.", []],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
