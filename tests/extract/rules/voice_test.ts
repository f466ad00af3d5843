import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { entryHead, readVoice } from "../../../src/extract/rules/voice.ts";

const page = (text: string) => openPage({ text, filed: "2024-03-01", courtId: "nysd" });

const speakers: readonly (readonly [string, string])[] = [
  ["ORDER granting 12 Motion to Continue.", "court"],
  ["MINUTE entry before the Honorable Ann Quill:", "court"],
  ["CLERK'S NOTICE Vacating Hearing.", "court"],
  ["NOTICE OF HEARING as to Dana Poole.", "court"],
  ["STIPULATION AND ORDER Extending Time.", "court"],
  ["STIPULATION to extend time by Acme. So ordered.", "court"],
  ["MOTION to Continue by Dana Poole.", "party"],
  ["LETTER addressed to Judge Quill from Sam Ortiz.", "party"],
  ["NOTICE of Motion by Sam Ortiz for presentment", "party"],
  ["[PROPOSED] ORDER Continuing Trial", "party"],
  ["Status Conference held.", "plain"],
];
for (const [text, speaker] of speakers) {
  Deno.test(`"${text}" is spoken by ${speaker}`, () =>
    assert.equal(readVoice(page(text)).speaker, speaker));
}

Deno.test("the title, or a motion it grants, says what is moved", () => {
  assert.equal(readVoice(page("ORDER Continuing Hearing. Hearing set for 4/2/2024.")).moves, true);
  assert.equal(readVoice(page("MINUTE ORDER. Motion to continue trial is granted.")).moves, true);
  assert.equal(readVoice(page("ORDER denying Motion to Continue.")).moves, false);
  assert.equal(readVoice(page("ORDER granting 5 Motion for Extension of Time.")).extends, true);
  const neutral = readVoice(page("Set/Reset Deadlines/Hearings: Trial set for 4/2/2024."));
  assert.deepEqual([neutral.neutral, neutral.moves], [true, false]);
});

Deno.test("cancelling titles, minutes and errors are seen", () => {
  assert.equal(readVoice(page("HEARING CANCELLED. Notice of Agenda.")).cancels, true);
  assert.equal(
    readVoice(page("Minute Entry for proceedings held before Judge Quill")).minutes,
    true,
  );
  assert.equal(readVoice(page("FILING ERROR - DEFICIENT DOCKET ENTRY - MOTION")).error, true);
});

Deno.test("a stamp before an older text says that all of it is gone", () => {
  for (
    const text of [
      "***VACATED per 6 ORDER*** ORDER: Response due by 4/2/2024.",
      "STRICKEN pursuant to 15 Order - MOTION to Dismiss.",
      "***STRICKEN*** MOTION to Dismiss.",
      "(STRICKEN) NOTICE of Hearing.",
    ]
  ) assert.equal(readVoice(page(text)).gone, true, text);
  for (const text of ["ORDER vacating 11 Order.", "VACATED: Hearing set for 4/2/2024."]) {
    assert.equal(readVoice(page(text)).gone, false, text);
  }
});

Deno.test("a motion that is granted in its own words is the court's", () => {
  assert.equal(
    readVoice(page("Motion for extension granted: answer now due 5/4/2024.")).speaker,
    "court",
  );
  assert.equal(
    readVoice(page("MOTION for Reconsideration of Order granted in 2023.")).speaker,
    "party",
  );
});

Deno.test("the head ends at a colon", () => {
  assert.equal(
    entryHead(page("ORDER Setting Trial: trial set for 4/2/2024")),
    "ORDER Setting Trial",
  );
  assert.equal(entryHead(page("")), "");
});
