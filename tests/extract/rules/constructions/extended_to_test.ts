import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["ORDER: The deadline for the filing of remedial plan(s) is extended to 3/14/2024.", [
    "deadline moved Remedial plan(s) 2024-03-14",
  ]],
  ["ORDER. Discovery is extended until April 5, 2024.", ["deadline moved Discovery 2024-04-05"]],
  ["MOTION: the deadline should be extended to 3/14/2024 by Acme.", []],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
