import assert from "node:assert/strict";
import { hearingKind } from "../../../src/domain/kinds.ts";
import {
  firstHearingNoun,
  hearingKindOf,
  lastHearingNoun,
  lastWeakNoun,
} from "../../../src/extract/rules/hearing_nouns.ts";
import { openPage, printed } from "../../../src/extract/rules/page.ts";

const page = (text: string) => openPage({ text, filed: "2024-03-01", courtId: "nysd" });

const kinds: readonly (readonly [string, string])[] = [
  ["Telephone Status Conference", "status-conference"],
  ["Final Pretrial Conference", "final-pretrial-conference"],
  ["pre-trial conference", "pretrial-conference"],
  ["Motion in Limine Hearing", "motion-in-limine-hearing"],
  ["Rule 16(b) status hearing", "status-conference"],
  ["Order to Show Cause Hearing", "show-cause-hearing"],
  ["Bench Trial", "bench-trial"],
  ["Jury Trial", "jury-trial"],
  ["Change of Plea Hearing", "change-of-plea"],
  ["341 meeting", "meeting-of-creditors"],
  ["Confirmation hearing", "confirmation-hearing"],
  ["Status and motion hearing", "hearing"],
  ["Hearing", "hearing"],
];
for (const [phrase, kind] of kinds) {
  Deno.test(`"${phrase}" is of the kind ${kind}`, () => {
    assert.equal(hearingKindOf(phrase), kind);
    assert.equal(hearingKind(kind).id, kind);
  });
}

Deno.test("a noun phrase takes its modifiers along", () => {
  const at = page("The Court will hold a further Telephone Status Conference");
  const noun = lastHearingNoun(at, 0, at.words.length - 1)!;
  assert.equal(printed(at, noun.first, noun.last), "further Telephone Status Conference");
});

Deno.test("papers named after a proceeding are no proceedings", () => {
  for (
    const text of [
      "the trial brief",
      "a sentencing memorandum",
      "the mediation report",
      "notice of appearance",
      "plea agreement",
    ]
  ) {
    const at = page(text);
    assert.equal(lastHearingNoun(at, 0, at.words.length - 1), null, text);
  }
});

Deno.test("the first and the last of several proceedings are found", () => {
  const at = page("pretrial conference and jury trial");
  assert.equal(firstHearingNoun(at, 0, at.words.length - 1)?.kind, "pretrial-conference");
  assert.equal(lastHearingNoun(at, 0, at.words.length - 1)?.kind, "jury-trial");
});

Deno.test("a motion alone is a weak noun", () => {
  const at = page("Defendant's motion");
  assert.deepEqual(lastWeakNoun(at, 0, at.words.length - 1), {
    first: 1,
    last: 1,
    head: 1,
    kind: "motion-hearing",
    weak: true,
  });
});
