import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  [
    "Order granting stipulation to continue pre-trial conference from 3/28/24 to 4/25/24 @ 10:00 a.m. Signed on 3/1/2024",
    ["hearing moved Pre-trial conference 2024-04-25 10:00 (was 2024-03-28)"],
  ],
  [
    "Hearing Rescheduled from 3/19/2024. Hearing scheduled for 4/3/2024 at 09:00 AM at Courtroom 2, Trenton.",
    ["hearing moved Hearing 2024-04-03 09:00 (was 2024-03-19)"],
  ],
  ["ORDER excluding time from 3/1/2024 to 4/1/2024.", []],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
