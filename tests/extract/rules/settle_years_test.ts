import assert from "node:assert/strict";
import { explainEntry } from "../../../src/extract/explain.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { lines } from "../support/read_calendar.ts";

// everything is filed on Friday 1 March 2024
const facts = (text: string) =>
  readEntry({ text, filed: "2024-03-01", courtId: "nysd" }).filter((fact) =>
    fact.fact === "calendar"
  );

const readings: readonly (readonly [string, readonly string[]])[] = [
  ["ORDER: Plaintiff shall file a response by April 12.", [
    "deadline set Response 2024-04-12",
  ]],
  ["MINUTE ORDER: Reply due November 15.", ["deadline set Reply 2024-11-15"]],
  ["Motion hearing set for Monday, March 4 at 10:00 a.m.", [
    "hearing set Motion hearing 2024-03-04 10:00",
  ]],
  ["Status hearing set for 3/12 at 9:00 AM.", ["hearing set Status hearing 2024-03-12 09:00"]],
  ["Status hearing set for March 12 (Tuesday) at 9:00 AM.", [
    "hearing set Status hearing 2024-03-12 09:00",
  ]],
  ["ORDER resetting sentencing from March 20 at 10:00 AM to April 24 at 11:00 AM.", [
    "hearing moved Sentencing 2024-04-24 11:00 (was 2024-03-20)",
  ]],
  ["Minute entry: Status conference held on February 28.", [
    "hearing held Status conference 2024-02-28",
  ]],
  ["The March 14 hearing is VACATED.", ["hearing cancelled Hearing 2024-03-14"]],
  ["ORDER: conferences set for December 12 and January 9, 2025.", [
    "hearing set Conferences 2024-12-12",
    "hearing set Conferences 2025-01-09",
  ]],
  ["NOTICE: Bench trial set for June 4-6 at 9:00 AM in Courtroom 4.", [
    "hearing set Bench trial 2024-06-04 09:00",
  ]],
];
for (const [text, expected] of readings) {
  Deno.test(`without a year: ${text}`, () => assert.deepEqual(lines(text), expected));
}

for (
  const text of [
    // 5 March 2024 is a Tuesday
    "Sentencing set for Monday, March 5 at 10:00 a.m.",
    "Status hearing set for February 20 at 9:00 AM.",
    "ORDER: Plaintiff was ordered to file an amended complaint by December 1.",
    "ORDER: Plaintiff failed to respond by November 10.",
    "ORDER in accordance with its January 14 Order.",
    "ORDER: interest at 9 7/8% is due by 3/4 of the creditors.",
    "ORDER: DEFENDANT MAY 10 DAYS later file a brief.",
    "MOTION for extension of time to April 12 by Dana Poole.",
    "Statement of fees for the period November 1 through November 30.",
    "LETTER that counsel is away March 3 through March 7.",
  ]
) {
  Deno.test(`nothing is set by: ${text}`, () => assert.deepEqual(lines(text), []));
}

Deno.test("a year that a weekday proves is surer than one that nothing proves", () => {
  const [proven] = facts("ORDER: Sentencing set for Wednesday, April 17 at 2:00 PM.");
  const [near] = facts("ORDER: Sentencing set for April 17 at 2:00 PM.");
  const [far] = facts("ORDER: Sentencing set for October 17 at 2:00 PM.");
  const [printed] = facts("ORDER: Sentencing set for April 17, 2024 at 2:00 PM.");
  assert.equal(proven!.confidence, printed!.confidence);
  assert.ok(near!.confidence < proven!.confidence);
  assert.ok(far!.confidence < near!.confidence);
});

Deno.test("the basis says where the year comes from", () => {
  assert.deepEqual(facts("Reply due April 12.")[0]?.computed, {
    rule: "year-of-filing",
    basis: "no year is printed, it was taken from the filing on 1 March 2024",
  });
  assert.deepEqual(facts("ORDER: Sentencing set for Wednesday, 6/26/20244.")[0]?.computed, {
    rule: "year-by-weekday",
    basis: "“Wednesday, 6/26/20244” is misprinted, its weekday fits 26 June 2024",
  });
});

Deno.test("the quote of a repaired year holds the weekday that proves it, also in brackets", () => {
  const [fact] = facts("ORDER: Sentencing set for (Wednesday) 6/26/20244.");
  assert.equal(fact?.date, "2024-06-26");
  assert.match(fact?.quote ?? "", /Wednesday/);
  const [first] = facts("(Wednesday) 6/26/20244 sentencing is stricken.");
  assert.equal(first?.quote.startsWith("(Wednesday) 6/26/20244"), true);
});

Deno.test("the old year of a January slip is repaired where the weekday proves the new one", () => {
  const read = (text: string) =>
    readEntry({ text, filed: "2025-01-02", courtId: "nysd" }).map((fact) =>
      fact.fact === "calendar" ? `${fact.verb} ${fact.date}` : fact.fact
    );
  // 17 January is a Wednesday in 2024, a Friday in 2025
  assert.deepEqual(read("ORDER: Sentencing set for Friday, January 17, 2024."), ["set 2025-01-17"]);
  assert.deepEqual(read("ORDER: Sentencing set for Wednesday, January 17, 2024."), [
    "set 2024-01-17",
  ]);
  assert.deepEqual(read("ORDER: Sentencing set for Monday, January 17, 2024."), [
    "set 2024-01-17",
  ]);
});

Deno.test("a weekday that fits no year near the filing is named as the reason", () => {
  const { skipped } = explainEntry({
    text: "Sentencing set for Monday, March 5 at 10:00 a.m.",
    filed: "2024-03-01",
    courtId: "nysd",
  });
  assert.deepEqual(skipped.map(({ why, because }) => [why, because]), [
    ["no-year", "no year is printed, and none near the filing fits"],
  ]);
});
