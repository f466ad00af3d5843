import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";

Deno.test("the court's words say that a deadline is satisfied", () => {
  assert.deepEqual(lines("RECORD ON APPEAL FILED. Record deadline satisfied."), [
    "deadline met Record -",
  ]);
  const [fact] = calendarFacts("APPEARANCE FORM FILED by Sam Ortiz for Dana Poole. Ddl satisfied.");
  assert.deepEqual([fact?.verb, fact?.kind], ["met", "appearance-form"]);
  const [brief] = calendarFacts("APPELLANT'S BRIEF FILED. A/Pet's Brief deadline satisfied.");
  assert.deepEqual([brief?.verb, brief?.kind], ["met", "opening-brief"]);
});

Deno.test("a deadline that is terminated is given up, unless the words call it satisfied", () => {
  assert.deepEqual(lines("Missing Documents Deadline Terminated."), [
    "deadline cancelled Missing documents -",
  ]);
  assert.deepEqual(lines("CHAPTER 13 PLAN DEADLINE TERMINATED: satisfied by filing."), [
    "deadline met Chapter 13 plan -",
  ]);
  assert.deepEqual(
    lines(
      "CORRECTIVE ENTRY: Schedule A due 3/15/2024. Schedule B due 3/15/2024. DEADLINE TERMINATED.",
    ),
    ["deadline cancelled Schedule A 2024-03-15", "deadline cancelled Schedule B 2024-03-15"],
  );
});

Deno.test("a deadline that is not met stays", () => {
  for (
    const text of [
      "NOTICE: If any of the following deadlines is not met the case may be dismissed.",
      "ORDER: The deadline must be met.",
      "LETTER by Dana Poole to say that long ago the discovery deadline was met by both of the parties in the case.",
    ]
  ) assert.deepEqual(lines(text), []);
});

Deno.test("a deadline that a granted motion vacates is given up, by whom it was", () => {
  const [fact] = calendarFacts(
    "ORDER granting 31 Motion to Vacate deadline for defendant expert disclosures.",
  );
  assert.deepEqual(
    [fact?.verb, fact?.title, fact?.kind, fact?.party],
    ["cancelled", "Defendant expert disclosures", "expert-disclosures", "defendant"],
  );
  assert.deepEqual(lines("ORDER granting 31 Motion to Vacate the dispositive motion deadline."), [
    "deadline cancelled Dispositive motion -",
  ]);
  for (const ruling of ["denying", "granting in part and denying in part"]) {
    assert.deepEqual(lines(`ORDER ${ruling} 31 Motion to Vacate deadline for expert reports.`), []);
  }
});
