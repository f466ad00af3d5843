import assert from "node:assert/strict";
import { reread } from "../../../src/app/deliveries/reread.ts";
import type { Reread } from "../../../src/store/rereads.ts";
import { docketWith, type Installation, installation } from "../installation.ts";
import { recordingLog } from "./receiving.ts";

const docket = docketWith([["2026-03-02", "COMPLAINT filed."], ["2026-03-20", ""], [
  "2026-03-20",
  "",
]]);
const first = String(docket.entries[1]!.id);
const second = String(docket.entries[2]!.id);

function look(setting: Installation, what: Reread): Promise<boolean> {
  const { config, store, clock } = setting;
  const signal = new AbortController().signal;
  const courtlistener = setting.client({ maxWait: 0, retry: { attempts: 1 } });
  return reread(what, { config, store, clock, courtlistener, signal, log: recordingLog([]) });
}

function plan(setting: Installation, { id, minutes }: { id: string; minutes: number }): void {
  setting.store.rereads.plan({
    kind: "entry",
    id,
    docketRecordId: String(docket.id),
    reason: "it came without its text",
    dueAt: setting.clock.now().add({ minutes }).toString(),
  });
}

async function known(): Promise<Installation> {
  const setting = await installation({ dockets: [docket] });
  await setting.sync();
  setting.asked();
  return setting;
}

Deno.test("all stubs of a docket are looked at with the first that is due, by one request", async () => {
  await using setting = await known();
  plan(setting, { id: first, minutes: 0 });
  plan(setting, { id: second, minutes: 600 });
  const { store, standIn } = setting;
  const before = store.rereads.planned().map(({ dueAt }) => dueAt);
  setting.clock.advance(60_000);
  standIn.requests.length = 0;
  await look(setting, store.rereads.due(1)[0]!);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  const after = store.rereads.planned().map(({ dueAt }) => dueAt);
  assert.equal(after.filter((at) => before.includes(at)).length, 0);
});

Deno.test("a turn of the docket takes the place of a look at its stub", async () => {
  await using setting = await known();
  plan(setting, { id: first, minutes: 5 });
  const { store, clock } = setting;
  clock.advance(4 * 60_000);
  await setting.sync();
  clock.advance(2 * 60_000);
  setting.asked();
  assert.equal(await look(setting, store.rereads.due(1)[0]!), false);
  assert.deepEqual(setting.asked(), []);
  const [next] = store.rereads.planned();
  assert.ok(Temporal.Instant.compare(next!.dueAt, clock.now()) > 0);
});

Deno.test("a docket whose turn is near has it together with a look at its stub", async () => {
  await using setting = await known();
  const { store, clock } = setting;
  clock.advance(56 * 3_600_000);
  plan(setting, { id: first, minutes: 0 });
  await look(setting, store.rereads.due(1)[0]!);
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"]);
  const { goodAt } = store.marks.of({ upstream: "courtlistener", id: String(docket.id) });
  assert.equal(goodAt, clock.now().toString());
});

Deno.test("what somebody else has taken is left alone", async () => {
  await using setting = await known();
  plan(setting, { id: first, minutes: 0 });
  const { store, clock } = setting;
  const [due] = store.rereads.due(1);
  assert.ok(store.rereads.claim(due!, clock.now().add({ minutes: 5 }).toString()));
  assert.equal(await look(setting, due!), false);
  assert.deepEqual(setting.asked(), []);
});

Deno.test("after a failure every plan is as it was, also of those looked at together", async () => {
  for (const id of [first, second]) {
    await using setting = await known();
    plan(setting, { id: first, minutes: 0 });
    if (id === second) plan(setting, { id: second, minutes: 10 });
    const { store, standIn } = setting;
    const before = store.rereads.planned();
    standIn.setFaults([{ fault: { kind: "server-error" } }]);
    await assert.rejects(look(setting, store.rereads.due(1)[0]!));
    assert.deepEqual(store.rereads.planned(), before);
  }
});

Deno.test("a stub found gone, whose number another stored entry bears, costs no search", async () => {
  await using setting = await known();
  const { store, standIn } = setting;
  plan(setting, { id: first, minutes: 0 });
  standIn.upsertEntry(docket.id, {
    entryNumber: docket.entries[1]!.entryNumber,
    dateFiled: "2026-03-20",
    description: "ORDER in its place.",
  });
  setting.clock.advance(60_000);
  await setting.sync();
  setting.clock.advance(1_200_000);
  standIn.removeEntry(Number(first));
  setting.asked();
  assert.equal(await look(setting, store.rereads.due(1)[0]!), true);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  assert.equal(store.entries.newest({ upstream: "courtlistener", id: first })!.gone, true);
  assert.equal(store.rereads.count(), 0);
});
