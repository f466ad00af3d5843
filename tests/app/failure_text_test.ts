import assert from "node:assert/strict";
import { failureText } from "../../src/app/failure_text.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

Deno.test("a failure is told with what the user can do, and a defect as one", () => {
  const facts = { action: 'Cannot write "main.ics"', cause: "the disk is full" };
  assert.equal(
    failureText(new CaseCalendarError("failed", { ...facts, next: "Make room" })),
    'Cannot write "main.ics": the disk is full (Make room)',
  );
  assert.equal(
    failureText(new CaseCalendarError("failed", facts)),
    'Cannot write "main.ics": the disk is full',
  );
  assert.equal(failureText(new RangeError("odd")), "unexpected error (please report it): odd");
});
