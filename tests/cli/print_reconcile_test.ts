import assert from "node:assert/strict";
import { type PlannedLook, planReconcile } from "../../src/app/plan_reconcile.ts";
import type { ReconciledCase } from "../../src/app/reconcile_result.ts";
import {
  printReconcile,
  printReconcilePlan,
  reconcileJson,
} from "../../src/cli/print_reconcile.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketWith, installation } from "../app/installation.ts";
import { testIo } from "../support/test_io.ts";

const one: ReconciledCase = {
  caseId: "us-v-orlov",
  unfinished: 4,
  checked: 3,
  filled: 2,
  processed: 2,
  actions: 1,
  failures: [],
};
const line = "[us-v-orlov] checked=3 processed=2 actions=1\n";

Deno.test("each case has the reference's result line; failures are told and make it partly done", () => {
  const io = testIo();
  assert.equal(printReconcile({ cases: [one], stoppedBy: null }, io), 0);
  assert.deepEqual([io.stdout(), io.stderr()], [line, ""]);
  const failing = testIo();
  const cases = [{ ...one, failures: ["Cannot read docket entry 5\u001b[2J"] }];
  assert.equal(printReconcile({ cases, stoppedBy: null }, failing), 3);
  assert.equal(failing.stderr(), "[us-v-orlov] Cannot read docket entry 5\\u001b[2J\n");
});

Deno.test("a used-up quota ends with its exit code and says when work can go on", () => {
  const stoppedBy = new CaseCalendarError("rateLimited", {
    action: "Cannot read docket entry 5",
    cause: "the daily quota is used up",
    notBefore: Temporal.Instant.from("2026-03-21T10:00:00.25Z"),
  });
  const io = testIo();
  assert.equal(printReconcile({ cases: [one], stoppedBy }, io), 6);
  assert.match(io.stderr(), /Work can go on at 2026-03-21T10:00:00Z/);
  const json = reconcileJson({ cases: [one], stoppedBy }, null);
  assert.deepEqual([json.schema, json.stoppedBy?.notBefore], [1, "2026-03-21T10:00:00.25Z"]);
});

Deno.test("a plan lists entries with what they lack and their next look", async () => {
  const data = docketWith([["2026-03-20", ""]]);
  await using setting = await installation({ dockets: [data] });
  await setting.sync();
  const looks: PlannedLook[] = planReconcile({}, setting);
  const now = setting.clock.now();
  const io = testIo();
  printReconcilePlan(looks, { io, now, json: false });
  assert.match(io.stdout(), /case-1 +70000001 +1 +2026-03-20 +text/);
  assert.match(io.stdout(), /1 unfinished, 0 due; nothing was asked or changed\./);
  const asJson = testIo();
  printReconcilePlan(looks.map((look) => ({ ...look, dueAt: now.toString() })), {
    io: asJson,
    now,
    json: true,
  });
  const json = JSON.parse(asJson.stdout());
  assert.deepEqual([json.schema, json.due, json.entries[0].entry], [1, 1, "70000001000"]);
});
