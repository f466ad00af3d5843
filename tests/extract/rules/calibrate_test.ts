import assert from "node:assert/strict";
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
