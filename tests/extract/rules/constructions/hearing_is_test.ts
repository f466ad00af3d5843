import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

Deno.test("a proceeding that is on a day and hour is set, without an hour or from a party it is not", () => {
  assert.deepEqual(lines("ORDER: Calendar call is May 26, 2024 at 9:00 a.m."), [
    "hearing set Calendar call 2024-05-26 09:00",
  ]);
  assert.deepEqual(lines("ORDER: Calendar call is May 26, 2024."), []);
  assert.deepEqual(
    lines("LETTER by Dana Poole. The calendar call is May 26, 2024 at 9:00 a.m."),
    [],
  );
  assert.deepEqual(
    lines("ORDER: The term of the hearing officer is May 26, 2024 at 9:00 a.m."),
    [],
  );
});
