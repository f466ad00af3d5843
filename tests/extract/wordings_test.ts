/** Wordings of clerks, one line each: what is read is exactly what stands beside them. */
import assert from "node:assert/strict";
import { lines } from "./support/read_calendar.ts";

const wordings: readonly (readonly [string, readonly string[]])[] = [
  // hours
  ["Status conference set for 4/14/2026 between 9:00 AM and 11:30 AM.", [
    "hearing set Status conference 2026-04-14 09:00",
  ]],
  ["Status conference set for 4/14/2026 at 1400 hours.", [
    "hearing set Status conference 2026-04-14 14:00",
  ]],
  ["Status conference set for 4/14/2026 at 0900.", [
    "hearing set Status conference 2026-04-14 09:00",
  ]],
  ["Status conference set for 04.14.2026 at 2:00 p.m.", [
    "hearing set Status conference 2026-04-14 14:00",
  ]],
  ["Status conference set for Tuesday, the 14th day of April, 2026, at 2:00 p.m.", [
    "hearing set Status conference 2026-04-14 14:00",
  ]],
  ["Status hearing at 9:00 6/7/26.", ["hearing set Status hearing 2026-06-07 09:00"]],
  ["Plaintiff shall file a response by 12:00 noon on 4/14/2026.", [
    "deadline set Response 2026-04-14 12:00",
  ]],
  ["The hearing set for 4/14/2026 will begin at 2:00 PM.", [
    "hearing set Hearing 2026-04-14 14:00",
  ]],
  ["The hearing set for 4/14/2026 at 1:00 PM will begin at 2:00 PM instead of 1:00 PM.", [
    "hearing moved Hearing 2026-04-14 14:00",
  ]],
  ["Time of the 4/14/2026 status conference is moved from 9:00 AM to 11:00 AM.", [
    "hearing moved Status conference 2026-04-14 11:00",
  ]],
  // moved and given up
  ["NOTICE OF CANCELLATION of hearing set for 4/14/2026.", [
    "hearing cancelled Hearing 2026-04-14",
  ]],
  ["ORDER: The final pretrial conference is moved up to 4/7/2026 at 9 AM.", [
    "hearing moved Final pretrial conference 2026-04-07 09:00",
  ]],
  ["ORDER: The fact discovery cutoff is extended by 30 days to 6/30/2026.", [
    "deadline moved Fact discovery 2026-06-30",
  ]],
  ["ORDER: The stay is extended until 6/30/2026.", []],
  ["Order Granting Motion to Extend Deadline to File Schedules. Deadline extended to 4/7/2026.", [
    "deadline moved Schedules 2026-04-07",
  ]],
  [
    "So Ordered Stipulation signed on 3/10/2026. RE: Extending the Defendant's Time to Move, Answer or Otherwise Respond to the Complaint to and Including 4/17/2026.",
    ["deadline moved Answer 2026-04-17"],
  ],
  ["ORDER extending surrender date to July 15, 2026.", [
    "deadline moved Self-surrender 2026-07-15",
  ]],
  // to appear, to report, to surrender
  [
    "ORDER: Counsel shall appear in person on April 14, 2026 at 10:00 a.m. for a status conference.",
    ["hearing set Status conference 2026-04-14 10:00"],
  ],
  ["ORDER: Counsel shall appear on April 14, 2026 at 10:00 a.m. in Courtroom 4.", [
    "hearing set Hearing 2026-04-14 10:00",
  ]],
  ["Defendant to surrender on 7/15/2026 by 2:00 PM.", [
    "deadline set Self-surrender 2026-07-15 14:00",
  ]],
  ["ORDER: Joint status report due every 60 days, beginning April 1, 2026.", [
    "deadline set Joint status report 2026-04-01",
  ]],
  [
    "ORDER: The parties shall file joint status reports every 90 days, beginning on April 1, 2026.",
    ["deadline set Joint status reports 2026-04-01"],
  ],
  [
    "ORDER: Plaintiff's response is due 14 days after service of the motion, but in no event later than April 14, 2026.",
    ["deadline set Response 2026-04-14"],
  ],
  ["ORDER scheduling oral argument on Tuesday, 05/12/2026.", [
    "hearing set Oral argument 2026-05-12",
  ]],
  ["CASE CALENDARED for oral argument on Tuesday, 05/12/2026 in New Orleans.", [
    "hearing set Oral argument 2026-05-12",
  ]],
  ["Notify Clerk's Office of any scheduling conflict by: 03/20/2026.", [
    "deadline set Notify clerk's office of any scheduling conflict 2026-03-20",
  ]],
  ["Trustee's Report of no distribution. Meeting of Creditors Held 3/9/2026.", [
    "hearing held Meeting of creditors 2026-03-09",
  ]],
  [
    "LR 31.2 SCHEDULING NOTIFICATION, informing Court of proposed due date 07/20/2026, RECEIVED.",
    [],
  ],
  // whose words
  ["Not Opposed MOTION to Continue Trial set for 4/14/2026 to 6/9/2026 by Dana Poole.", []],
  ["Time-Sensitive MOTION to Continue Trial set for 4/14/2026 to 6/9/2026 by Dana Poole.", []],
  [
    "Judge Ann Quill: ELECTRONIC ORDER entered denying 23 Assented to Motion to Continue sentencing from 4/14/2026 to 6/9/2026.",
    [],
  ],
  // close to these, and not read
  ["ORDER: Payments of $875 each month, beginning April 1, 2026.", []],
  ["ORDER resetting status conference on 4/14/2026.", []],
  ["Plan payments of $875 for 8 months beginning 4/1/2026.", []],
  ["ORDER re rule 1.12.2026 of the local rules at 1400 Main Street.", []],
  // minutes, panels, one move told in two statements
  [
    "MINUTE entry before the Honorable Ann Quill: Status hearing held. Continued to 4/14/2026 at 9:30 a.m.",
    ["hearing held Status hearing -", "hearing moved Status hearing 2026-04-14 09:30"],
  ],
  ["MINUTE entry before the Honorable Ann Quill: Fact discovery to close 6/30/26.", [
    "deadline set Fact discovery 2026-06-30",
  ]],
  ["MINUTE entry before the Honorable Ann Quill: Discovery ordered closed by 6/30/26.", [
    "deadline set Discovery 2026-06-30",
  ]],
  [
    "MINUTE entry before the Honorable Ann Quill: In person status hearing set for 4/14/26 at 9:30 a.m.",
    ["hearing set In person status hearing 2026-04-14 09:30"],
  ],
  [
    "HEARING SESSION ORDER Filed - Hearing Session Date: May 28, 2026. Location: Chicago, Illinois.",
    ["hearing set Hearing 2026-05-28"],
  ],
  [
    "ORDER: Hearing on 45 Motion is rescheduled for 4/14/2026 at 10:00 AM. The 3/17/2026 hearing is cancelled.",
    ["hearing moved Hearing on 45 motion 2026-04-14 10:00 (was 2026-03-17)"],
  ],
  ["ORDER: The trial is reset for 6/1/2026. The 4/14/2026 status conference is cancelled.", [
    "hearing moved Trial 2026-06-01",
    "hearing cancelled Status conference 2026-04-14",
  ]],
  [
    "Report of Debtor's Trustee: Meeting of Creditors Held and Concluded. There is no property to distribute.",
    ["hearing held Meeting of creditors -"],
  ],
  // schedules as lists
  [
    "ORDER: The Court sets the following schedule: Plaintiff's opening brief - April 1, 2026; Defendant's response - April 22, 2026; Plaintiff's reply - May 6, 2026.",
    [
      "deadline set Opening brief 2026-04-01",
      "deadline set Response 2026-04-22",
      "deadline set Reply 2026-05-06",
    ],
  ],
  [
    "ORDER: The following briefing schedule is adopted: Motion: April 1, 2026. Opposition: April 22, 2026. Reply: May 6, 2026.",
    [
      "deadline set Motion 2026-04-01",
      "deadline set Opposition 2026-04-22",
      "deadline set Reply 2026-05-06",
    ],
  ],
  ["ORDER: Motion to dismiss due April 1, 2026; opposition April 22, 2026; reply May 6, 2026.", [
    "deadline set Motion to dismiss 2026-04-01",
    "deadline set Opposition 2026-04-22",
    "deadline set Reply 2026-05-06",
  ]],
  ["ORDER: Opening brief: 4/1/2026 Response brief: 4/22/2026 Reply brief: 5/6/2026", [
    "deadline set Opening brief 2026-04-01",
    "deadline set Response brief 2026-04-22",
    "deadline set Reply brief 2026-05-06",
  ]],
  ["ORDER: Letter brief, not to exceed 5 pages, due 4/14/2026.", [
    "deadline set Letter brief 2026-04-14",
  ]],
  ["ORDER: Settlement conference statements are due to chambers by 4/7/2026.", [
    "deadline set Settlement conference statements 2026-04-07",
  ]],
  ["ORDER: Defendant shall have until and including April 14, 2026 to answer.", [
    "deadline set Answer 2026-04-14",
  ]],
  // the day before its proceeding, and a verb that hears
  ["ORDER: On April 14, 2026 at 10:00 a.m., the Court will hold a status conference.", [
    "hearing set Status conference 2026-04-14 10:00",
  ]],
  ["ORDER: On April 14, 2026 at 10:00 a.m., a status conference will be held by telephone.", [
    "hearing set Status conference 2026-04-14 10:00",
  ]],
  ["ORDER: The Court will hear argument on the motion on April 14, 2026 at 10:00 a.m.", [
    "hearing set Oral argument 2026-04-14 10:00",
  ]],
  [
    "ORDER: Argument on the motion to dismiss (Doc. 45) will be heard April 14, 2026 at 10:00 a.m.",
    ["hearing set Argument 2026-04-14 10:00"],
  ],
  ["ORDER: Calendar call is May 26, 2026 at 9:00 a.m.", [
    "hearing set Calendar call 2026-05-26 09:00",
  ]],
  ["ORDER: Telephone Conference with Judge Quill: April 14, 2026, 10:00 a.m.", [
    "hearing set Telephone conference 2026-04-14 10:00",
  ]],
  ["ORDER: The pretrial conference and trial dates are vacated.", [
    "hearing cancelled Pretrial conference -",
    "hearing cancelled Trial -",
  ]],
  // what no one must do, or no court holds
  [
    "ORDER: The temporary restraining order will expire on March 24, 2026 at 5:00 p.m. unless extended.",
    [],
  ],
  ["ORDER: The deposition of Dana Poole is set for May 1, 2026 at 10:00 a.m.", []],
  ["ORDER denying 45 Motion: April 1, 2026 letter is stricken.", []],
  ["ORDER re 45 Response - March 2, 2026 filing.", []],
  ["On March 2, 2026, the Court held a status conference.", []],
  // told of, lodged, next
  [
    "ORDER: On February 2, 2026, the Court ordered Plaintiff to respond by February 20, 2026. Plaintiff has not responded.",
    [],
  ],
  ["ORDER Setting Conditions of Release. Next appearance 4/14/2026 at 10:00 AM.", [
    "hearing set Hearing 2026-04-14 10:00",
  ]],
  ["JUDGMENT: Restitution of $5,000 due by June 1, 2026.", [
    "deadline set Restitution of $5,000 2026-06-01",
  ]],
  [
    "JOINT PROPOSED SCHEDULING ORDER by Acme Inc. Discovery shall be completed by June 30, 2026.",
    [],
  ],
];
for (const [text, expected] of wordings) {
  Deno.test(`wording: ${text}`, () => assert.deepEqual(lines(text, "2026-03-10"), expected));
}
