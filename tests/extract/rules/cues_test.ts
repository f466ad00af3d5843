import assert from "node:assert/strict";
import { cue, knownWord } from "../../../src/extract/rules/cues.ts";
import { openPage } from "../../../src/extract/rules/page.ts";

/** Words that the constructions read, which must bear the cue by which they are looked for. */
const borne: Readonly<Record<keyof typeof cue, string>> = {
  date: "january jan march may sept december monday tues thurs sunday",
  ruling: "granting granted grants approving approved adopting denying denied denies mooting moot",
  deadline: "deadline deadlines ddl ddls due",
  over: "satisfied met fulfilled terminated vacated stricken cancelled canceled suspended removed",
  gone: "stricken vacated cancelled canceled terminated off moot struck removed vacates strike",
  undated:
    "held completed concluded convened vacated stricken cancelled withdrawn vacating strikes terminated taken removed continued adjourned postponed",
  hour:
    "moved reset rescheduled continued advanced changed postponed delayed adjourned corrected held begin commence start convene proceed",
  error: "error erroneously disregard disregarded incorrect incorrectly wrong deficient",
  judgment: "judgment",
  dismissal: "dismissed dismissal dismissing dismisses closed terminated",
  mandate: "mandate",
  remand: "remand remanded remanding",
  trial: "trial",
  amended: "amended superseding supplemental",
  plan: "plan",
  petition: "petition converting converted",
  motion: "motion",
  surrender: "surrendered",
  period: "day days weeks months",
  grant: "granting granted approved approving ordered",
  move:
    "continuing continuance continued re reset resetting rescheduling adjournment postponed moving change advancing new",
  extend: "extending extension enlarged amended modifying revised continue re resetting briefing",
  cancel: "canceling cancellation vacating striking stricken",
  request:
    "motion motions mot request application stipulation letter petition moves requesting seeks asks proposing proposed consent continue adjourn reschedule extend extension reset vacate postpone move advance set allow enlarge hold schedule scheduling is are was were shall will must hereby ordered stricken granted denied",
  unsigned: "proposed stipulation",
  undone:
    "vacating vacated vacates vacate striking strikes strike stricken struck rescinding rescinded withdrawing withdraws withdrawn discharging discharged aside",
  moreTime:
    "extension extend extended extending enlargement enlarged continue continued continuing adjusted postponed shifted pushed modified modify amend revise adjourning moved more additional",
  related: "re related",
};

for (const [name, words] of Object.entries(borne)) {
  Deno.test(`the words of "${name}" bear its cue, and a page bears it with them`, () => {
    const bit = cue[name as keyof typeof cue];
    for (const word of words.split(" ")) {
      assert.notEqual(knownWord(word).cues & bit, 0, word);
      const page = openPage({
        text: `Appearance, ${word.toUpperCase()}.`,
        filed: null,
        courtId: "",
      });
      assert.notEqual(page.cues & bit, 0, word);
    }
  });
}

Deno.test("no two cues share a bit, and plain words bear none", () => {
  const bits = Object.values(cue);
  assert.equal(new Set(bits).size, bits.length);
  for (const word of ["appearance", "counsel", "certificate", "smith"]) {
    assert.equal(knownWord(word).cues, 0);
  }
});
