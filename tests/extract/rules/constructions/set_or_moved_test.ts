import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["Jury Trial set for 4/20/2024 09:00 AM in Courtroom 5.", [
    "hearing set Jury trial 2024-04-20 09:00",
  ]],
  ["ORDER. The case is set for trial on 4/20/2024 at 9:00 AM.", [
    "hearing set Trial 2024-04-20 09:00",
  ]],
  [
    "MINUTE entry before Judge Quill: Status hearing set for 4/19/24 is stricken and reset to 5/18/24 at 9:15 a.m.",
    ["hearing moved Status hearing 2024-05-18 09:15 (was 2024-04-19)"],
  ],
  ["MINUTE ORDER: Status hearing set for 4/19/24 is stricken.", [
    "hearing cancelled Status hearing 2024-04-19",
  ]],
  [
    "ORDER that the pretrial conference previously set for April 11, 2024, at 9:30 a.m. and the trial set for June 3, 2024, are CONTINUED to be reset. Signed by Judge Quill.",
    [
      "hearing moved Pretrial conference - (was 2024-04-11)",
      "hearing moved Trial - (was 2024-06-03)",
    ],
  ],
  ["MINUTES: the court vacates the order to show cause hearing set on 5/10/24.", [
    "hearing cancelled Order to show cause hearing 2024-05-10",
  ]],
  ["Notice of Hearing. Hearing Date: 12/09/24 Hearing Time: 9:30 A.M.", [
    "hearing set Hearing 2024-12-09 09:30",
  ]],
  ["Redacted Transcript Deadline set for 3/30/2024.", [
    "deadline set Redacted transcript 2024-03-30",
  ]],
  [
    "MINUTE entry before Judge Quill: Status and motion hearing held on 3/1/2024 and continued to 3/16/2024 at 10:00 a.m.",
    [
      "hearing held Status and motion hearing 2024-03-01",
      "hearing moved Status and motion hearing 2024-03-16 10:00",
    ],
  ],
  ["ORDER. Final Pretrial Conference and Jury Trial set for 6/3/2024 at 9:00 AM.", [
    "hearing set Final pretrial conference 2024-06-03 09:00",
    "hearing set Jury trial 2024-06-03 09:00",
  ]],
  [
    "Motion to Dismiss Case filed by Dana Poole. with hearing to be held on 4/25/2024 at 10:00 AM at Courtroom 623 (BRL) Responses due by 4/18/2024, (Ortiz, Sam)",
    [
      "hearing set Hearing on motion to dismiss case 2024-04-25 10:00",
      "deadline set Response to motion to dismiss case 2024-04-18",
    ],
  ],
  [
    "Notice of Status Hearing. (related document(s) 1 ) Hearing set for 4/16/2024 at 10:00 AM at 230 N. First Ave., Phoenix, AZ (JMM) (Entered: 03/01/2024)",
    ["hearing set Status hearing 2024-04-16 10:00"],
  ],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
