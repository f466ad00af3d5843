import assert from "node:assert/strict";
import { UnreachableError } from "../../src/courtlistener/unreachable.ts";
import { exitCodes } from "../../src/domain/errors.ts";

Deno.test("an unreachable CourtListener is a failure that tells whether anything answered", () => {
  const failure = { action: "Cannot read docket 5", cause: "no answer", next: "Later" };
  const error = new UnreachableError(failure, { answered: false });
  assert.equal(error.message, "Cannot read docket 5: no answer");
  assert.deepEqual([error.exitCode, error.answered], [exitCodes.failed, false]);
});
