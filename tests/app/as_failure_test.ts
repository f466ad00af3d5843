import assert from "node:assert/strict";
import { asFailure } from "../../src/app/as_failure.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

Deno.test("a failure of ours stays what it is", () => {
  const own = new CaseCalendarError("rateLimited", { action: "Cannot ask", cause: "no quota" });
  assert.equal(asFailure(own, { action: "Cannot sync docket 1" }), own);
});

Deno.test("what nobody foresaw is told as a failure of the one thing, with what was thrown behind it", () => {
  const thrown = new TypeError("x is\u001b[31m not a function");
  const { kind, facts, cause } = asFailure(thrown, { action: "Cannot sync docket 1" });
  assert.equal(kind, "failed");
  assert.deepEqual(facts, {
    action: "Cannot sync docket 1",
    cause: "unexpected error: x is\\u001b[31m not a function",
    next: "Please report it",
  });
  assert.equal(cause, thrown);
  const other = asFailure("odd", { action: "Cannot sync", next: "The others go on" });
  assert.deepEqual([other.facts.cause, other.facts.next], [
    "unexpected error: odd",
    "The others go on",
  ]);
});
