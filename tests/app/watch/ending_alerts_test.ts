import assert from "node:assert/strict";
import { endingAlerts } from "../../../src/app/watch/ending_alerts.ts";
import { docketOf, installation } from "../installation.ts";
import { hour, listAlerts, watching } from "./watched.ts";

const day = 24 * hour;

Deno.test("an alert on a terminated docket is prolonged before its end; without that it is told", async () => {
  const dockets = [docketOf(1, { dateTerminated: "2026-03-18" })];
  await using site = await installation({ dockets });
  await site.sync();
  await listAlerts(site);
  await listAlerts(site);
  const look = () => endingAlerts.look(watching(site));
  site.clock.advance(149 * day);
  assert.equal((await listAlerts(site)).rows[0]!.outcome, "already subscribed");
  site.clock.advance(2 * day);
  assert.equal(look(), null);
  const lines: string[] = [];
  const result = await listAlerts(site, lines);
  assert.deepEqual([result.rows[0]!.outcome, result.prolonged], ["prolonged", 1]);
  assert.match(lines.at(-1)!, /0 failed, 1 prolonged$/);
  assert.equal((await listAlerts(site)).rows[0]!.outcome, "already subscribed");
  site.clock.advance(176 * day);
  assert.match(look()!, /^the docket alert on docket 70000001 ends from 2027-02-14 on/);
});
