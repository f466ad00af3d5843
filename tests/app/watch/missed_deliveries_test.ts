import assert from "node:assert/strict";
import { missedDeliveries } from "../../../src/app/watch/missed_deliveries.ts";
import { docketOf, type Installation, installation, token } from "../installation.ts";
import { alertCalls, deliver, hour, listAlerts, watching } from "./watched.ts";

const [first, second] = [70_000_001, 70_000_002];

/** Two dockets, read and subscribed to; an hour later the list was read again. */
async function quiet(): Promise<Installation> {
  const dockets = [first, second].map((id) => docketOf(1, { id }));
  const site = await installation({ dockets });
  await site.sync();
  await listAlerts(site);
  site.clock.advance(hour);
  return site;
}

let entries = 900;

/** An entry is made on a docket, and its alert goes out. */
function file(site: Installation, docket: number): void {
  const id = docket * 1_000 + ++entries;
  const description = "ORDER setting a status conference.";
  site.standIn.upsertEntry(docket, {
    id,
    entryNumber: entries,
    dateFiled: "2026-03-20",
    description,
  });
}

Deno.test("an alert that went out and never came raises an alarm, and its docket is read anew", async () => {
  await using site = await quiet();
  const look = () => missedDeliveries.look(watching(site));
  assert.equal(look(), null);
  file(site, first);
  site.clock.advance(2 * hour);
  await listAlerts(site);
  assert.match(
    look()!,
    /^CourtListener sent alerts on docket 70000001 since 2026-03-20 17:00 UTC that never came, and no delivery ever came: the webhook is probably disabled/,
  );
  const planned = site.store.rereads.planned().map(({ kind, id }) => [kind, id]);
  assert.deepEqual(planned, [["docket", String(first)]]);
});

Deno.test("a delivery that came is not missed, not even one a moment before its hit", async () => {
  await using site = await quiet();
  deliver(site, first);
  site.clock.advance(60_000);
  file(site, first);
  site.clock.advance(2 * hour);
  await listAlerts(site);
  assert.equal(missedDeliveries.look(watching(site)), null);
  assert.deepEqual(site.store.rereads.planned(), []);
});

Deno.test("a delivery has an hour to come, and is judged by the list that is known then", async () => {
  await using site = await quiet();
  file(site, first);
  site.clock.advance(hour / 2);
  await listAlerts(site);
  assert.equal(missedDeliveries.look(watching(site)), null);
  site.clock.advance(hour);
  assert.notEqual(missedDeliveries.look(watching(site)), null);
});

Deno.test("one lost delivery among others is told, and over when its gap is filled", async () => {
  await using site = await quiet();
  file(site, first);
  site.clock.advance(2 * hour);
  deliver(site, second);
  await site.sync();
  await listAlerts(site);
  const tools = watching(site);
  // Its turn has filled the gap already; it is told all the same.
  assert.match(missedDeliveries.look(tools)!, /docket 70000001 .* never came, while others did/);
  assert.deepEqual(site.store.rereads.planned(), []);
  assert.equal(missedDeliveries.look(tools), null);
});

Deno.test("the alarm stays while the gap is open or nothing comes", async () => {
  await using site = await quiet();
  file(site, first);
  site.clock.advance(2 * hour);
  await listAlerts(site);
  const tools = watching(site);
  assert.notEqual(missedDeliveries.look(tools), null);
  deliver(site, second);
  assert.match(missedDeliveries.look(tools)!, /while others did/);
  site.clock.advance(hour);
  await site.sync();
  assert.equal(missedDeliveries.look(tools), null);
  assert.equal(missedDeliveries.look(tools), null);
});

Deno.test("alerts of a time when nobody watched are not missed", async () => {
  const dockets = [docketOf(1, { id: first })];
  await using site = await installation({ dockets });
  // Another installation of the same account.
  await alertCalls(site).create(String(first));
  file(site, first);
  site.clock.advance(2 * hour);
  await listAlerts(site);
  assert.equal(missedDeliveries.look(watching(site)), null);
  assert.deepEqual(site.store.rereads.planned(), []);
  assert.equal(missedDeliveries.look(watching(site, { receives: false })), null);
});

Deno.test("an alert on a docket that nobody follows any more is no trouble", async () => {
  await using site = await quiet();
  file(site, first);
  site.clock.advance(2 * hour);
  await listAlerts(site);
  assert.notEqual(missedDeliveries.look(watching(site)), null);
  const config = site.settings([{ id: "other", dockets: [second] }]);
  assert.equal(missedDeliveries.look(watching(site, { config })), null);
});

Deno.test("what went out while the alert was off is fetched without an alarm", async () => {
  await using site = await quiet();
  const alert = await alertCalls(site).ofDocket(String(first));
  const answer = await fetch(`${site.url}/api/rest/v4/docket-alerts/${alert!.id}/`, {
    method: "PATCH",
    headers: { authorization: `Token ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ alert_type: 0 }),
  });
  await answer.body?.cancel();
  file(site, first);
  site.clock.advance(2 * hour);
  assert.equal((await listAlerts(site)).reactivated, 1);
  assert.equal(missedDeliveries.look(watching(site)), null);
  assert.deepEqual(site.store.rereads.planned().map(({ id }) => id), [String(first)]);
});
