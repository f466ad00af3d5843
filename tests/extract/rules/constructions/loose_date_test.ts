import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

const samples: readonly (readonly [string, string[]])[] = [
  ["ORDER VACATING 5/1/2024 STATUS CONFERENCE.", [
    "hearing cancelled Status conference 2024-05-01",
  ]],
  ["ORDER granting 22 Motion to Vacate the 5/1/2024 Motion Hearing.", [
    "hearing cancelled Motion hearing 2024-05-01",
  ]],
  ["ORDER denying 22 Motion to Vacate the 5/1/2024 Motion Hearing.", []],
  ["MOTION to Vacate the 5/1/2024 Motion Hearing by Acme LLC.", []],
  ["ORDER vacating the 5/1/2024 Order.", []],
  ["MINUTES. Last day to amend or add parties 5/10/2024. Signed by Judge Quill.", [
    "deadline set Amend or add parties 2024-05-10",
  ]],
  [
    "ORDER. The Court will hold a status conference on April 9, 2024 at 10:00 a.m. Signed by Judge Quill.",
    ["hearing set Status conference 2024-04-09 10:00"],
  ],
  ["Continuance of Meeting of Creditors on 4/21/2024 at 04:30 PM at Room 315, Detroit.", [
    "hearing moved Meeting of creditors 2024-04-21 16:30",
  ]],
  ["TEXT-ONLY NOTICE: Settlement conference on 5/26/24 is Cancelled re [22] Notice to Appear.", [
    "hearing cancelled Settlement conference 2024-05-26",
  ]],
  ["MINUTE entry before Judge Quill: The 4/23/24 Notice of Motion date is stricken.", [
    "hearing cancelled Presentment of motion 2024-04-23",
  ]],
  [
    "MINUTE entry before Judge Quill: The case is set for an initial status conference on 4/29/24 at 9:45 a.m. in Courtroom 1725.",
    ["hearing set Initial status conference 2024-04-29 09:45"],
  ],
  [
    "Order Setting Omnibus Hearing Dates. Omnibus Hearings scheduled for 4/18/2024 at 01:00 PM., 5/22/2024 at 11:00 AM., 6/19/2024 at 09:00 AM. Signed on 3/1/2024.",
    [
      "hearing set Omnibus hearings 2024-04-18 13:00",
      "hearing set Omnibus hearings 2024-05-22 11:00",
      "hearing set Omnibus hearings 2024-06-19 09:00",
    ],
  ],
  [
    "HEARING ORDER -- (re: pldg. 1 ) Setting motion to transfer for Panel hearing on May 30, 2024 in Chicago, Illinois",
    ["hearing set Panel hearing 2024-05-30"],
  ],
  [
    "Virtual Minute Entry in reference to hearing On: 03/01/2024 Subject: PLAN. Proceedings: VACATED: Per Stip.",
    ["hearing cancelled Hearing on plan 2024-03-01"],
  ],
];
for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}
