import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";

/** What is read without a day: title, party, and what it is counted from. */
function awaited(text: string): string[] {
  return calendarFacts(text).filter(({ rule }) => rule === "conditional").map((fact) =>
    [fact.title, fact.party ?? "-", fact.computed?.basis].join(" | ")
  );
}

Deno.test("a period from a ruling to come is a deadline without date, in its own words", () => {
  const text =
    "ORDER: Plaintiff shall file a status report within 14 days of the ruling on the motion to compel.";
  const [fact, ...others] = calendarFacts(text);
  assert.deepEqual(others, []);
  assert.equal(fact?.type, "deadline");
  assert.equal(fact?.verb, "set");
  assert.equal(fact?.kind, "status-report");
  assert.equal(fact?.date, null);
  assert.equal(fact?.side, "plaintiff");
  assert.equal(fact?.rule, "conditional");
  assert.deepEqual(fact?.computed, {
    rule: "conditional",
    basis: "14 days after the ruling on the motion to compel; the day is not known",
  });
  assert.equal(text.slice(fact!.start, fact!.end), fact!.quote);
  assert.match(fact!.quote, /^Plaintiff shall .* 14 days of the ruling on the motion to compel$/);
  assert.ok(fact!.confidence >= 0.6 && fact!.confidence < 0.9, "never sure");
});

const found: readonly (readonly [string, string])[] = [
  [
    "ORDER: Reply due 21 days after service of the answering brief.",
    "Reply | - | 21 days after service of the answering brief; the day is not known",
  ],
  [
    "ORDER: Within 14 days after the ruling on the motion to dismiss the parties shall file a joint status report.",
    "Joint status report | parties | 14 days after the ruling on the motion to dismiss; the day is not known",
  ],
  [
    "ORDER: Defendants' replies, if any, are due no later than seven days following the date of service of Plaintiff's oppositions.",
    "Reply | Defendants | 7 days after the date of service of Plaintiff's oppositions; the day is not known",
  ],
  [
    "ORDER: Plaintiff shall have fourteen (14) days after service of the answering brief in which to file a reply brief.",
    "Reply brief | Plaintiff | 14 days after service of the answering brief; the day is not known",
  ],
  [
    "ORDER: Defendant's deadline to answer is extended to 21 days after the Court rules on the motion to dismiss.",
    "Answer | - | 21 days after the Court rules on the motion to dismiss; the day is not known",
  ],
  [
    "ORDER granting motion. Plaintiff is granted 30 days to file a response.",
    "Response | Plaintiff | 30 days; from which day is not said",
  ],
];
for (const [text, expected] of found) {
  Deno.test(`a deadline waits for its day: ${text.slice(0, 80)}`, () => {
    assert.deepEqual(awaited(text), [expected]);
  });
}

Deno.test("an appeals clerk's briefing schedule gives each brief its own", () => {
  const text =
    "BRIEFING schedule set. Brief due 05/02/2024 for petitioner Ann Orchard. Respondent's brief will be due 30 days following service of petitioner's brief and petitioner's reply brief will be due 14 days following service of respondent's brief.";
  assert.deepEqual(awaited(text), [
    "Respondent's brief | Respondent | 30 days after service of petitioner's brief; the day is not known",
    "Petitioner's reply brief | petitioner | 14 days after service of respondent's brief; the day is not known",
  ]);
});

Deno.test("said twice it is read once", () => {
  const text =
    "ORDER: Reply due 21 days after service of the answering brief. The reply is due 21 days after service of the answering brief.";
  assert.equal(awaited(text).length, 1);
});

const nothing: readonly string[] = [
  "MOTION: Plaintiff shall file a report within 14 days of the ruling on the motion to compel. Filed by Dana Poole.",
  "[PROPOSED] ORDER that Plaintiff shall file a report within 14 days of the ruling on the motion to compel by Dana Poole.",
  "ORDER denying 12 Motion for leave to respond within 14 days of the ruling on the motion to compel.",
  "MINUTE ENTRY: Plaintiff requests 30 days to file a response.",
  "MINUTE ENTRY: The parties report the matter settled and will file a stipulation in two weeks.",
  "NOTICE OF FILING OF OFFICIAL TRANSCRIPT. The parties have seven calendar days to file a Notice of Intent to Request Redaction.",
  "ORDER: Any motion to seal shall be filed within 14 days of the filing of the document.",
  "REPORT AND RECOMMENDATION. Objections shall be filed within 14 days after being served.",
  "JUDGMENT: A notice of appeal shall be filed within 30 days after entry of judgment.",
  "ORDER: Under Rule 15 a party may amend its pleading within 21 days after service of a responsive pleading.",
  "ORDER: The Court will issue a decision within 30 days of the filing of the reply.",
  "ORDER: Plaintiff shall not file a motion within 30 days of the ruling on the motion to compel.",
  "ORDER: Responses due within 14 days after service of the motion.",
  "ORDER: The response shall be filed within 14 days of the ruling.",
  "ORDER: Defendant was ordered to file a report within 14 days of the ruling on the motion to compel.",
  "STANDING ORDER: The movant shall file a reply within 7 days after service of the response.",
  "ORDER: Counsel is reminded that the affidavit shall be filed within 14 days after service of the complaint.",
  "CLERK'S NOTICE: Plaintiff shall file proof of service within 90 days after the filing of the complaint.",
  "REPORT: It is recommended that Plaintiff be given 30 days to file an amended complaint. Signed by Judge Ann Quill.",
  "ORDER: If Plaintiff does not respond within 14 days of the conclusion of the appeal, the case is closed.",
];
for (const text of nothing) {
  Deno.test(`nothing waits for a day: ${text.slice(0, 80)}`, () => {
    assert.deepEqual(awaited(text), []);
  });
}

Deno.test("a printed date of the same thing counts alone, one of another thing leaves it", () => {
  assert.deepEqual(
    lines(
      "ORDER: The response shall be filed within 14 days of service of the complaint. Response due by 4/1/2024.",
    ),
    ["deadline set Response 2024-04-01"],
  );
  assert.deepEqual(
    lines(
      "ORDER: Responses due by 4/1/2024. Replies due within 7 days after service of the response.",
    ),
    ["deadline set Response 2024-04-01", "deadline set Reply -"],
  );
});

Deno.test("days from the entry itself are counted, not awaited", () => {
  assert.deepEqual(
    lines("ORDER: Plaintiff shall file a response within 14 days of the date of its entry."),
    ["deadline set Response 2024-03-15"],
  );
});

Deno.test("a title that extends time does not turn it into a move", () => {
  const [fact] = calendarFacts(
    "ORDER granting motion to extend time. Answer due within 14 days after the ruling on the motion to remand.",
  );
  assert.equal(fact?.verb, "set");
  assert.equal(fact?.extends, undefined);
});
