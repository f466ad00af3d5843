import assert from "node:assert/strict";
import { alertResult, alertsLine } from "../../src/app/alert_result.ts";
import type { AlertRow } from "../../src/app/alert_rows.ts";

const row = (outcome: AlertRow["outcome"]): AlertRow => ({
  docket: "docket 1",
  recordId: "1",
  cases: ["a"],
  state: "on",
  lastHitAt: null,
  action: "nothing",
  outcome,
  error: null,
});

Deno.test("every outcome is counted in its place", () => {
  const outcomes = [
    "created",
    ...Array(2).fill("already subscribed"),
    ...Array(3).fill("re-activated"),
    ...Array(4).fill("prolonged"),
    ...Array(5).fill("failed"),
    ...Array(6).fill("deferred"),
    ...Array(7).fill("planned"),
  ];
  const result = alertResult(outcomes.map(row), null);
  assert.equal(result.rows.length, 28);
  assert.equal(
    alertsLine({ ...result, ended: 8 }),
    "docket alerts: 1 created, 2 already subscribed, 5 failed, 3 re-activated, 4 prolonged, " +
      "8 ended, 6 deferred",
  );
});

Deno.test("the line is that of the reference, with more only where there is more", () => {
  const none = {
    created: 0,
    alreadySubscribed: 3,
    reactivated: 0,
    prolonged: 0,
    ended: 0,
    failed: 0,
    deferred: 0,
  };
  assert.equal(alertsLine(none), "docket alerts: 0 created, 3 already subscribed, 0 failed");
  assert.match(
    alertsLine({ ...none, reactivated: 1, deferred: 2 }),
    /, 1 re-activated, 2 deferred$/,
  );
});
