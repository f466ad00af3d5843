import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";

Deno.test("an hour that moves leaves the day", () => {
  const [fact] = calendarFacts(
    "ORDER: The status hearing set for 4/9/2024 at 9:00 AM is moved to 11:00 AM.",
  );
  assert.deepEqual([fact?.verb, fact?.date, fact?.time, fact?.oldTime], [
    "moved",
    "2024-04-09",
    "11:00",
    "09:00",
  ]);
  assert.deepEqual(
    lines("ORDER: The status conference set for 4/9/2024 at 9:00 AM will now be held at 2:00 PM."),
    ["hearing moved Status conference 2024-04-09 14:00"],
  );
});

Deno.test("an hour told instead of another moves it, also with the day in front; an hour alone does not", () => {
  assert.deepEqual(
    lines("NOTICE: The April 9, 2024 sentencing will begin at 11:30 AM instead of 10:00 AM."),
    ["hearing moved Sentencing 2024-04-09 11:30"],
  );
  assert.deepEqual(
    lines("ORDER: The sentencing shall commence at 11:30 AM rather than at 10:00 AM."),
    ["hearing moved Sentencing - 11:30"],
  );
  assert.deepEqual(lines("ORDER: The sentencing shall commence at 11:30 AM."), []);
});

Deno.test("an hour alone is told for the day known from before", () => {
  assert.deepEqual(lines("ORDER: The conference is advanced to 9:30 AM on the same date."), [
    "hearing moved Conference - 09:30",
  ]);
});

Deno.test("a new day, a recess in minutes and a sitting's hours move no hour", () => {
  assert.deepEqual(
    lines("ORDER: The status hearing set for 4/9/2024 is moved to 11:00 AM on 4/16/2024."),
    ["hearing moved Status hearing 2024-04-16 11:00 (was 2024-04-09)"],
  );
  for (
    const text of [
      "Minute Entry: Jury trial is continued to 1:30 PM after the recess.",
      "ORDER: Exhibits shall be delivered to chambers.",
    ]
  ) assert.deepEqual(lines(text), []);
});
