import assert from "node:assert/strict";
import type { AlertRow } from "../../src/app/alert_rows.ts";
import { alertsJson, printAlerts } from "../../src/cli/print_alerts.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { testIo } from "../support/test_io.ts";

const row: AlertRow = {
  docket: "docket 70000001",
  recordId: "70000001",
  cases: ["us-v-orlov"],
  state: "on",
  lastHitAt: "2026-03-19T16:00:00Z",
  action: "nothing",
  outcome: "already subscribed",
  error: null,
};
const error = new CaseCalendarError("failed", {
  action: "Cannot subscribe to docket 70000002",
  cause: "HTTP 500 \u001b[31m",
});
const rows: AlertRow[] = [
  row,
  { ...row, docket: "docket 1:26-cv-00001 (nysd)", recordId: null, state: "unknown" },
  { ...row, docket: "docket 70000002", state: "none", lastHitAt: null, outcome: "failed", error },
  { ...row, state: "off", action: "switch on", outcome: "planned" },
];

Deno.test("each docket is a line, with its alert, its last hit and what was done", () => {
  const io = testIo();
  printAlerts({ rows }, io);
  const lines = io.stdout().trimEnd().split("\n");
  assert.equal(lines.length, 5);
  assert.match(lines[1]!, /^70000001 +us-v-orlov +on +2026-03-19 16:00 +nothing to do$/);
  assert.match(lines[2]!, /^1:26-cv-00001 \(nysd\) /);
  assert.match(lines[3]!, /none +never +failed: HTTP 500 \\u001b/);
  assert.match(lines[4]!, /off .*would switch on$/);
  const none = testIo();
  printAlerts({ rows: [] }, none);
  assert.equal(none.stdout(), "");
});

Deno.test("the JSON has counts and every docket, with errors as sentences", () => {
  const counts = {
    created: 0,
    alreadySubscribed: 2,
    reactivated: 0,
    prolonged: 0,
    ended: 0,
    notEnded: [],
    failed: 1,
    deferred: 0,
  };
  const json = alertsJson({ rows, listError: null, ...counts }, { dryRun: true });
  const shown = JSON.parse(JSON.stringify(json));
  assert.deepEqual([shown.schema, shown.dryRun, shown.error, shown.failed], [1, true, null, 1]);
  assert.match(shown.dockets[2].error, /^Cannot subscribe to docket 70000002: HTTP 500/);
});
