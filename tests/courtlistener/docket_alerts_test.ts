import assert from "node:assert/strict";
import { createDocketAlertCalls } from "../../src/courtlistener/docket_alerts.ts";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { recordingLog } from "../app/deliveries/receiving.ts";
import { docketOf, installation, token } from "../app/installation.ts";

/** Calls to a stand-in of these dockets, and everything they warn of. */
function callsTo(site: Awaited<ReturnType<typeof installation>>) {
  const warned: string[] = [];
  const { store, clock, url: baseUrl } = site;
  const calls = createDocketAlertCalls({
    baseUrl,
    token,
    pacer: store.pacer(),
    clock,
    version: "0.1.0",
    retry: { random: () => 0.5 },
    log: recordingLog(warned),
  });
  return { calls, warned };
}

Deno.test("an alert is found by its docket, switched on again, and off", async () => {
  await using site = await installation({ dockets: [docketOf(0)] });
  const { calls } = callsTo(site);
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
  const again = await calls.switchOff(on.id);
  assert.deepEqual([again.id, again.active], [on.id, false]);
  await assert.rejects(calls.reactivate("999"), NotFoundError);
  await assert.rejects(calls.ofDocket("1&x=2"), CaseCalendarError);
});

Deno.test("the list has every alert of the account, page after page", async () => {
  const dockets = Array.from(
    { length: 120 },
    (_, index) => docketOf(0, { id: 70_000_001 + index }),
  );
  await using site = await installation({ dockets });
  const { calls } = callsTo(site);
  assert.deepEqual(await calls.list(), []);
  for (const { id } of dockets) await calls.create(String(id));
  site.asked();
  const listed = await calls.list();
  assert.equal(site.asked().length, 3);
  assert.deepEqual(
    listed.map(({ docketId }) => Number(docketId)).sort(),
    dockets.map(({ id }) => id),
  );
  assert.ok(listed.every(({ active, lastHitAt }) => active && lastHitAt === null));
});

Deno.test("a row that cannot be read is told and hides no other; one without a docket is nothing", async () => {
  await using site = await installation();
  const row = { id: 1, docket: 11, alert_type: 0, date_last_hit: "2026-03-19T09:00:00-07:00" };
  const results = [row, { ...row, id: "x" }, { ...row, id: 3, docket: null }, { ...row, id: 4 }];
  const answer = (next: string | null) =>
    site.standIn.setFaults(() => ({
      kind: "answer",
      response: () => Response.json({ count: "", next, previous: null, results }),
    }));
  answer(null);
  const { calls, warned } = callsTo(site);
  assert.deepEqual((await calls.list()).map(({ id }) => id), ["1", "4"]);
  assert.equal((await calls.list())[0]!.lastHitAt, "2026-03-19T16:00:00Z");
  assert.match(warned.join("\n"), /docket alert .*"id"/);
  for (const next of ["https://elsewhere.test/", `${site.url}/api/rest/v4/docket-alerts/`]) {
    answer(next);
    await assert.rejects(calls.list(), /next page/);
  }
});

Deno.test("a subscription whose answer was lost, or that others made meanwhile, is found", async () => {
  await using site = await installation({ dockets: [docketOf(0)] });
  const { calls } = callsTo(site);
  const made = await calls.create("70000001");
  assert.deepEqual(await calls.create("70000001"), made);
  const off = await fetch(`${site.url}/api/rest/v4/docket-alerts/${made.id}/`, {
    method: "PATCH",
    headers: { authorization: `Token ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ alert_type: 0 }),
  });
  await off.body?.cancel();
  assert.equal((await calls.ofDocket("70000001"))?.active, false);
  assert.deepEqual(await calls.create("70000001"), made);
  assert.equal((await calls.ofDocket("70000001"))?.active, true);
  await assert.rejects(calls.create("999"), NotFoundError);
});
