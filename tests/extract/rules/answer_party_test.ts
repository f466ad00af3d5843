import assert from "node:assert/strict";
import { calendarFacts } from "../support/read_calendar.ts";

const parties = (text: string) => calendarFacts(text).map((fact) => [fact.date, fact.party]);

const samples: readonly (readonly [string, (string | null)[][]])[] = [
  [
    "SUMMONS Returned Executed by Dana Poole as to Acme & Co., Ltd. on 3/1/2024, answer due 3/22/2024.",
    [["2024-03-22", "Acme & Co., Ltd"]],
  ],
  [
    "WAIVER OF SERVICE. Acme East, LLC waiver sent on 3/1/2024, answer due 4/30/2024; Acme West, LLC waiver sent on 3/1/2024, answer due 4/30/2024.",
    [["2024-04-30", "Acme East, LLC"], ["2024-04-30", "Acme West, LLC"]],
  ],
  [
    "WAIVER OF SERVICE Returned Executed; waiver sent to Acme Inc on 3/1/2024, answer due 4/30/2024.",
    [["2024-04-30", "Acme Inc"]],
  ],
  ["Complaint against all defendants. Answer due by 4/30/2024.", [[
    "2024-04-30",
    "all defendants",
  ]]],
  [
    "Summons with Notice of Pre-Trial Conference set for 4/9/2024 at 10:00 AM at Courtroom 623, Answer due by 4/8/2024,",
    [["2024-04-09", null], ["2024-04-08", null]],
  ],
  [
    "Brief due 05/13/2024 for appellant Dana J. Poole. Appendix due 05/13/2024 for appellant Dana J. Poole.",
    [["2024-05-13", "appellant Dana J. Poole"], ["2024-05-13", "appellant Dana J. Poole"]],
  ],
];
for (const [text, expected] of samples) {
  Deno.test(`must answer: ${text.slice(0, 60)}`, () => {
    assert.deepEqual(
      parties(text),
      expected,
    );
  });
}
