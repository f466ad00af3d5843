import assert from "node:assert/strict";
import { dueTitle } from "../../../src/extract/rules/due_title.ts";

const titles: readonly (readonly [string, string])[] = [
  ["Responses", "Response"],
  ["Objections to R&amp;R", "Objections to report and recommendation"],
  ["[incomplete filings", "Incomplete filings"],
  ["/objections", "Objections"],
  ["to self-surrender", "Self-surrender"],
  ["respond to the motion to dismiss", "Response to the motion to dismiss"],
  ["Move, Answer Or Otherwise Respond To The Complaint", "Answer"],
  ["a response to Plaintiff's Complaint", "Answer"],
  ["oppose discharge", "Objections to discharge"],
  ["Joint Status Report", "Joint status report"],
  ["a joint status letter informing the Court whether they agree", "A joint status letter"],
  ["such letter", "Letter"],
  ["oppose discharge or dischargeability", "Complaint to oppose discharge or dischargeability"],
  ["surrender to the designated institution", "Self-surrender"],
  ["Deficiency", "Correction of deficiency"],
];
for (const [words, title] of titles) {
  Deno.test(`"${words}" is called "${title}"`, () => assert.equal(dueTitle(words), title));
}

Deno.test("a long name is cut at the end of a word", () => {
  const words = "statement of the grounds ".repeat(10);
  const title = dueTitle(words);
  assert.ok(
    title.length <= 90 && words.startsWith(title.toLowerCase()) && words[title.length] === " ",
    title,
  );
});
