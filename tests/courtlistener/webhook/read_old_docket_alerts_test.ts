import assert from "node:assert/strict";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import type { OldDocketAlertsReading } from "../../../src/courtlistener/webhook/webhook_reading.ts";
import { alertOf, webhook } from "./webhook_samples.ts";

function read(payload: Record<string, unknown>): OldDocketAlertsReading {
  const reading = readWebhook(webhook(4, payload));
  return reading.event === "old-docket-alerts" ? reading : assert.fail(reading.event);
}

Deno.test("alerts to re-up and alerts switched off are told apart", () => {
  const reading = read({
    old_alerts: [alertOf(71)],
    disabled_alerts: [alertOf(72, { id: 5501, date_last_hit: null, alert_type: 0 })],
  });
  assert.deepEqual(reading.toReUp, [
    { alertId: "5500", docketId: "71", lastHitAt: "2026-02-14T18:00:00.000003Z" },
  ]);
  assert.deepEqual(reading.disabled, [{ alertId: "5501", docketId: "72", lastHitAt: null }]);
  assert.deepEqual(reading.problems, []);
  assert.ok(!JSON.stringify(reading).includes("not-for-logs"));
});

Deno.test("either list may be empty or missing", () => {
  assert.equal(read({ disabled_alerts: [alertOf(72)] }).disabled.length, 1);
  assert.equal(read({ old_alerts: [alertOf(71)], disabled_alerts: null }).toReUp.length, 1);
  assert.deepEqual(read({ old_alerts: [], disabled_alerts: [] }).toReUp, []);
});

Deno.test("a row needs only its docket, and a bad one hides no other", () => {
  const reading = read({
    old_alerts: [alertOf("x"), alertOf(71, { id: "?" }), 7],
    disabled_alerts: "none",
  });
  assert.deepEqual(reading.toReUp.map(({ alertId, docketId }) => [alertId, docketId]), [
    [null, "71"],
  ]);
  assert.deepEqual(reading.problems.map(({ id, kept, message }) => [id, kept, message]), [
    ["5500", false, 'old_alerts[0]: field "docket" is "x", names no docket'],
    [null, true, 'old_alerts[1]: field "id" is "?", no id'],
    [null, false, "old_alerts[2]: 7, names no docket"],
    [null, false, '"disabled_alerts" is "none", not a list'],
  ]);
});

Deno.test("only the samples of the test button are a test", () => {
  const sample = { old_alerts: [alertOf(3, { id: 3 })], disabled_alerts: [alertOf(1, { id: 1 })] };
  assert.equal(read(sample).isTest, true);
  assert.equal(read({ ...sample, disabled_alerts: [] }).isTest, false);
  assert.equal(read({ ...sample, old_alerts: [alertOf(3)] }).isTest, false);
});
