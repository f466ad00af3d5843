import assert from "node:assert/strict";
import { isActor, nameEndingAt } from "../../../src/extract/rules/acting_party.ts";
import { openPage } from "../../../src/extract/rules/page.ts";
import { calendarFacts } from "../support/read_calendar.ts";

const duties: readonly (readonly [string, (string | null)[]])[] = [
  [
    "ORDER: The parties shall submit simultaneous briefs no later than July 1, 2024, and simultaneous reply briefs no later than July 11, 2024.",
    ["parties", "parties"],
  ],
  [
    "CLERK'S NOTICE re Consent. Plaintiffs Dana Poole and Ellis Ray and Defendant Acme Parks and Rides, Inc. shall file a consent or declination by June 5, 2024.",
    ["Plaintiffs Dana Poole and Ellis Ray and Defendant Acme Parks and Rides, Inc."],
  ],
  [
    "ORDER. The Clerk of Court for the Tenth Judicial District for the Parish of Orchard, State of Louisiana shall file the record by April 15, 2024.",
    ["Clerk of Court for the Tenth Judicial District for the Parish of Orchard, State of Louisiana"],
  ],
  [
    "MINUTE ORDER granting [12] defendants' consent motion for extension of time up to and including April 15, 2024 to answer.",
    ["defendants"],
  ],
  [
    "RULING LETTER SENT granting appellant's motion to extend time by 11 days to file reply brief [56], setting reply brief deadline: reply brief due 04/15/2024.",
    ["appellant"],
  ],
  [
    "ORDER: The deadline for submission of the parties' joint letter and proposed case management plan is extended to March 23, 2024.",
    ["parties"],
  ],
  [
    "Minutes; Disposition: ORDER To Be Filed By: Dana N. Poole (RE: related document(s) 26 Objection to Claim) Order due by 4/16/2024.",
    ["Dana N. Poole"],
  ],
  ["ORDER: Motions shall be filed by April 15, 2024.", [null]],
  ["ORDER: Forms are to be filed by April 15, 2024.", [null]],
  ["ORDER: Accordingly, Dana Poole shall file a status report by April 15, 2024.", ["Dana Poole"]],
];
for (const [text, expected] of duties) {
  Deno.test(`who must act: ${text.slice(0, 70)}`, () => {
    assert.deepEqual(calendarFacts(text).map((fact) => fact.party), expected);
  });
}

Deno.test("a wording that names nobody is no party", () => {
  for (
    const words of ["Extension of Time", "Inc.", "Rule 26(f) in a timely fashion and", "Local Rule"]
  ) {
    assert.equal(isActor(words), false, words);
  }
  for (const words of ["plaintiff", "Acme, Inc.", "Ms. Poole", "State of Louisiana"]) {
    assert.equal(isActor(words), true, words);
  }
});

Deno.test("a side that the subject names goes with the party", () => {
  const [fact] = calendarFacts("ORDER: Government counsel must file a response by April 15, 2024.");
  assert.deepEqual([fact?.party, fact?.side], ["Government counsel", "government"]);
});

Deno.test("a name ends at the words of another statement", () => {
  const page = openPage({
    text: "Denied. Dana Poole, Ellis Ray, and Acme Corp. shall answer",
    filed: null,
    courtId: "ksd",
  });
  const at = page.words.findIndex((word) => word.lower === "shall") - 2;
  assert.equal(nameEndingAt(page, at, 0)?.text, "Dana Poole, Ellis Ray, and Acme Corp.");
});
