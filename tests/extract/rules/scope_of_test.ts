import assert from "node:assert/strict";
import type { Slot } from "../../../src/extract/rules/scene.ts";
import { openPage } from "../../../src/extract/rules/page.ts";
import { scopeOf } from "../../../src/extract/rules/scope_of.ts";
import { triggerBefore } from "../../../src/extract/rules/triggers.ts";
import { readVoice } from "../../../src/extract/rules/voice.ts";

const forms: readonly (readonly [string, string])[] = [
  ["MOTION to Continue the trial set for 4/2/2024", "asked"],
  ["So Ordered Stipulation between A and B to extend time to answer to 4/2/2024", "granted"],
  ["Stipulation and Order to extend time to answer to 4/2/2024", "granted"],
  ["Stipulation and Proposed Order to extend time to answer to 4/2/2024", "asked"],
  ["Stipulation to extend time to answer to 4/2/2024 filed by Dana Poole", "asked"],
  [
    "Notice of Adjournment of Hearing on Motion to Dismiss and adjourning the conference to 4/2/2024",
    "granted",
  ],
  ["Motion to extend time filed by Dana Poole Objections due by 4/2/2024", "none"],
  ["Motion to extend time filed by Dana Poole with hearing to be held on 4/2/2024", "none"],
  ["Motion to extend time for objections due by 4/2/2024", "asked"],
];
for (const [text, scope] of forms) {
  Deno.test(`"${text}" is ${scope}`, () => {
    const page = openPage({ text, filed: "2024-03-01", courtId: "nysb" });
    const moment = page.moments[0]!;
    const trigger = triggerBefore(page, moment.first, 0);
    const slot: Slot = { moment, trigger, bound: 0, end: moment.last, location: null, judge: null };
    const clause = page.clauses[0]!;
    assert.equal(scopeOf(page, slot, { clause, voice: readVoice(page) }), scope);
  });
}
