import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  [
    "ORDER. Plaintiff shall file a response by 4/1/24, and Defendant shall file a reply by 4/8/24.",
    ["deadline set Response 2024-04-01", "deadline set Reply 2024-04-08"],
  ],
  ["ORDER. On or before April 23, 2024, the defendant shall file an affidavit.", [
    "deadline set Affidavit 2024-04-23",
  ]],
  [
    "MINUTE entry before Judge Quill: Plaintiff's response to the motions shall be filed by 4/5/24.",
    ["deadline set Response to the motions 2024-04-05"],
  ],
  ["NOTIFICATION: Transcript to be filed in district court by Ida Fox by 04/21/2024.", [
    "deadline set Transcript 2024-04-21",
  ]],
  ["ORDER. If the action is transferred before April 24, 2024, the stay ends.", []],
  ["BRIEF by Acme: the parties shall file a report by 4/1/24.", []],
  [
    "ORDER: By Friday 4/26/2024, the District Attorney shall file, with the Fifth Circuit, a certified copy of the record.",
    ["deadline set Certified copy of the record 2024-04-26"],
  ],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
