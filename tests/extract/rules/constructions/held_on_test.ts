import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  [
    "Minute Entry for proceedings held before Judge Ann Quill: Settlement Conference held on 3/1/2024.",
    ["hearing held Settlement conference 2024-03-01"],
  ],
  [
    "Minute Entry for proceedings held before Judge Ann Quill:Conference held by telephone on 3/1/2024.",
    ["hearing held Conference 2024-03-01"],
  ],
  [
    "TEXT MINUTE ENTRY for bench trial proceedings held before Judge Ann Quill in Lincoln on 03/01/2024 as to defendant Dana Poole.",
    ["hearing held Bench trial 2024-03-01"],
  ],
  ["Minute Entry: Detention Hearing as to Dana Poole not held on 3/1/2024.", [
    "hearing cancelled Detention hearing 2024-03-01",
  ]],
  ["MOTION to reconsider the rulings of the hearing held on 2/1/2024 by Acme.", []],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
