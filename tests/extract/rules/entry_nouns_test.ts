import assert from "node:assert/strict";
import type { FilingFact, MilestoneFact, RulingFact, VoidFact } from "../../../src/domain/fact.ts";
import { deadlineKinds } from "../../../src/domain/kinds.ts";
import { read } from "../support/read_calendar.ts";

const filings = (text: string) =>
  read(text).filter((fact): fact is FilingFact => fact.fact === "filing");
const known = new Set(deadlineKinds.map((kind) => kind.id));

const heads: readonly (readonly [string, string[]])[] = [
  ["RESPONSE in Opposition re 45 MOTION to Dismiss filed by Acme Inc.", ["response"]],
  ["REPLY by Defendant Acme, Inc. to motion to dismiss[33]", ["reply"]],
  ["ANSWER to 1 Complaint by Acme Inc.", ["answer"]],
  ["MOTION by Defendant Acme, Inc. to dismiss (Ortiz, Sam)", [
    "answer",
    "dispositive-motions",
    "motions",
  ]],
  ["MOTION to Continue Trial by Dana Poole.", []],
  ["STATUS REPORT by Acme Inc.", ["status-report", "joint-status-report"]],
  ["APPELLEE BRIEF filed by Mr. Sam Ortiz for USA.", ["answering-brief", "brief"]],
  ["Court Reporter Acknowledgement filed by Ms. Ida Fox, for transcript [13]", ["acknowledgment"]],
  ["SENTENCING MEMORANDUM by Dana Poole", ["sentencing-memorandum"]],
  ["NOTICE of Motion by Sam Ortiz for presentment of motion to compel[20]", []],
  ["ORDER granting 45 Motion to Dismiss.", []],
];
for (const [text, kinds] of heads) {
  Deno.test(`as a filing: ${text.slice(0, 60)}`, () => {
    assert.deepEqual(filings(text).map((fact) => fact.kind), kinds);
    for (const kind of kinds) assert.ok(known.has(kind), kind);
  });
}

Deno.test("a filing names its filer, side and what it answers", () => {
  const [reply] = filings("REPLY by Defendant Acme, Inc. to motion to dismiss[33]");
  assert.deepEqual([reply?.parties, reply?.side, reply?.about], [["Acme, Inc"], "defendant", [33]]);
  const [brief] = filings("APPELLEE BRIEF filed by Mr. Sam Ortiz for USA.");
  assert.deepEqual([brief?.parties, brief?.side], [["USA"], "appellee"]);
  const [motion] = filings(
    "MOTION in Limine by Attorney Sam Ortiz as to defendant(s) Dana Poole. (Ortiz, Sam)",
  );
  assert.deepEqual([motion?.kind, motion?.parties], ["motions-in-limine", ["Dana Poole"]]);
});

const milestones: readonly (readonly [string, string | null])[] = [
  ["JUDGMENT as to Dana Poole (1), Count 1.", "judgment"],
  [
    "MINUTE entry before Judge Quill: This case is dismissed with prejudice. Civil case terminated.",
    "dismissal",
  ],
  ["MANDATE of USCA as to 50 Notice of Appeal.", "mandate"],
  ["SECOND AMENDED COMPLAINT by Acme Inc.", "amended-pleading"],
  ["SUPERSEDING INDICTMENT as to Dana Poole (1) count 1.", "amended-pleading"],
  ["Amended Chapter 13 Plan Filed by Dana Poole.", "plan"],
  ["Chapter 7 Voluntary Petition Filed by Dana Poole", "petition"],
  ["MOTION to Compel by Acme Inc.", "motion"],
  ["BRIEF in support of MOTION to Compel by Acme Inc.", null],
  ["MOTION for Summary Judgment by Acme Inc.", "motion"],
];
for (const [text, milestone] of milestones) {
  Deno.test(`as a milestone: ${text.slice(0, 60)}`, () => {
    const found = read(text).filter((fact): fact is MilestoneFact => fact.fact === "milestone");
    assert.deepEqual(found.map((fact) => fact.milestone), milestone === null ? [] : [milestone]);
  });
}

Deno.test("rulings name the motions they decide", () => {
  const found = read(
    "ORDER granting 45 Motion to Continue; denying 46 Motion to Compel; denying as moot 47 Motion to Seal.",
  )
    .filter((fact): fact is RulingFact => fact.fact === "ruling");
  assert.deepEqual(found.map((fact) => [fact.outcome, fact.about]), [["granted", [45]], ["denied", [
    46,
  ]], ["moot", [47]]]);
});

const voids: readonly (readonly [string, (number | null)[]])[] = [
  ["ENTRY 45 DOCKETED IN ERROR", [45]],
  ["NOTICE: Docket entry 45 was filed in error. Please disregard.", [45]],
  ["FILING ERROR - DEFICIENT DOCKET ENTRY - MOTION to Withdraw.", [null]],
  ["ENTERED IN ERROR. Status hearing set for 4/2/2024.", [null]],
  ["ORDER: The 3/1/24 Minute Entry was erroneously docketed under this case.", []],
  ["ORDER granting 45 Motion.", []],
  ["***DOCKETED IN ERROR: Entry 42 was docketed in the wrong case. Please disregard.", [42]],
  [
    "***FILED IN ERROR, LEAVE IS REQUIRED PER JUDGE QUILL. Document # 23, Notice. PLEASE IGNORE.***",
    [
      23,
    ],
  ],
  ["NOTICE: Entry 42 was docketed in the wrong case. Please disregard.", [42]],
  ["CLERK'S NOTE: Docket entry 42 filed in wrong case. DISREGARD.", [42]],
  ["Disregard docket entry no. 42, Notice of Hearing.", [42]],
  ["DISREGARD - SEE 23 FOR CORRECT NOTICE - NOTICE of Hearing set for 4/2/2024.", [null]],
  ["ENTERED IN ERROR: DUPLICATE OF ENTRY # 28. NOTICE of Hearing set for 4/2/2024.", [null]],
  ["ENTERED IN ERROR. ENTRY 29 IS THE CORRECT ENTRY. NOTICE of Hearing set for 4/2/2024.", [null]],
  ["FILED IN INCORRECT CASE - NOTICE of Hearing set for 4/2/2024.", [null]],
  ["(Document Filed in Wrong Case, See Adversary Case #09-00123) NOTICE of Hearing on 4/2/2024.", [
    null,
  ]],
  ["PLEASE DISREGARD ENTRY. Court Notice of a hearing on 4/2/2024.", [null]],
  ["INCORRECT ENTRY: Filed in this case in error. NOTICE of Hearing set for 4/2/2024.", [null]],
  ["COURT DELETED INCORRECT ENTRY. Wrong case. Original Text: Argument set for 4/2/2024.", [null]],
  ["NOTICE of Deficient Filing: Document 12 appears to be filed in the wrong case.", []],
];
for (const [text, numbers] of voids) {
  Deno.test(`in error: ${text.slice(0, 60)}`, () => {
    const found = read(text).filter((fact): fact is VoidFact => fact.fact === "void");
    assert.deepEqual(found.map((fact) => fact.entryNumber), numbers);
  });
}

Deno.test("a text whose title is only a mark is no filing", () => {
  assert.deepEqual(filings(". Answer by Acme Inc."), []);
});
