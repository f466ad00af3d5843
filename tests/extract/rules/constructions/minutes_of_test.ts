import assert from "node:assert/strict";
import { lines } from "../../support/read_calendar.ts";

Deno.test("minutes tell by their head when, and by their outcome whether, a hearing took place", () => {
  assert.deepEqual(
    lines("Minutes of: 03/01/2024 Subject: MOTION TO DISMISS. Proceedings: VACATED."),
    [
      "hearing cancelled Motion hearing 2024-03-01",
    ],
  );
  assert.deepEqual(lines("Virtual Minutes of: 03/01/2024 Proceedings: Argument heard."), [
    "hearing held Hearing 2024-03-01",
  ]);
});
