/** What an entry itself is, as the fold needs it to close what was due. */
import assert from "node:assert/strict";
import type { FilingFact } from "../../src/domain/fact.ts";
import { calendarFacts, lines, read } from "./support/read_calendar.ts";

const filings = (text: string) =>
  read(text).filter((fact): fact is FilingFact => fact.fact === "filing");
const kinds = (text: string) => filings(text).map((fact) => fact.kind);

Deno.test("a motion's number is known where a court prints it last", () => {
  const [fact] = filings(
    "BRIEF in opposition to MOTION in Limine to Proposed Testimony 35 by Attorney Sam Ortiz as to defendant(s) Dana Poole. (Ortiz, Sam)",
  );
  assert.deepEqual([fact?.kind, fact?.about, fact?.parties], ["response", [35], ["Dana Poole"]]);
});

Deno.test("who replies to a motion responds", () => {
  const [fact] = calendarFacts(
    "TEXT ORDER - The defendant has until 3/6/2024 to reply to filing 35 as to Dana Poole.",
  );
  assert.deepEqual([fact?.kind, fact?.side, fact?.about], ["response", "defendant", [35]]);
});

Deno.test("the number in a bankruptcy court's bracket is the motion's", () => {
  const [fact] = filings(
    "Limited Objection to Debtor's Motion to Sell filed by Orchard Bank. (related document:12 Motion to Sell)",
  );
  assert.deepEqual([fact?.kind, fact?.about, fact?.side], ["objections", [12], null]);
});

Deno.test("a certification in opposition is a response and an objection", () => {
  assert.deepEqual(
    kinds(
      "Certification in Opposition (related document: 29 Creditor's Certification of Default) filed by Sam Ortiz on behalf of Dana Poole.",
    ),
    ["response", "objections"],
  );
});

Deno.test("surrender, waiver of a jury and the clerk's record close what asked for them", () => {
  assert.deepEqual(
    kinds(
      "Minute Order by Judge Ann Quill: The Court is informed that defendant self-surrendered.",
    ),
    ["self-surrender"],
  );
  assert.deepEqual(
    kinds("WAIVER of Jury Trial by Attorney Sam Ortiz as to defendant(s) Dana Poole."),
    [
      "consent",
    ],
  );
  assert.deepEqual(
    kinds("DESIGNATED CLERK'S RECORD sent to USCA regarding Notice of Appeal 132."),
    [
      "record",
    ],
  );
});

Deno.test("a duty ends where the next one begins", () => {
  const [fact] = calendarFacts(
    "ORDER: By 3/22/2024, the parties shall file a consent to a non-jury trial and defendant shall file an affidavit.",
  );
  assert.deepEqual([fact?.kind, fact?.title], ["consent", "Consent to a non-jury trial"]);
});

Deno.test("what is only called the following is what CM/ECF names for that day", () => {
  assert.deepEqual(
    lines(
      "ORDER: The parties are directed to submit the following materials no later than April 11, 2024: (1) the joint pretrial order. Pretrial Order due by 4/11/2024.",
    ),
    ["deadline set Pretrial order 2024-04-11"],
  );
});

Deno.test("a party's plan, statement or copies are a paper without a kind; a court's are none", () => {
  const papers = [
    "The Department's Plan to Repair Dams in Quill County by Dana Poole (Attachments: # (1) Exhibit A)",
    "STATEMENT by A. B., C. D. on Request for Damages (Reyes, Pat)",
    "NINE (9) paper copies of appellant/petitioner brief [6338744-2] submitted by Appellant Dana Poole.",
  ];
  for (const text of papers) assert.deepEqual(kinds(text), ["filing"], text);
  const none = [
    "ORDER adopting the plan by Judge Ann Quill",
    "MINUTE entry: The plan by Dana Poole is approved.",
    "Plan hearing set for 3/20/2026 by Dana Poole",
    "Status report due by 3/20/2026",
  ];
  for (const text of none) assert.deepEqual(kinds(text), [], text);
});

Deno.test("what is quoted is part of what is due", () => {
  assert.deepEqual(
    lines(
      'MINUTE entry: Further filings regarding the "plan to repair the dams" [dkt. 214] are to be filed by 5/29/2026.',
    ),
    ['deadline set Further filings regarding the "plan to repair the dams" 2026-05-29'],
  );
});

Deno.test("a conversion begins a new round", () => {
  const found = read("Order Converting Case from Chapter 13 to Chapter 7.")
    .filter((fact) => fact.fact === "milestone");
  assert.deepEqual(found.map((fact) => fact.milestone), ["petition"]);
});
