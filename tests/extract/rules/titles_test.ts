import assert from "node:assert/strict";
import { sentenceCase } from "../../../src/extract/rules/titles.ts";

const titles: readonly (readonly [string, string])[] = [
  ["Final Pretrial Conference", "Final pretrial conference"],
  ["STATUS REPORT", "Status report"],
  ["Sentence With PSR", "Sentence with PSR"],
  ["Schedule A", "Schedule A"],
  ["Schedule A/B", "Schedule A/B"],
  ["Appearance Form", "Appearance form"],
  ["Form 22C", "Form 22C"],
  ["FIRST Motion to Withdraw", "First motion to withdraw"],
  ["Joint Rule 26(f) report", "Joint Rule 26(f) report"],
  ["Responses  &amp; Replies", "Responses & replies"],
];
for (const [printed, title] of titles) {
  Deno.test(`"${printed}" becomes "${title}"`, () => assert.equal(sentenceCase(printed), title));
}
