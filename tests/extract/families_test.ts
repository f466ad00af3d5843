/** Families of wordings that were misread on dockets nobody had tuned to; samples of our own. */
import assert from "node:assert/strict";
import { calendarFacts, lines, read } from "./support/read_calendar.ts";

const samples: readonly (readonly [string, readonly string[]])[] = [
  // a phrase between the verb and its date
  [
    "ORDER: The oral argument set for 4/12/2024 is advanced, on the Court's own motion, to 4/10/2024 at 10:00 AM.",
    ["hearing moved Oral argument 2024-04-10 10:00 (was 2024-04-12)"],
  ],
  [
    "ORDER: The status conference now set for 4/12/2024 is hereby reset, due to a conflict in the Court's calendar, for 4/19/2024 at 2:00 PM.",
    ["hearing moved Status conference 2024-04-19 14:00 (was 2024-04-12)"],
  ],
  [
    "ORDER: The jury trial is set to commence before the Honorable Ann Quill, Senior United States District Judge, in Courtroom 4, at 9:00 AM on 6/3/2024.",
    ["hearing set Jury trial 2024-06-03 09:00"],
  ],
  // the judge's own calendar
  [
    "ORDER: The Court notes that Judge Quill will be on trial for three weeks starting on 4/8/2024.",
    [],
  ],
  // abbreviations
  [
    "Minutes: Hearing held on 3/1/2024. RULING: Cont'd to 3/21/2024 at 10:30 A.M. (re: 12 Motion for Relief From Stay)",
    [
      "hearing held Hearing on motion for relief from stay 2024-03-01",
      "hearing moved Hearing on motion for relief from stay 2024-03-21 10:30",
    ],
  ],
  // dates in a motion's own title
  [
    "Application to Employ Counsel /(Hearing Date: 4/3/2024 at 9:30 AM/Objections Due: 3/27/2024 at 4:00 PM) Filed by Debtor Acme Inc.",
    [
      "hearing set Hearing on application to employ counsel 2024-04-03 09:30",
      "deadline set Objections 2024-03-27 16:00",
    ],
  ],
  // minutes whose date stands in their head
  [
    "Virtual Minutes of: 03/01/2024 Subject: STATUS CONFERENCE. Proceedings: HEARING CANCELLED.",
    ["hearing cancelled Status conference 2024-03-01"],
  ],
  [
    "Minutes of: 03/01/2024 Subject: STATUS CONFERENCE. Proceedings: Matter heard and taken under advisement.",
    ["hearing held Status conference 2024-03-01"],
  ],
  [
    "Minute Entry for proceedings held before Judge Ann Quill in Lincoln on 2/27/2024. Initial Appearance held. Detention hearing held.",
    ["hearing held Initial appearance 2024-02-27", "hearing held Detention hearing 2024-02-27"],
  ],
  ["341 Meeting Held and Concluded 2/13/24.", ["hearing held Meeting of creditors 2024-02-13"]],
  // `if any` between noun and verb
  [
    "ORDER: Replies, if any, are to be filed not later than 4/12/2024.",
    ["deadline set Reply 2024-04-12"],
  ],
  [
    "ORDER: Any opposition shall be filed by 3/15/2024; replies, if any, by 3/22/2024.",
    ["deadline set Opposition 2024-03-15", "deadline set Reply 2024-03-22"],
  ],
  // stipulations: the court's order counts, the attorney's proposal does not
  [
    "STIPULATION AND ORDER Extending Time By Which Defendant Harbor Tools, Inc. May Move, Answer Or Otherwise Respond To The Complaint Is Extended Up To And Including April 12, 2024. So Ordered.",
    ["deadline moved Answer 2024-04-12"],
  ],
  [
    "STIPULATION AND PROPOSED ORDER that the time for Defendant Harbor Tools to answer is extended up to and including April 12, 2024 filed by Sam Ortiz.",
    [],
  ],
  [
    "ORDER: the deadline for defendants to answer is extended to 4/12/2024.",
    ["deadline moved Answer 2024-04-12"],
  ],
  [
    "ORDER extending time for Acme Inc. to answer to 4/12/2024.",
    ["deadline moved Answer 2024-04-12"],
  ],
  // what is due in a debtor's business is no deadline of the case
  [
    "Motion for Authority to Pay Prepetition Wages (Payroll due 3/15/2024). Filed by Debtor Acme Inc.",
    [],
  ],
  [
    "Hearing Set and continuance of the hearing on Motion for Relief from Stay. Status hearing to be held on 4/3/2024 at 9:30 AM.",
    ["hearing set Status hearing 2024-04-03 09:30"],
  ],
  [
    "ORDER Setting Conditions of Release as to Dana Poole; remaining conditions to be met by 3/15/2024.",
    ["deadline set Remaining conditions 2024-03-15"],
  ],
  // a colon before the date, two claims dates of one day
  [
    "341(a) meeting to be held on 4/9/2024 at 10:45 AM at Room 2. Last day to oppose discharge: 6/10/2024.",
    [
      "hearing set Meeting of creditors 2024-04-09 10:45",
      "deadline set Objections to discharge 2024-06-10",
    ],
  ],
  [
    "Proofs of Claims due by 7/2/2024. Government Proof of Claim due by 7/2/2024.",
    ["deadline set Proof of claim 2024-07-02", "deadline set Government proof of claim 2024-07-02"],
  ],
  [
    "Order Fixing Deadline (Disclosure Statement due by 6/7/2024).",
    ["deadline set Disclosure statement 2024-06-07"],
  ],
  // look-alikes
  [
    "Transcript Regarding Hearing Held. Date of Hearing: 2/13/2024.",
    ["hearing held Hearing 2024-02-13"],
  ],
  [
    "UNOPPOSED MOTION to Continue. Hearing Originally Scheduled for: 4/12/2024. Filed by Dana Poole.",
    [],
  ],
];

