import assert from "node:assert/strict";
import { headOf, namesDocument, namesWholly } from "../../../src/domain/fold/filing_words.ts";

Deno.test("a head names the document that is due, from the party that owes it", () => {
  const cases: [string, string, string[], boolean][] = [
    ["Court Reporter Acknowledgement filed by Ann Quill, for transcript [13]", "Acknowledgement", [
      "Ann Quill",
    ], true],
    ["Court Reporter Acknowledgement filed by Pat Other", "Acknowledgement", ["Ann Quill"], false],
    [
      "JOINT LETTER addressed to Judge Sample re: Status",
      "Joint letter on the status of the case",
      ["parties"],
      true,
    ],
    ["LETTER addressed to Judge Sample re: request for an extension", "Joint letter", [], false],
    ["LETTER MOTION for Extension of Time", "Joint letter", [], false],
    ["DECLARATION by Ann Quill 21 MOTION to Dismiss", "Declaration in support", ["Defense"], true],
    ["AMICUS BRIEF filed by Harbor Coalition", "Appellee brief", [], false],
    ["NOTICE of Appearance by Pat Advocate", "Affidavit of service", [], false],
    ["Joint Submission of Monitoring Reports by Ann Quill", "Expert reports", [], true],
    ["Joint Submission of Monitors' Statement by Ann Quill", "Submission of policies", [], false],
    ["Joint Submission of Policies by Ann Quill", "Confer and file their submission", [], true],
    ["NOTICE by All Plaintiffs of Filing Proposed Plan", "Remedial plan", [], true],
    ["Updated Plan for Repairs by Ann Quill", "Filings regarding the plan", [], true],
    [
      "NINE (9) paper copies of appellee brief submitted by Ann Quill",
      "Paper copies of brief",
      [],
      true,
    ],
    [
      "FIVE (5) paper copies of appendix submitted by Ann Quill",
      "Paper copies of brief",
      [],
      false,
    ],
    ["NINE (9) paper copies of appellee brief submitted by Ann Quill", "Appellee brief", [], false],
    ["BRIEF filed by Ann Quill", "Paper copies of brief", [], false],
  ];
  for (const [text, title, parties, expected] of cases) {
    assert.equal(namesDocument(headOf(text), { title, parties }), expected, `${text} | ${title}`);
  }
});

Deno.test("a head names a paper wholly by two of its telling words", () => {
  const head = "DESIGNATED CLERK'S RECORD with certified docket sheet and transcripts sent";
  assert.equal(namesWholly(head, { title: "Clerks record of designation" }), true);
  assert.equal(namesWholly(head, { title: "Record on appeal" }), false);
});
