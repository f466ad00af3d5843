import assert from "node:assert/strict";
import { matterIn } from "../../../src/extract/rules/matter_name.ts";
import { calendarFacts } from "../support/read_calendar.ts";

const names: readonly (readonly [string, string | null])[] = [
  ["Motion to Sell filed by Trustee", "Motion to Sell"],
  ["Notice of Motion and Motion to Dismiss Case Filed by Dana Poole", "Motion to Dismiss Case"],
  [
    "Motion of Debtor to Extend Time to Assume Lease Filed by",
    "Motion to Extend Time to Assume Lease",
  ],
  ["Application to Employ Harbor & Quill LLP as Counsel", "Application to Employ"],
  ["Application to Employ Special Counsel Filed by", "Application to Employ Special Counsel"],
  ["Motion Re: First Day Motions filed by Debtor", "Motion re First Day Motions"],
  ["Motion Re: to Amend Complaint", "Motion to Amend Complaint"],
  ["Objection to Claim(s) 1 Filed by", "Objection to Claim"],
  ["Motion/Application for Relief from Stay [JAH-1]", "Motion/Application for Relief from Stay"],
  ["Order Setting Status Conference", null],
];
for (const [words, name] of names) {
  Deno.test(`"${words}" is about ${name ?? "no motion"}`, () =>
    assert.equal(matterIn(words), name));
}

const titles: readonly (readonly [string, string])[] = [
  [
    "Minutes of Hearing held on: 03/03/2026 Subject: PRELIMINARY HEARING ON MOTION FOR RELIEF FROM STAY FILED BY HARBOR BANK. (vCal Hearing ID (1)). (related document(s) 9 )",
    "Preliminary hearing on motion for relief from stay",
  ],
  [
    "Notice of Hearing (FEE APPLICATION OF DEBTOR'S ACCOUNTANT, HARBOR LLC), Filed by ACME INC. (related document(s) 57 ). Hearing scheduled for 4/9/2026 at 10:30 AM at Albany.",
    "Hearing on fee application of debtor's accountant",
  ],
  [
    "Order Continuing Hearing Re: (RE: related document(s)[21] Objection to Confirmation of the Plan (Creditor), [3] Chapter 13 Plan). Hearing has been rescheduled for 04/14/2026 at 09:00 AM, Courtroom 1.",
    "Hearing on objection to confirmation of the plan",
  ],
  [
    "Order Scheduling Initial Case Management Conference. Hearing to be held on April 14, 2026 at 11:00 AM at Courtroom 1.",
    "Initial case management conference",
  ],
  [
    "Notice of Preliminary Hearing on Application to Employ Harbor PA as Auditor (related document(s) 95 ). Hearing scheduled for 4/17/2026 at 09:30 AM at Courtroom 8A.",
    "Preliminary hearing on application to employ",
  ],
  [
    "Notice of Presentment of Stipulation and Order Between the Debtor and Dana Poole with presentment to be held on 4/1/2026 at 12:00 PM at Courtroom 621 (REG)",
    "Presentment of stipulation and order",
  ],
  [
    "Hearing held on 3-3-26 at 10:30 A.M. for cont'd status conference re chapter 7 case",
    "Status conference",
  ],
  ["Hearing scheduled for 4/9/2026 at 10:30 AM at Albany.", "Hearing"],
];
for (const [text, title] of titles) {
  Deno.test(`a hearing called ${title}: ${text.slice(0, 50)}`, () => {
    assert.equal(calendarFacts(text)[0]?.title, title);
  });
}
