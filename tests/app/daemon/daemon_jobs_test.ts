import assert from "node:assert/strict";
import {
  resultOfPublication,
  resultOfReconcile,
  resultOfSync,
} from "../../../src/app/daemon/daemon_jobs.ts";
import type { OutputResult } from "../../../src/app/publication.ts";
import type { ReconciledCase } from "../../../src/app/reconcile_result.ts";
import type { CaseOutcome, DocketOutcome, SyncResult } from "../../../src/app/sync_result.ts";
import { RequestsSpentError } from "../../../src/courtlistener/requests_spent.ts";
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

const allowanceUsed = new RequestsSpentError("Cannot go on", 3);

Deno.test("what looking again brought is told in one sentence, a failure by its words", () => {
  const cases = [one, one];
  const well = resultOfReconcile({ cases, stoppedBy: null });
  assert.equal(well.outcome, "ok");
  assert.equal(well.text, "looked at 6 of 8 unfinished entries, 4 are filled now");
  const partly = resultOfReconcile({ cases: [{ ...one, failures: ["x"] }], stoppedBy: null });
  assert.deepEqual([partly.outcome, partly.text.endsWith("a failure: x")], ["partlyDone", true]);
  assert.equal(resultOfReconcile({ cases, stoppedBy: stop("rateLimited") }).outcome, "deferred");
  assert.equal(resultOfReconcile({ cases, stoppedBy: allowanceUsed }).outcome, "partlyDone");
  const refused = resultOfReconcile({ cases, stoppedBy: stop("authentication") });
  assert.deepEqual([refused.outcome, refused.needsOperator], ["failed", true]);
});

const docketOk = {
  docket: "docket 7",
  outcome: "ok" as const,
  error: null,
  problems: [],
  notes: [],
};
const caseOf = (dockets: DocketOutcome[]): CaseOutcome => ({
  caseId: "one",
  docketsSkipped: 0,
  entriesSeen: 2,
  entriesChanged: 1,
  processed: 1,
  actions: 1,
  dockets,
});

Deno.test("a sync is told in one sentence: what failed before what waits, what waits before what is done", () => {
  const failed = {
    ...docketOk,
    outcome: "failed" as const,
    error: new CaseCalendarError("failed", { action: "Cannot sync docket 7", cause: "HTTP 500" }),
  };
  const deferred = { ...docketOk, outcome: "deferred" as const };
  const told = (dockets: DocketOutcome[], change: Partial<SyncResult> = {}) => {
    const cases = [caseOf(dockets)];
    const { outcome, text } = resultOfSync({
      cases,
      unread: [],
      unreadable: [],
      stoppedBy: null,
      ...change,
    });
    return [outcome, text];
  };
  assert.deepEqual(told([docketOk, docketOk]), ["ok", "2 dockets up to date"]);
  const some = told([docketOk, failed, deferred]);
  assert.equal(some[0], "partlyDone");
  assert.match(some[1]!, /^1 of 3 dockets failed, .*Cannot sync docket 7: HTTP 500$/);
  assert.equal(told([failed])[0], "failed");
  const waiting = told([docketOk, deferred], { stoppedBy: stop("rateLimited") });
  assert.deepEqual(waiting, ["deferred", "1 of 2 dockets must wait for quota"]);
  assert.equal(told([deferred], { stoppedBy: stop("authentication") })[0], "failed");
  const allowance = told([docketOk, deferred], { stoppedBy: allowanceUsed });
  assert.equal(allowance[0], "partlyDone");
  assert.match(allowance[1]!, /this run may make 3 requests/);
  const alsoFailed = told([failed, deferred], { stoppedBy: allowanceUsed });
  assert.match(alsoFailed[1]!, /^1 of 2 dockets failed/);
  assert.equal(told([docketOk], { unread: ["docket entry 5 could not be read"] })[0], "partlyDone");
  // It has an alarm of its own, and another run would change nothing.
  assert.equal(told([docketOk], { unreadable: ["docket entry 5 could not be read"] })[0], "ok");
});

Deno.test("a publication fails with its first failed output; one that is held back has its own alarm", () => {
  const output: OutputResult = {
    calendarId: "main",
    path: "out/main.ics",
    outcome: "written",
    paths: [],
    events: 1,
    tentative: 0,
    plan: null,
    differences: [],
    unexplained: [],
    problems: [],
  };
  const page = { ...output, calendarId: "", outcome: "unchanged" as const };
  const well = resultOfPublication({ calendars: [output], views: null, page });
  assert.deepEqual([well.outcome, well.text], ["ok", "1 of 2 outputs changed"]);
  const held = { ...output, outcome: "held-back" as const, unexplained: ["x"] };
  assert.equal(resultOfPublication({ calendars: [held], views: null, page: null }).outcome, "ok");
  const broken = { ...output, outcome: "failed" as const, problems: ["disk full"] };
  const bad = resultOfPublication({ calendars: [output, broken], views: null, page: null });
  assert.equal(bad.outcome, "failed");
  assert.match(bad.text, /"main" could not be published: disk full/);
});
