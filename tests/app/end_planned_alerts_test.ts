import assert from "node:assert/strict";
import { endPlannedAlerts, plannedEnds } from "../../src/app/end_planned_alerts.ts";
import { ids, subscribe, toolsOf } from "./alert_tools.ts";
import { docketOf, type Installation, installation } from "./installation.ts";

const dockets = ids.map((id) => docketOf(0, { id }));

/** The first docket is followed, and the end of the alerts on the others is planned. */
async function planned(): Promise<Installation> {
  const site = await installation({ dockets, cases: [{ id: "a", dockets: [ids[0]!] }] });
  for (const id of ids.slice(1)) {
    const target = String(id);
    site.store.cleanUps.plan({ service: "courtlistener", target, label: `docket ${target}` });
  }
  return site;
}

const ends = (site: Installation) => plannedEnds(site).map(({ target }) => Number(target));

async function end(site: Installation, client: Parameters<typeof toolsOf>[1] = {}) {
  const tools = toolsOf(site, client);
  tools.config = site.config;
  const alerts = await toolsOf(site).docketAlerts.list();
  const byDocket = new Map(alerts.map((alert) => [alert.docketId, alert]));
  site.standIn.requests.splice(0);
  const result = await endPlannedAlerts(byDocket, tools);
  const methods = site.standIn.requests.splice(0).map(({ method }) => method)
    .filter((method) => method !== "GET");
  return { ...result, methods, byDocket, logged: tools.logged };
}

Deno.test("a docket that is followed again, and what is planned elsewhere, is left out", async () => {
  await using site = await planned();
  site.store.cleanUps.plan({ service: "m365", target: "AAMk", label: "gone/trial" });
  assert.deepEqual(ends(site), ids.slice(1));
  site.config = site.settings([{ id: "a", dockets: [ids[0]!, ids[1]!] }]);
  assert.deepEqual(ends(site), ids.slice(2));
});

Deno.test("an alert that is on is switched off, one that is off or gone costs no request; all are done", async () => {
  await using site = await planned();
  await subscribe(site, ids[1]!);
  await subscribe(site, ids[2]!, 0);
  const { ended, notEnded, methods, byDocket } = await end(site);
  assert.deepEqual([ended, notEnded, methods], [1, [], ["PATCH"]]);
  assert.equal(byDocket.get(String(ids[1]))?.active, false);
  assert.deepEqual(ends(site), []);
});

Deno.test("one that fails is told and stays planned; the next is switched off", async () => {
  await using site = await planned();
  await subscribe(site, ids[1]!);
  await subscribe(site, ids[2]!);
  let failed = false;
  const fetchOnce: typeof fetch = (input, init) => {
    if (init?.method !== "PATCH" || failed) return fetch(input, init);
    failed = true;
    return Promise.resolve(new Response("", { status: 500 }));
  };
  const { ended, notEnded, logged } = await end(site, { fetch: fetchOnce });
  assert.equal(ended, 1);
  assert.equal(notEnded.length, 1);
  assert.match(notEnded[0]!, new RegExp(`docket ${ids[1]}`));
  assert.ok(logged.some((line) => line.includes(notEnded[0]!)));
  assert.deepEqual(ends(site), [ids[1]]);
});

Deno.test("behind a quota that is used up everything stays planned", async () => {
  await using site = await planned();
  for (const id of ids.slice(1)) await subscribe(site, id);
  const { ended, notEnded } = await end(site, { mostRequests: 1 });
  assert.equal(ended, 1);
  assert.equal(notEnded.length, 1);
  assert.deepEqual(ends(site), ids.slice(2));
});

Deno.test("an abort rejects with its reason", async () => {
  await using site = await planned();
  await subscribe(site, ids[1]!);
  const { signal } = ((stop) => (stop.abort(new Error("stopped")), stop))(new AbortController());
  const tools = { ...toolsOf(site, { signal }), config: site.config, signal };
  const [alert] = await toolsOf(site).docketAlerts.list();
  await assert.rejects(endPlannedAlerts(new Map([[String(ids[1]), alert!]]), tools), /stopped/);
});
