import assert from "node:assert/strict";
import { calendarFacts } from "../support/read_calendar.ts";

const samples: readonly (readonly [string, string, string])[] = [
  [
    "Hearing on Approval of Disclosure Statement set for 4/18/2024 at 11:00 AM.",
    "Hearing on approval of disclosure statement",
    "disclosure-statement-hearing",
  ],
  ["Sentence With PSR set for 4/20/2024 08:30 AM before Judge Quill.", "Sentencing", "sentencing"],
  [
    "341 meeting to be held on 4/17/2024 at 09:30 AM.",
    "Meeting of creditors",
    "meeting-of-creditors",
  ],
  ["Motion set for hearing on 4/26/2024 at 10:00 AM.", "Motion hearing", "motion-hearing"],
  ["4-day Jury Trial set for 4/22/2024 at 09:00 AM.", "Jury trial", "jury-trial"],
  [
    "Bond Exoneration Hearing set for 4/10/2024 09:00 AM.",
    "Bond exoneration hearing",
    "bond-hearing",
  ],
];
for (const [text, title, kind] of samples) {
  Deno.test(`is called "${title}"`, () => {
    const [fact] = calendarFacts(text);
    assert.deepEqual([fact?.title, fact?.kind], [title, kind]);
  });
}
