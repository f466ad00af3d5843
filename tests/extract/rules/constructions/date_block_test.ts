import assert from "node:assert/strict";
import { calendarFacts, lines } from "../../support/read_calendar.ts";

Deno.test("a block of labels behind the name of a proceeding is its date, hour and place", () => {
  const [fact] = calendarFacts(
    "CASE CALENDARED for oral argument. Date: 03/11/2025. Time: 9:30 AM. Courtroom: Red.",
  );
  assert.deepEqual([fact?.kind, fact?.date, fact?.time, fact?.location], [
    "oral-argument",
    "2025-03-11",
    "09:30",
    "Red",
  ]);
});

Deno.test("a date that no proceeding stands before is no setting", () => {
  assert.deepEqual(lines("RECEIPT issued. Date: 03/11/2025."), []);
});
