import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["TEXT ORDER. The defendant has until 4/6/2024 to reply to filing 35. Ordered by Judge Quill.", [
    "deadline set Reply to filing 2024-04-06",
  ]],
  [
    "ORDER granting motion for extension of time up to and including April 17, 2024 to answer. Signed by Judge Quill.",
    ["deadline moved Answer 2024-04-17"],
  ],
  [
    "ORDER resetting the status conference now set for 4/1/2024 to 5/1/2024 at 10:00 AM. Signed by Judge Quill.",
    ["hearing moved Status conference 2024-05-01 10:00 (was 2024-04-01)"],
  ],
  [
    "ORDER Resetting Jury Selection and Jury Trial to 5/6/2024 at 9:00 AM. Signed by Judge Quill.",
    ["hearing moved Jury selection 2024-05-06 09:00", "hearing moved Jury trial 2024-05-06 09:00"],
  ],
  ["ORDER. The case is stayed until 4/6/2024.", []],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
