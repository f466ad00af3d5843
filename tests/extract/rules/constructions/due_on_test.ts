import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["Set/Reset Deadlines: Responses due by 4/4/2024. Replies due by 4/11/2024.", [
    "deadline set Response 2024-04-04",
    "deadline set Reply 2024-04-11",
  ]],
  ["SUMMONS Returned Executed. Acme Inc served on 2/20/2024, answer due 3/12/2024.", [
    "deadline set Answer 2024-03-12",
  ]],
  [
    "RULING LETTER SENT resetting briefing schedule: appellant brief now due 04/11/2024, appellee brief now due 05/13/2024.",
    ["deadline moved Appellant brief 2024-04-11", "deadline moved Appellee brief 2024-05-13"],
  ],
  [
    "Chapter 7 Voluntary Petition Filed by Dana Poole Schedule A due 3/15/2024. Schedule B due 3/15/2024.",
    ["deadline set Schedule A 2024-03-15", "deadline set Schedule B 2024-03-15"],
  ],
  ["Chapter 11 Debtors Exclusive Right to File a Plan Expires on 6/17/2024.", [
    "deadline set Chapter 11 debtors exclusive right to file a plan 2024-06-17",
  ]],
  [
    "BRIEFING SCHEDULE IS SET AS FOLLOWS: Appearances & Corporate Disclosures due by noon: April 26, 2024.",
    ["deadline set Appearances & corporate disclosures 2024-04-26 12:00"],
  ],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
