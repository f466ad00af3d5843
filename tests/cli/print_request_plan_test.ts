import assert from "node:assert/strict";
import type { PlannedDocket } from "../../src/app/plan_requests.ts";
import { printRequestPlan } from "../../src/cli/print_request_plan.ts";
import { testIo } from "../support/test_io.ts";

const plan: PlannedDocket[] = [
  { caseId: "a", docket: "docket 5", state: "first", atLeastRequests: 2, lastCheckedAt: null },
  { caseId: "b", docket: "docket 6", state: "resume", atLeastRequests: 2, lastCheckedAt: null },
  {
    caseId: "c",
    docket: "docket 7",
    state: "update",
    atLeastRequests: 4,
    lastCheckedAt: "2026-03-20T16:00:00Z",
  },
];

Deno.test("the plan is a table with a sum; open ends are marked", () => {
  const io = testIo();
  printRequestPlan(plan, { io, json: false });
  const lines = io.stdout().trimEnd().split("\n");
  assert.match(lines.find((line) => line.includes("docket 5"))!, /fetch everything +2\+ +never/);
  assert.match(lines.find((line) => line.includes("docket 6"))!, /go on +2\+ +never/);
  assert.match(
    lines.find((line) => line.includes("docket 7"))!,
    /ask for changes +4 +2026-03-20T16:00:00Z/,
  );
  assert.equal(lines.at(-1), "At least 8 requests; nothing was asked or changed.");
});

Deno.test("as JSON it is the dockets and the sum", () => {
  const io = testIo();
  printRequestPlan(plan, { io, json: true });
  assert.deepEqual(JSON.parse(io.stdout()), { schema: 1, dockets: plan, atLeastRequests: 8 });
});
