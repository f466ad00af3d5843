/** Places, judges, parties and names as clerks print them. */
import assert from "node:assert/strict";
import { calendarFacts, read } from "./support/read_calendar.ts";

const places: readonly (readonly [string, string | null, string | null])[] = [
  [
    "Meeting of Creditors to be held on 4/9/2024 at 09:00 AM at US Trustee Meeting Room (341-PHX) Complaints under sections 727 or 523 due 6/10/2024.",
    "US Trustee Meeting Room (341-PHX)",
    null,
  ],
  [
    "Hearing scheduled for 4/9/2024 at 09:00 AM at Courtroom 5 - Judge Quill.",
    "Courtroom 5",
    "Quill",
  ],
  [
    "Hearing scheduled for 4/9/2024 at 09:00 AM, Joint Hearing Courtroom 2.",
    "Joint Hearing Courtroom 2",
    null,
  ],
  [
    "Status conference set for 4/9/2024 at 09:00 AM in chambers (Room 204) before Judge Ann Quill.",
    "chambers (Room 204)",
    "Ann Quill",
  ],
  [
    "Pretrial Conference set for 4/9/2024 at 09:00 AM before courtroom deputy by telephone.",
    "by telephone",
    null,
  ],
  [
    "Hearing to be held on 4/9/2024 at 10:00 AM at Courtroom 623 (BRL) Responses due by 4/2/2024.",
    "Courtroom 623 (BRL)",
    null,
  ],
  ["Hearing to be held on 4/9/2024 at 10:00 AM at (CRJ) Florence for 12.", "(CRJ) Florence", null],
  ["Hearing scheduled 4/9/2024 at 10:00 AM at Courtroom 3 (Judge Quill).", "Courtroom 3", "Quill"],
  [
    "Hearing scheduled 4/9/2024 at 10:00 AM at Judge Robert J. Kestrel Courtroom.",
    "Judge Robert J. Kestrel Courtroom",
    "Robert J. Kestrel",
  ],
  [
    "Settlement Conference set for 5/13/2025 10:00 AM before Magistrate Judge Ann J. Quill FLINT.",
    "FLINT",
    "Ann J. Quill",
  ],
  [
    "CASE calendared: Tuesday, 04/09/2024 Boston, MA Panel Courtroom.",
    "Boston, MA Panel Courtroom",
    null,
  ],
];
for (const [text, location, judge] of places) {
  Deno.test(`place and judge: ${text.slice(0, 90)}`, () => {
    const [fact] = calendarFacts(text);
    assert.deepEqual([fact?.location, fact?.judge], [location, judge]);
  });
}

const parties: readonly (readonly [string, readonly (string | null)[]])[] = [
  [
    "Summons issued on Harbor Tools, Inc. Date Issued 2/27/2024, Answer Due 3/28/2024; Beta Castings LLC Date Issued 2/27/2024, Answer Due 3/28/2024.",
    ["Harbor Tools, Inc", "Beta Castings LLC"],
  ],
  [
    "SUMMONS Returned Executed on Harbor Tools, Inc. Answer Due: 3/15/2024; Max Reyes, Jr. Answer Due: 3/18/2024.",
    ["Harbor Tools, Inc.", "Max Reyes, Jr."],
  ],
  [
    "Acknowledgment of Service Executed upon Harbor Tools acknowledgment sent by Plaintiff on 2/23/2024, answer due 3/15/2024.",
    ["Harbor Tools"],
  ],
  [
    "ORDER: Harbor Tools Inc.s deadline to file a response to Plaintiffs complaint is 4/12/2024.",
    ["Harbor Tools Inc."],
  ],
  [
    "Application for Extension of Time to Answer Complaint is granted pursuant to Local Rule 12 for Harbor Tools, Inc. to 4/12/2024.",
    ["Harbor Tools, Inc."],
  ],
];
for (const [text, expected] of parties) {
  Deno.test(`who must answer: ${text.slice(0, 90)}`, () => {
    const facts = calendarFacts(text);
    assert.deepEqual(facts.map((fact) => fact.party), expected);
    assert.ok(facts.every((fact) => fact.title.startsWith("Answer")));
  });
}

Deno.test("what asks for a filing, or names a hearing, is no filing", () => {
  for (
    const text of [
      "Initial status report due by 4/9/2024.",
      "Settlement Conference set for 5/13/2025 10:00 AM before Judge Ann Quill.",
    ]
  ) assert.deepEqual(read(text).filter((fact) => fact.fact === "filing"), [], text);
});
