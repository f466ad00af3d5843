import assert from "node:assert/strict";
import { alertListAge } from "../../../src/app/watch/alert_list_age.ts";
import { lastAlertList } from "../../../src/app/watch/last_alert_list.ts";
import { listAlertsWhenDue } from "../../../src/app/watch/list_alerts_when_due.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { docketOf, type Installation, installation } from "../installation.ts";
import { alertCalls, hour, listAlerts, watching } from "./watched.ts";

const look = (site: Installation, lines: string[] = []) =>
  listAlertsWhenDue({
    store: site.store,
    clock: site.clock,
    log: recordingLog(lines),
    docketAlerts: () => alertCalls(site),
  });
const dockets = [docketOf(0)];

Deno.test("the list is read once a day, whoever reads it", async () => {
  await using site = await installation({ dockets });
  assert.equal(await look(site), true);
  assert.equal(await look(site), false);
  site.clock.advance(25 * hour);
  await listAlerts(site);
  site.clock.advance(25 * hour);
  assert.equal(await look(site), false);
  site.clock.advance(2 * hour);
  assert.equal(await look(site), true);
});

Deno.test("a list that fails is tried again in six hours, told, and an alarm after three days", async () => {
  await using site = await installation({ dockets });
  await listAlerts(site);
  site.standIn.setFaults(() => ({ kind: "forbidden" }));
  const lines: string[] = [];
  let looks = 0;
  for (let passed = 0; passed < 72; passed += 2) {
    const before = lines.length;
    await look(site, lines);
    if (lines.length > before) looks += 1;
    site.clock.advance(2 * hour);
  }
  assert.equal(looks, 8);
  assert.match(lines[0]!, /^warn the list of docket alerts could not be read/);
  assert.equal(alertListAge.look(watching(site)), null);
  site.clock.advance(hour);
  assert.match(alertListAge.look(watching(site))!, /could not be read since 2026-03-20/);
  site.standIn.setFaults(() => null);
  site.clock.advance(6 * hour);
  await look(site);
  assert.equal(alertListAge.look(watching(site)), null);
});

Deno.test("nothing is asked within CourtListener's maintenance", async () => {
  await using site = await installation({ dockets, now: "2026-03-20T04:30:00Z" });
  assert.equal(await look(site), false);
  assert.equal(lastAlertList(site.store), null);
  assert.equal(alertListAge.look(watching(site)), null);
});
