import assert from "node:assert/strict";
import { createDocketAlertCalls } from "../../src/courtlistener/docket_alerts.ts";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketOf, installation, token } from "../app/installation.ts";

Deno.test("an alert is found by its docket, and switched on again", async () => {
  await using site = await installation({ dockets: [docketOf(0)] });
  const options = {
    baseUrl: site.url,
    token,
    pacer: site.store.pacer(),
    clock: site.clock,
    version: "0.1.0",
    retry: { random: () => 0.5 },
  };
  const calls = createDocketAlertCalls(options);
  assert.equal(await calls.ofDocket("70000001"), null);
  const made = await fetch(`${site.url}/api/rest/v4/docket-alerts/`, {
    method: "POST",
    headers: { authorization: `Token ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ docket: 70_000_001, alert_type: 0 }),
  });
  await made.body?.cancel();
  const off = await calls.ofDocket("70000001");
  assert.deepEqual([off?.docketId, off?.active], ["70000001", false]);
  const on = await calls.reactivate(off!.id);
  assert.deepEqual([on.id, on.active], [off!.id, true]);
  assert.equal((await calls.ofDocket("70000001"))?.active, true);
  await assert.rejects(calls.reactivate("999"), NotFoundError);
  await assert.rejects(calls.ofDocket("1&x=2"), CaseCalendarError);
});
