import assert from "node:assert/strict";
import { lookUpDockets } from "../../src/app/look_up_dockets.ts";
import { recordingLog } from "./deliveries/receiving.ts";
import { docketOf, type Installation, installation } from "./installation.ts";

const number = (docket: number) => ({ court: "nysd", number: `1:26-cv-0000${docket}` });

async function lookUp(site: Installation, most?: number) {
  const logged: string[] = [];
  const client = site.client(most === undefined ? {} : { mostRequests: most });
  const tools = { store: site.store, courtlistener: client, log: recordingLog(logged) };
  const { failures, stoppedBy } = await lookUpDockets(site.config.cases, tools);
  return { failed: [...failures.keys()], stoppedBy, logged };
}

Deno.test("dockets named by number are looked up and stored, once; those named by id are not asked for", async () => {
  await using site = await installation({
    dockets: [docketOf(0)],
    cases: [{ id: "a", dockets: [number(1), 70_000_002] }],
  });
  assert.deepEqual(await lookUp(site), { failed: [], stoppedBy: null, logged: [] });
  assert.deepEqual(site.asked(), ["dockets"]);
  assert.equal(site.store.dockets.byKey("nysd/1:26-cv-00001")?.records.length, 1);
  await lookUp(site);
  assert.deepEqual(site.asked(), []);
});

Deno.test("one that is not found is told and does not stop the next", async () => {
  await using site = await installation({
    dockets: [docketOf(0)],
    cases: [{ id: "a", dockets: [number(9), number(1)] }],
  });
  const { failed, stoppedBy, logged } = await lookUp(site);
  assert.deepEqual(failed, ["docket 1:26-cv-00009 (nysd)"]);
  assert.equal(stoppedBy, null);
  assert.equal(logged.length, 1);
  assert.match(logged[0]!, /^warn docket alerts: Cannot.*1:26-cv-00009/);
  assert.notEqual(site.store.dockets.byKey("nysd/1:26-cv-00001"), null);
});

Deno.test("what the run may not ask any more stops it, and is no failure of a docket", async () => {
  await using site = await installation({
    dockets: [docketOf(0), docketOf(0, { id: 70_000_002 })],
    cases: [{ id: "a", dockets: [number(1), number(2)] }],
  });
  const { failed, stoppedBy, logged } = await lookUp(site, 1);
  assert.deepEqual([failed, logged], [[], []]);
  assert.match(stoppedBy!.message, /1 request/);
});
