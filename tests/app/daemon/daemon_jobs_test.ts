import assert from "node:assert/strict";
import { resultOfReconcile } from "../../../src/app/daemon/daemon_jobs.ts";
import type { ReconciledCase } from "../../../src/app/reconcile.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";

const one: ReconciledCase = {
  caseId: "us-v-orlov",
  unfinished: 4,
  checked: 3,
  filled: 2,
  processed: 2,
  actions: 1,
  failures: [],
};
const stop = (kind: "rateLimited" | "authentication") =>
  new CaseCalendarError(kind, { action: "Cannot look", cause: "no" });

Deno.test("what looking again brought is told in one sentence, a failure by its words", () => {
  const cases = [one, one];
  const well = resultOfReconcile({ cases, stoppedBy: null });
  assert.equal(well.outcome, "ok");
  assert.equal(well.text, "6 of 8 unfinished entries were looked at, 4 are filled now");
  const partly = resultOfReconcile({ cases: [{ ...one, failures: ["x"] }], stoppedBy: null });
  assert.deepEqual([partly.outcome, partly.text.endsWith("a failure: x")], ["partlyDone", true]);
  assert.equal(resultOfReconcile({ cases, stoppedBy: stop("rateLimited") }).outcome, "deferred");
  const refused = resultOfReconcile({ cases, stoppedBy: stop("authentication") });
  assert.deepEqual([refused.outcome, refused.needsOperator], ["failed", true]);
});
