/** The look-alikes of real dockets: each was read wrongly by somebody once. */
import assert from "node:assert/strict";
import { calendarFacts, lines, read } from "./support/read_calendar.ts";

const nothing: readonly (readonly [string, string])[] = [
  [
    "stamps of entering, signing and filing",
    "ORDER denying 12 Motion to Seal. Signed by Judge Ann Quill on 2/28/2024. (abc) (Filed on 2/28/2024) (Entered: 03/01/2024)",
  ],
  [
    "a modification stamp",
    "NOTICE of Appearance by Sam Ortiz. (Ortiz, Sam) Modified on 3/4/2024 to correct event type (lao). (Entered: 03/01/2024)",
  ],
  [
    "attachments with dates",
    "LETTER by Dana Poole. (Attachments: # 1 Transcript of hearing held on 1/4/2024, # 2 Notice of hearing set for 4/5/2024)(Ortiz, Sam)",
  ],
  [
    "time excluded under the Speedy Trial Act",
    "ORDER as to Dana Poole. Time excluded from 3/1/2024 until 5/6/2024 in the interest of justice.",
  ],
  [
    "recording times",
    "AUDIO FILE. Audio as to Dana Poole. Court Date & Time [ 3/1/2024 2:03:48 PM ]. Run Time [ 00:15:02 ].",
  ],
  [
    "a request to continue",
    "MOTION to Continue Trial currently set for 5/6/2024 to 6/10/2024 by Dana Poole. (Ortiz, Sam)",
  ],
  [
    "a letter that proposes dates",
    "LETTER MOTION to Adjourn Conference to March 6, 2024, March 22, 2024, or March 23, 2024 addressed to Judge Ann Quill from Sam Ortiz dated March 1, 2024.",
  ],
  [
    "a denied request",
    "ORDER denying 12 Motion to Continue the trial set for 5/6/2024 to 6/10/2024.",
  ],
  [
    "a fee period",
    "Monthly Application for Compensation for the Period November 1, 2023 through November 30, 2023 Filed by Quill & Ortiz LLP.",
  ],
  [
    "past hearings in a transcript order",
    "TRANSCRIPT ordered by Mr. Sam Ortiz for Dana Poole; Transcript ordered on: 02/20/2024 ; Hearing Dates: 1/14/24 - hearing; 1/22/24 - Final Pretrial Conference ; Certificate of Service: 02/20/2024.",
  ],
  [
    "service of a notice",
    "BNC Certificate of Mailing - Meeting of Creditors. No. of Notices: 12. Service Date 03/01/2024. (Admin.) (Entered: 03/02/2024)",
  ],
  [
    "the settings quoted from another document",
    "Certification in Opposition (related document: 36 Motion for Relief from Stay. Hearing scheduled for 4/8/2024 at 09:00 AM filed by Creditor Orchard Bank) filed by Sam Ortiz.",
  ],
];
for (const [name, text] of nothing) {
  Deno.test(`nothing is set by ${name}`, () => assert.deepEqual(lines(text), []));
}

Deno.test("CM/ECF's tail counts in a party's motion, its prose does not", () => {
  assert.deepEqual(
    lines(
      "MOTION to Dismiss the claims that were to be tried by May 6, 2024 filed by Acme Inc.. Motion Hearing set for 4/12/2024 09:00 AM in Courtroom 5, 2nd Floor before Hon. Ann Quill. Responses due by 3/15/2024. Replies due by 3/22/2024.",
    ),
    [
      "hearing set Motion hearing 2024-04-12 09:00",
      "deadline set Response to motion to dismiss the claims 2024-03-15",
      "deadline set Reply 2024-03-22",
    ],
  );
});

Deno.test("a hearing that stands is confirmed, not set anew", () => {
  const [fact] = calendarFacts(
    "MINUTE entry before the Honorable Ann Quill: The 11/4/24 status hearing date stands.",
  );
  assert.equal(fact?.date, "2024-11-04");
  assert.equal(fact?.restated, true);
});