for (const [text, expected] of samples) {
  Deno.test(`reads: ${text.slice(0, 70)}`, () => assert.deepEqual(lines(text), expected));
}

Deno.test("a docketing in error is said of the entry itself", () => {
  const voids = read(
    "(DOCKETED 3/1/2024 IN ERROR. MOTION TO BE REDOCKETED) MOTION to Dismiss. Motion Hearing set for 4/12/2024 09:00 AM.",
  ).filter((fact) => fact.fact === "void");
  assert.deepEqual(voids.map((fact) => fact.entryNumber), [null]);
});

Deno.test("a stipulation or motion for more time is no answer", () => {
  for (
    const text of [
      "STIPULATION Extending Time to Answer the complaint by Harbor Tools. (Ortiz, Sam)",
      "MOTION for Extension of Time to File Response to Motion to Dismiss by Harbor Tools.",
    ]
  ) {
    const kinds = read(text).flatMap((fact) => fact.fact === "filing" ? [fact.kind] : []);
    assert.ok(!kinds.includes("answer") && !kinds.includes("response"), `${text}: ${kinds}`);
  }
});

Deno.test("the place and judge between a verb and its date belong to the hearing", () => {
  const [fact] = calendarFacts(
    "ORDER: Trial is set to begin before Judge Ann Quill in Courtroom 4 at 9:00 AM on 6/3/2024.",
  );
  assert.deepEqual([fact?.judge, fact?.location], ["Ann Quill", "Courtroom 4"]);
});

Deno.test("a clerk's VACATED before an older text gives up its date", () => {
  assert.deepEqual(
    lines(
      "VACATED: Per Stipulation to continue hearing to 4/19/2024. Hearing scheduled for 4/12/2024 at 9:00 AM. Hearing scheduled 4/19/2024 at 09:00 AM.",
    ),
    ["hearing moved Hearing 2024-04-19 09:00 (was 2024-04-12)"],
  );
  assert.deepEqual(lines("VACATED: Hearing scheduled for 4/12/2024 at 9:00 AM."), [
    "hearing cancelled Hearing 2024-04-12 09:00",
  ]);
});

Deno.test("a hearing without a name takes that of the notice, or what it is on", () => {
  const title = (text: string) => calendarFacts(text)[0]?.title;
  assert.equal(
    title(
      "Summons and Notice of Pretrial Conference. Hearing scheduled for 3/25/2024 at 10:00 AM.",
    ),
    "Pretrial conference",
  );
  assert.equal(
    title("Hearing Held: RE: 1 Complaint. Matter taken under advisement."),
    "Hearing on complaint",
  );
});
