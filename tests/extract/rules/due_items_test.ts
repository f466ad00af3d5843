import assert from "node:assert/strict";
import { deadlineKinds } from "../../../src/domain/kinds.ts";
import {
  dueItem,
  dueKindOf,
  motionKindOf,
  phraseStart,
} from "../../../src/extract/rules/due_items.ts";
import { openPage } from "../../../src/extract/rules/page.ts";

const known = new Set(deadlineKinds.map((kind) => kind.id));

const kinds: readonly (readonly [string, string])[] = [
  ["Responses", "response"],
  ["Plaintiff's opposition", "response"],
  ["Replies", "reply"],
  ["reply brief", "reply-brief"],
  ["appellee brief", "answering-brief"],
  ["Answer or other responsive pleading", "answer"],
  ["Fact Discovery", "fact-discovery"],
  ["Proof of claim", "proofs-of-claim"],
  ["Objections to Discharge", "discharge-objections"],
  ["Schedule A", "schedules"],
  ["Redaction Request", "redaction-request"],
  ["Release of Transcript Restriction", "transcript-release"],
  ["joint status report", "joint-status-report"],
  ["motion to exclude the testimony of the expert", "motions-in-limine"],
  ["Sentencing memorandum", "sentencing-memorandum"],
  ["widgets", "filing"],
  ["Status report reviewing the deficiencies noted", "status-report"],
  ["Response to defendants status report", "response"],
  ["Response to the complaint", "answer"],
  ["Reply to the response in opposition", "reply"],
  ["Proposal on consent decree modifications concerning notice of referral", "filing"],
  ["Declaration concerning debtor's schedules", "schedules"],
  ["Letter regarding settlement", "settlement"],
];
for (const [words, kind] of kinds) {
  Deno.test(`"${words}" is of the kind ${kind}`, () => {
    assert.equal(dueKindOf(words), kind);
    assert.ok(known.has(kind));
  });
}

Deno.test("motions are told apart by what they ask", () => {
  assert.equal(motionKindOf("motion for summary judgment"), "dispositive-motions");
  assert.equal(motionKindOf("motion to suppress"), "pretrial-motions");
  assert.equal(motionKindOf("motion"), "motions");
});

const item = (text: string) => {
  const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
  const found = dueItem(page, 0, page.words.length - 1);
  return found && [found.title, found.party, found.side];
};

Deno.test("the owner of a paper must act", () => {
  assert.deepEqual(item("Plaintiff's response"), ["Response", "Plaintiff", "plaintiff"]);
  assert.deepEqual(item("Dana Poole's acknowledgement"), ["Acknowledgement", "Dana Poole", null]);
  assert.deepEqual(item("Opening Brief (Petitioner)"), [
    "Opening brief",
    "Petitioner",
    "petitioner",
  ]);
  assert.deepEqual(item("the"), null);
});

Deno.test("a phrase begins behind a comma, a colon or a verb, not inside a list", () => {
  const start = (text: string) => {
    const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
    return page.words[phraseStart(page, 0, page.words.length - 1)]!.lower;
  };
  assert.equal(start("Motion granted, and Defendant's answer"), "and");
  assert.equal(start("SCHEDULE: Responses"), "responses");
  assert.equal(start("witness lists, exhibits and briefs"), "witness");
});
