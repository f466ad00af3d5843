import assert from "node:assert/strict";
import { calendarFacts } from "../support/read_calendar.ts";

Deno.test("a clerk's setting is tied to its related document", () => {
  const [fact] = calendarFacts(
    "Hearing Scheduled/Rescheduled.Hearing scheduled 4/28/2024 at 11:00 AM at Foley Bldg,Third Floor. (Related document(s) 20 Motion to Sell filed by Trustee MAX REYES) (gab)",
  );
  assert.deepEqual([fact?.title, fact?.about, fact?.location], [
    "Hearing on motion to sell",
    [20],
    "Foley Bldg,Third Floor",
  ]);
});

Deno.test("a hearing in a motion's tail is a hearing on that motion", () => {
  const [fact] = calendarFacts(
    "Application to Employ Orchard LLC as Advisor Filed by Acme Inc.. Hearing scheduled for 4/20/2024 at 03:00 PM at Courtroom #6, Wilmington, Delaware. Objections due by 4/12/2024.",
  );
  assert.match(fact!.title, /^Hearing on application to employ/);
});

Deno.test("minutes give their judge to what was held, not to what is set", () => {
  const facts = calendarFacts(
    "MINUTE entry before the Honorable Ann Quill: Status hearing held on 3/1/2024. Status hearing set for 4/2/2024 at 9:45 a.m.",
  );
  assert.deepEqual(facts.map((fact) => [fact.verb, fact.judge]), [["held", "Ann Quill"], [
    "set",
    null,
  ]]);
});

Deno.test("a plan's confirmation is not tied to one document number", () => {
  const [fact] = calendarFacts(
    "Confirmation Hearing Rescheduled (related document: 20 Modified Chapter 13 Plan filed by Debtor). Confirmation hearing to be held on 4/8/2024 at 09:30 AM at Courtroom 2, Trenton.",
  );
  assert.deepEqual([fact?.kind, fact?.about], ["confirmation-hearing", []]);
});
