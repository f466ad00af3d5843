import assert from "node:assert/strict";
import { entryNature, grantsMoreTime } from "../../../src/domain/fold/entry_nature.ts";

Deno.test("the head of an entry tells who speaks, and whether there is something to answer", () => {
  const heads: [string, string, boolean][] = [
    ["ORDER granting 12 Motion to Continue Trial.", "court", false],
    ["TEXT ORDER RESETTING HEARING as to defendant Ann Quill.", "court", false],
    ["MINUTE entry before the Honorable Pat Sample: Motion is granted.", "court", false],
    ["Set/Reset Deadlines: Responses due by 3/4/2026.", "court", false],
    ["RULING LETTER SENT granting motion to extend time to file brief.", "court", false],
    [
      "Confirmation Hearing Rescheduled (related document: 6 Plan filed by Debtor Ann Quill).",
      "court",
      false,
    ],
    ["STIPULATION AND ORDER: SO ORDERED. The motion is due later.", "court", false],
    [
      "REPORT AND RECOMMENDATION re 30 Motion to Dismiss. Objections due by 3/4/2026.",
      "court",
      true,
    ],
    ["MOTION for Summary Judgment by Harbor Tools. Responses due by 3/4/2026.", "filing", true],
    ["Notice of Motion and Application for Compensation Filed by Ann Quill.", "filing", true],
    ["Trustee's Motion to Dismiss Case Filed by Pat Sample.", "filing", true],
    [
      "Creditor's Certification of Default (related document: 18 Motion) filed by Bank.",
      "filing",
      true,
    ],
    ["Notice of Agenda of Matters Scheduled for Hearing Filed by Debtor.", "filing", false],
    ["RESPONSE in Opposition by USA re 21 MOTION to Dismiss.", "filing", false],
    [
      "Certification in Opposition to Creditor's Motion (related document: 36) filed by Quill.",
      "filing",
      false,
    ],
    ["WAIVER OF SERVICE Returned Executed by Harbor Tools.", "service", false],
    ["SUMMONS Returned Executed; answer due 3/4/2026.", "service", false],
    ["TRANSCRIPT OF PROCEEDINGS held on 2/3/2026. Order Number: 28365.", "transcript", false],
    ["NOTICE OF FILING OF OFFICIAL TRANSCRIPT of Proceedings.", "transcript", false],
  ];
  for (const [text, voice, opensMatter] of heads) {
    const nature = entryNature({ text });
    assert.deepEqual([nature.voice, nature.opensMatter], [voice, opensMatter], text);
  }
});

Deno.test("letters, motions and briefs ask; notices and orders state", () => {
  const asking = [
    "LETTER addressed to Judge Pat Sample from Pat Advocate",
    "Joint MOTION to Continue Trial by Ann Quill",
    "RESPONSE in Opposition by USA",
    "Consent letter request to adjourn filed by Ann Quill",
  ];
  const stating = [
    "ORDER granting Motion to Continue",
    "Statement Adjourning Meeting of Creditors filed by Trustee",
    "Notice of Adjournment of Hearing filed by Pat Advocate",
    "MINUTE entry: Motion is granted",
  ];
  for (const text of asking) assert.ok(entryNature({ text }).asks, text);
  for (const text of stating) assert.ok(!entryNature({ text }).asks, text);
});

Deno.test("more time is granted by words, not by asking", () => {
  assert.ok(grantsMoreTime({ text: "ORDER granting 45 Motion for Extension of Time" }));
  assert.ok(grantsMoreTime({ text: "SO ORDERED: the time is extended" }));
  assert.ok(!grantsMoreTime({ text: "MOTION for Extension of Time" }));
  assert.ok(!grantsMoreTime({ text: "ORDER granting 45 Motion to Seal. Time to extend." }));
});

Deno.test("a request whose text says that it is granted asks no more", () => {
  const { voice, asks } = entryNature({
    text: "Motion for extension granted: answer now due 5/4/2026.",
  });
  assert.deepEqual([voice, asks], ["court", false]);
});
