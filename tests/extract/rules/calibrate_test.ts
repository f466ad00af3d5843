import assert from "node:assert/strict";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { openPage } from "../../../src/extract/rules/page.ts";
import { calendarFacts } from "../support/read_calendar.ts";

const confidence = (text: string) => calendarFacts(text)[0]!.confidence;

Deno.test("a formula of CM/ECF is surer than a court's prose, and prose than a hedge", () => {
  const formula = confidence("Status Hearing set for 4/2/2024 at 9:30 AM.");
  const prose = confidence("ORDER: The parties shall file a status report by 4/2/2024.");
  const hedged = confidence(
    "ORDER: The parties shall file a status report or would do so jointly by 4/2/2024.",
  );
  assert.ok(formula > prose && prose > hedged, `${formula} ${prose} ${hedged}`);
  assert.ok(prose >= 0.9 && hedged >= 0.6 && hedged < 0.9);
});

Deno.test("a long way between the words of a fact makes it doubtful", () => {
  const far = confidence(
    `ORDER: The parties shall file a status report ${
      "that tells of each of the claims and ".repeat(6)
    }defences by 4/2/2024.`,
  );
  assert.ok(far >= 0.6 && far < 0.9, String(far));
});

Deno.test("an entry that calls itself an error is never sure", () => {
  assert.ok(
    confidence("(ENTERED IN ERROR) Status Hearing set for 4/2/2024 at 9:30 AM.") <= 0.85,
  );
});

Deno.test("the room behind the date does not make a fact doubtful", () => {
  const sure = confidence(
    "ORDER: A status conference will be held on 4/2/2024 at 9:30 AM in Courtroom 2, Robert V. Quill Federal Building, 100 Centennial Mall North, Lincoln, NE before Senior Judge Dana R. Quill.",
  );
  assert.ok(sure >= 0.9, String(sure));
});

Deno.test("what a paper is called is no hedge", () => {
  const sure = confidence(
    "ORDER: Plaintiffs are directed to file a response to the proposed plan by 4/2/2024.",
  );
  assert.ok(sure >= 0.9, String(sure));
});

Deno.test("a later day of the same statement that nothing explains leaves a setting doubtful", () => {
  const [old] = calendarFacts(
    "ORDER: The conference set for 4/2/2024 at 9:00 AM has, owing to illness, been put over by agreement to 4/16/2024.",
  );
  assert.deepEqual([old?.date, old?.verb], ["2024-04-02", "set"]);
  assert.ok(old!.confidence < 0.9, String(old!.confidence));
});

Deno.test("two duties run together are doubtful", () => {
  const doubtful = confidence(
    "ORDER: On or before 4/2/2024, Ms. Poole shall file a Renewed or Amended Application for Expense Claim shall be filed on or before 4/2/2024.",
  );
  assert.ok(doubtful < 0.9, String(doubtful));
});

Deno.test("a condition keeps a setting in prose below sure", () => {
  const conditional = confidence(
    "Notice. In the event a timely objection is filed, a hearing will be scheduled for 4/24/2024 at 9:00 AM.",
  );
  assert.ok(conditional < 0.9, String(conditional));
});

Deno.test("a move to a day before its entry was filed is a misprint and doubtful, a late minute is not", () => {
  const filed = "2026-11-20";
  const moved = (day: string) =>
    calendarFacts(
      `EO: Settlement Conference set for 12/14/2026 is CONTINUED to ${day} at 9:00 AM.`,
      filed,
    )[0]!.confidence;
  assert.ok(moved("11/1/2026") < 0.9, String(moved("11/1/2026")));
  assert.ok(moved("11/20/2026") >= 0.9 && moved("1/11/2027") >= 0.9);
});

Deno.test("a weekday that is not the date's makes a formula and prose doubtful, its own does not", () => {
  for (const set of ["Conference set for", "ORDER: The conference will be held on"]) {
    const on = (weekday: string) => confidence(`${set} ${weekday}, June 4, 2024 at 10:00 AM.`);
    assert.ok(on("Monday") < 0.9, `${set} ${on("Monday")}`);
    assert.ok(on("Tuesday") >= 0.9, `${set} ${on("Tuesday")}`);
  }
  const other =
    "The Court is closed on Friday. June 4, 2024 is the date of the conference at 10 AM.";
  assert.equal(openPage({ text: other, filed: null, courtId: "nysd" }).moments[0]!.misfit, false);
});

Deno.test("an hour by another clock than the court's is doubtful, by the court's own it is not", () => {
  const at = (courtId: string, hour: string) => {
    const text = `ORDER: Oral argument set for 7/9/2026 at ${hour} before Judge Ada Quill.`;
    const [fact] = readEntry({ text, filed: "2026-03-01", courtId });
    return fact!.confidence >= 0.9;
  };
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["hid", "9:00 AM Pacific Time", false],
    ["hid", "9:00 AM", true],
    ["cand", "9:00 AM (Pacific Time)", true],
    ["cand", "9:00 AM PDT", true],
    ["ilnd", "9:00 AM Eastern", false],
    ["azd", "9:00 AM MST", true],
    ["nysd", "9:00 AM EST", true],
  ];
  for (const [court, hour, sure] of cases) assert.equal(at(court, hour), sure, `${court} ${hour}`);
});

Deno.test("a hearing many years ahead is a misprint and doubtful, one of the next years is not", () => {
  const inYear = (year: number) => confidence(`Sentencing set for 6/12/${year} at 10:00 AM.`);
  assert.ok(inYear(2062) < 0.9 && inYear(2042) < 0.9);
  assert.ok(inYear(2026) >= 0.9 && inYear(2024) >= 0.9);
});
