import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["ORDER. Reply, if any, is due by 5/17/2024.", ["deadline set Reply 2024-05-17"]],
  [
    "ORDER. Counsel are reminded of the initial status report (which, in this case, will be due no later than 5/6/24).",
    ["deadline set Initial status report 2024-05-06"],
  ],
  [
    "RULING LETTER SENT granting motion to extend time to file brief by 30 days [43], resetting briefing schedule: appellee brief now due 06/12/2024.",
    ["deadline moved Appellee brief 2024-06-12"],
  ],
  ["ORDER. Filing Fee due by 4/29/2024.", ["deadline set Filing fee 2024-04-29"]],
];
for (const [text, expected] of samples) {
  Deno.test(`due: ${text.slice(0, 60)}`, () => assert.deepEqual(lines(text), expected));
}

Deno.test("who must act is read from the words", () => {
  const party = (text: string) => calendarFacts(text).map((fact) => [fact.party, fact.side]);
  assert.deepEqual(party("appellant brief due 4/30/2024; appellee brief due 5/30/2024."), [
    ["appellant", "appellant"],
    ["appellee", "appellee"],
  ]);
  assert.deepEqual(party("ORDER: Plaintiff shall file a response by 4/1/24."), [[
    "Plaintiff",
    "plaintiff",
  ]]);
});
