import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";

Deno.test("days that run from the entry itself are counted", () => {
  const [fact] = calendarFacts(
    "ORDER: Plaintiff shall file a response within 14 days of the date of this order.",
  );
  assert.equal(fact?.date, "2024-03-15");
  assert.equal(fact?.title, "Response");
  assert.equal(fact?.side, "plaintiff");
  assert.match(fact?.computed?.rule ?? "", /Civ\. P\. 6\(a\)/);
  assert.match(fact?.computed?.basis ?? "", /14 days after entry \(1 March 2024\)/);
  assert.ok(fact!.confidence >= 0.6 && fact!.confidence < 0.9, "never sure");
});

Deno.test("the words of a period are read as its figures, a weekend moves the end on", () => {
  assert.deepEqual(
    lines(
      "ORDER: The parties shall submit a joint status report within thirty (30) days of this Order.",
    ),
    ["deadline set Joint status report 2024-04-01"],
  );
  assert.deepEqual(
    lines(
      "Within twenty-one days from the date of entry of this order, new counsel shall enter an appearance. Signed by Judge Ann Quill.",
    ),
    ["deadline set Appearance 2024-03-22"],
  );
});

Deno.test("service of the entry itself is its filing", () => {
  assert.deepEqual(
    lines(
      "ORDER: Objections to this Report must be filed within fourteen days after being served with a copy of this Report.",
    ),
    ["deadline set Objections to this report 2024-03-15"],
  );
});

Deno.test("days are counted back from a printed hearing", () => {
  assert.deepEqual(lines("ORDER: Briefs are due 7 days before the 4/12/2024 hearing."), [
    "deadline set Briefs 2024-04-05",
  ]);
});

Deno.test("the docket number tells whose rule counts", () => {
  const [fact] = readEntry({
    text: "ORDER: Defendant shall respond within 14 days of this order.",
    filed: "2024-03-01",
    courtId: "nysd",
    docketNumber: "1:24-cr-00012",
  });
  assert.match(fact?.fact === "calendar" ? fact.computed?.rule ?? "" : "", /Crim\. P\. 45/);
});

const nothing: readonly string[] = [
  "ORDER: Within 14 days of the resolution of the motion to dismiss, the parties shall file a report.",
  "ORDER: Plaintiff shall file a response within 14 days.",
  "ORDER: Defendant shall answer within 21 days after service of the summons and complaint.",
  "MOTION for an order that Defendant shall respond within 14 days of this order by Dana Poole.",
  "ORDER: If Plaintiff does not respond within 14 days of this order, the case will be dismissed.",
  "ORDER: Any motion to seal shall be filed within 14 days of this order.",
  "BRIEF accepted. Counsel shall submit 7 paper copies of the brief, identical to the electronic version, within 7 days of this notice.",
  "ORDER: The response shall be filed by 3/20/2024, within 14 days of this order.",
];
for (const text of nothing) {
  Deno.test(`nothing is counted: ${text.slice(0, 80)}`, () => {
    assert.deepEqual(calendarFacts(text).filter(({ computed, date }) => computed && date), []);
  });
}

Deno.test("without a filing date nothing is counted", () => {
  const text = "ORDER: Plaintiff shall file a response within 14 days of this order.";
  assert.deepEqual(readEntry({ text, filed: null, courtId: "nysd" }), []);
});