Deno.test("a conference that was not held is given up, never held", () => {
  assert.deepEqual(lines("Mediation Conference scheduled for 06/07/2024 was not held."), [
    "hearing cancelled Mediation conference 2024-06-07",
  ]);
  assert.deepEqual(
    lines(
      "Minute Entry for proceedings held before Magistrate Judge Rosa Lind: Detention Hearing as to Dana Poole not held on 3/1/2024.",
    ),
    ["hearing cancelled Detention hearing 2024-03-01"],
  );
});

Deno.test("a hearing on the papers is no hearing any more", () => {
  assert.deepEqual(
    lines(
      "CLERK'S NOTICE. The Motion Hearing, which has been noticed for Friday, 03/29/2024, will be decided on papers submitted without oral argument.",
    ),
    ["hearing cancelled Motion hearing 2024-03-29"],
  );
});

Deno.test("a misprinted old date does not hide the new one", () => {
  assert.deepEqual(
    lines("NOTICE OF HEARING: Sentencing set for 5/22/20247 is RESET for 6/26/2024 at 10:00 AM."),
    ["hearing moved Sentencing 2024-06-26 10:00"],
  );
});

Deno.test("an impossible date is no date", () => {
  for (const date of ["2/30/2024", "13/1/2024", "6/31/2024", "5/22/20247"]) {
    assert.deepEqual(
      calendarFacts(`Status Hearing set for ${date} at 10:00 AM.`).filter((fact) =>
        fact.date !== null
      ),
      [],
    );
  }
});

Deno.test("missing blanks and entities do not hide a proceeding", () => {
  assert.deepEqual(
    lines("Minute Entry for proceedings held before Judge Ann Quill:Arraignment held on 3/1/2024."),
    ["hearing held Arraignment 2024-03-01"],
  );
  assert.deepEqual(lines("Status Hearing&nbsp;set for&nbsp;4/2/2024 at&nbsp;9:30 AM."), [
    "hearing set Status hearing 2024-04-02 09:30",
  ]);
});

Deno.test("old forms with the hour first are read", () => {
  assert.deepEqual(
    lines("MINUTES before Judge Quill: status hearing set for 9:00 6/7/24, dept 1."),
    ["hearing set Status hearing 2024-06-07 09:00"],
  );
  assert.deepEqual(
    lines("Conference before District Judge on 6/9/2024 at 12 Noon. Signed by Judge Ann Quill."),
    ["hearing set Conference 2024-06-09 12:00"],
  );
});

Deno.test("several defendants of one setting are all named", () => {
  const [fact] = calendarFacts(
    "NOTICE OF HEARING as to Dana Poole (1), Max Reyes (2), Ida Fox. Sentencing set for 4/2/2024 10:00 AM before Judge Ann Quill.",
  );
  assert.deepEqual(fact?.parties, ["Dana Poole", "Max Reyes", "Ida Fox"]);
  const [minutes] = calendarFacts(
    "Minute Entry: Pretrial Conference as to Dana Poole, Max Reyes held on 3/1/2024.",
  );
  assert.deepEqual(minutes?.parties, ["Dana Poole", "Max Reyes"]);
});

Deno.test("N.D. Ill. presentment is a hearing set by the movant", () => {
  const [fact] = calendarFacts(
    "NOTICE of Motion by Sam Ortiz for presentment of motion to compel[20] before Honorable Ann Quill on 4/9/2024 at 09:45 AM. (Ortiz, Sam)",
  );
  assert.deepEqual([fact?.kind, fact?.date, fact?.time, fact?.judge, fact?.about], [
    "presentment",
    "2024-04-09",
    "09:45",
    "Ann Quill",
    [20],
  ]);
});

Deno.test("a label without a date gives nothing", () => {
  assert.deepEqual(
    read("Order AND ~Util - Set/Reset Deadlines").filter((fact) => fact.fact === "calendar"),
    [],
  );
});
