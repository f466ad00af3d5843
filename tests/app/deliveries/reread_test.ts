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

/** Two dockets, each with a stub of a document; and one with a minute entry. */
async function three(): Promise<Installation> {
  const dockets = [1, 2, 3].map((n) => {
    const data = docketWith([["2026-03-02", "COMPLAINT filed."], ["2026-03-20", ""]], {
      id: 70_000_000 + n,
    });
    const entries = data.entries.map((entry, index) =>
      n === 3 && index === 1 ? { ...entry, entryNumber: null } : entry
    );
    return { ...data, entries };
  });
  const setting = await installation({ dockets });
  await setting.sync();
  for (const [place, { id, entries }] of dockets.entries()) {
    setting.store.rereads.plan({
      kind: "entry",
      id: String(entries[1]!.id),
      docketRecordId: String(id),
      reason: "it came without its text",
      dueAt: setting.clock.now().add({ hours: 7 * place }).toString(),
    });
  }
  setting.clock.advance(60_000);
  setting.standIn.requests.length = 0;
  return setting;
}
const stubIds = ["70000001001", "70000002001", "70000003001"];

Deno.test("stubs with a document are looked at with the first that is due, whatever their docket", async () => {
  await using setting = await three();
  const { store, standIn } = setting;
  standIn.fillStub(Number(stubIds[1]), "ORDER in the second docket.");
  const later = store.rereads.planned()[2]!.dueAt;
  assert.equal(await look(setting, store.rereads.due(1)[0]!), true);
  assert.deepEqual(standIn.requests.map(({ params }) => Object.keys(params)[0]), [
    "recap_documents__pacer_doc_id__in",
  ]);
  const left = store.rereads.planned().map(({ id, dueAt }) => [id, dueAt === later]);
  assert.deepEqual(left, [[stubIds[0], false], [stubIds[2], true]]);
});

Deno.test("a stub that is not among those asked for together is gone, and its successor is found", async () => {
  await using setting = await three();
  const { store, standIn } = setting;
  standIn.removeEntry(Number(stubIds[1]));
  const successor = standIn.upsertEntry(70_000_002, {
    entryNumber: 2,
    dateFiled: "2026-03-20",
    description: "ORDER in its place.",
  });
  assert.equal(await look(setting, store.rereads.due(1)[0]!), true);
  assert.deepEqual(setting.asked(), ["docket-entries", "docket-entries", "docket-entries"]);
  const ref = (id: number | string) => ({ upstream: "courtlistener", id: String(id) }) as const;
  assert.equal(store.entries.newest(ref(stubIds[1]!))!.gone, true);
  assert.match(store.entries.newest(ref(successor))!.record.description, /in its place/);
  assert.deepEqual(store.rereads.planned().map(({ id }) => id), [stubIds[0], stubIds[2]]);
});

Deno.test("one that fails after the others were read is alone with its failure", async () => {
  await using setting = await three();
  const { store, standIn, clock } = setting;
  standIn.removeEntry(Number(stubIds[1]));
  standIn.setFaults([{ path: `docket-entries/${stubIds[1]}/`, fault: { kind: "server-error" } }]);
  assert.equal(await look(setting, store.rereads.due(1)[0]!), false);
  const [due, ...others] = store.rereads.planned();
  assert.deepEqual([due!.id, due!.tries], [stubIds[1], 1]);
  assert.ok(others.every(({ dueAt }) => Temporal.Instant.compare(dueAt, clock.now()) > 0));
  setting.asked();
  await assert.rejects(look(setting, due!));
  assert.deepEqual(setting.asked(), ["docket-entries"]);
});

Deno.test("where CourtListener refuses several at once each is looked at by itself, for some hours", async () => {
  await using setting = await three();
  const { store, standIn, clock } = setting;
  const together = "recap_documents__pacer_doc_id__in";
  standIn.setFaults(({ params }) =>
    params[together] === undefined ? null : { kind: "server-error" }
  );
  await look(setting, store.rereads.due(1)[0]!);
  clock.advance(2 * 3_600_000);
  await look(setting, store.rereads.due(1)[0]!);
  assert.equal(standIn.requests.filter(({ params }) => params[together] !== undefined).length, 1);
  standIn.setFaults([]);
  clock.advance(12 * 3_600_000);
  standIn.requests.length = 0;
  await look(setting, store.rereads.due(1)[0]!);
  assert.equal(standIn.requests.filter(({ params }) => params[together] !== undefined).length, 1);
});

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
