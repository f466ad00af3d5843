import assert from "node:assert/strict";
import { alertsAreDue } from "../../src/app/alerts_are_due.ts";
import { type AlertTools, keepAlerts, keepAlertsWhenDue } from "../../src/app/keep_alerts.ts";
import { dockets, ids, toolsOf } from "./alert_tools.ts";
import { installation } from "./installation.ts";

Deno.test("a check is due once a day, and for a docket that the last one did not know", async () => {
  await using site = await installation({
    dockets,
    cases: [{ id: "a", dockets: [ids[0]!] }, { id: "b", dockets: [ids[1]!] }],
  });
  const tools = toolsOf(site);
  const due = (change: Partial<AlertTools> = {}) => alertsAreDue({}, { ...tools, ...change });
  assert.equal(due({ config: site.config }), false);
  assert.equal(due({ config: { ...tools.config, cases: [] } }), false);
  await keepAlertsWhenDue({ cases: tools.config.cases.slice(0, 1) }, tools);
  assert.equal(due(), true);
  await keepAlertsWhenDue({}, tools);
  assert.equal(due(), false);
  // The list told of the other case's alert, too.
  await keepAlerts({ cases: tools.config.cases.slice(0, 1) }, tools);
  assert.equal(due(), false);
  site.clock.advance(86_399_000);
  assert.equal(due(), false);
  const more = site.settings([{ id: "c", dockets: [ids[2]!] }]);
  assert.equal(due({ config: { ...more, ensureDocketAlerts: true } }), true);
  site.clock.advance(2_000);
  assert.equal(due(), true);
  site.clock.set("2026-01-01T00:00:00Z");
  assert.equal(due(), true);
});
