import assert from "node:assert/strict";
import { calendarFacts } from "../support/read_calendar.ts";

const samples: readonly (readonly [string, string | null, string | null])[] = [
  [
    "MINUTE entry: The case is set for a conference in chambers (Room 2188) on 4/19/2026 at 8:30 AM to discuss the motion.",
    "chambers (Room 2188)",
    null,
  ],
  [
    "CLERK'S NOTICE Vacating Hearing. The matter scheduled before the Honorable Dana Quill on Friday, 4/17/2026, is hereby vacated.",
    null,
    "Dana Quill",
  ],
  [
    "NOTICE TO APPEAR BY TELEPHONE: Status Conference set for 4/28/2026 10:30 AM before District Judge Dana J. Quill.",
    "BY TELEPHONE",
    "Dana J. Quill",
  ],
  [
    "ORDER FOR SETTLEMENT CONFERENCE. ( Settlement Conference set for 4/13/2026 10:00 AM before Magistrate Judge Dana J. Quill)**IN FLINT**. Signed by Magistrate Judge Dana J. Quill.",
    "FLINT",
    "Dana J. Quill",
  ],
  [
    "MINUTES before Judge Quill status/trial setting hearing set for 9:00 4/15/26 for Ellis Poole before Judge Quill",
    null,
    "Quill",
  ],
  [
    "Hearing scheduled for 5/8/2026 at 02:00 PM by videoconference or teleconference. For access call 555-0100.",
    "by videoconference or teleconference",
    null,
  ],
  [
    "ORDER. Hearing set for 5/8/2026 at 2:00 PM in Courtroom 14C. SO ORDERED.",
    "Courtroom 14C",
    null,
  ],
  [
    "ORDER. Hearing set for 5/8/2026 at 2:00 PM in Courtroom 2, 515 Rusk Street, Houston, TX 77002 before Judge Dana Quill. Signed by Judge Sam Ortiz.",
    "Courtroom 2, 515 Rusk Street, Houston, TX 77002",
    "Dana Quill",
  ],
];
for (const [text, location, judge] of samples) {
  Deno.test(`where and before whom: ${text.slice(0, 70)}`, () => {
    const [fact] = calendarFacts(text);
    assert.deepEqual([fact?.location, fact?.judge], [location, judge]);
  });
}

Deno.test("a conference of one group concerns the defendants of that group", () => {
  const facts = calendarFacts(
    "ORDER as to Dana Poole. A status conference for Group B which includes: Ellis Ray, Sam Ortiz, and Kim Vale, is scheduled for May 8, 2026, at 12:00 p.m. A status conference for Group C which includes: Al Reed and Bo Lane, is scheduled for May 12, 2026, at 1:00 p.m.",
  );
  assert.deepEqual(facts.map((fact) => fact.parties), [
    ["Ellis Ray", "Sam Ortiz", "Kim Vale"],
    ["Al Reed", "Bo Lane"],
  ]);
});
