import assert from "node:assert/strict";
import { RequestsSpentError } from "../../src/courtlistener/requests_spent.ts";
import { exitCodes } from "../../src/domain/errors.ts";

Deno.test("an allowance that is used up leaves a run partly done, and says how many it was", () => {
  const error = new RequestsSpentError("Cannot read docket 5", 1);
  assert.equal(error.exitCode, exitCodes.partlyDone);
  assert.match(error.message, /may make 1 request, and they are made/);
  assert.match(new RequestsSpentError("x", 7).message, /7 requests/);
});
