import assert from "node:assert/strict";
import { reread } from "../../src/app/deliveries/reread.ts";
import { planStub } from "../../src/app/deliveries/stub_schedule.ts";
import { reconcile, type ReconcileOptions } from "../../src/app/reconcile.ts";
import type { ReconcileResult } from "../../src/app/reconcile_result.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import { recordingLog } from "./deliveries/receiving.ts";
import { docketWith, type Installation, installation } from "./installation.ts";
import { minuteStubs, stubs } from "./stub_dockets.ts";

const minute = 60_000;
const hour = 60 * minute;
const setFor = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM before Judge Ada Quill.";

async function run(
  setting: Installation,
  options: ReconcileOptions = {},
  client: Partial<CourtListenerOptions> = {},
): Promise<ReconcileResult> {
  const { config, store, clock } = setting;
  const log = recordingLog([]);
  const signal = new AbortController().signal;
  const courtlistener = setting.client(client);
  const tools = { config, store, clock, courtlistener, log, signal, random: () => 0.5 };
  return await reconcile(options, tools);
}

const counts = ({ cases }: ReconcileResult) =>
  cases.map(({ unfinished, checked, filled, actions }) => [
    unfinished,
    checked,
    filled,
    actions,
  ]);

Deno.test("a stub is looked at once a place of its schedule has passed, and its text is read", async () => {
  await using setting = await installation({ dockets: [stubs(1)] });
  await setting.sync();
  setting.asked();
  assert.deepEqual(counts(await run(setting)), [[1, 0, 0, 0]]);
  assert.deepEqual(setting.asked(), [], "a sync has just looked");
  setting.clock.advance(3 * hour);
  assert.deepEqual(counts(await run(setting)), [[1, 1, 0, 0]]);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  setting.standIn.fillStub(70_000_001_001, setFor);
  setting.clock.advance(minute);
  await run(setting);
  assert.deepEqual(setting.asked(), [], "its next time has not come");
  setting.clock.advance(3 * hour);
  assert.deepEqual(counts(await run(setting)), [[1, 1, 1, 1]]);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  setting.publish();
  assert.match(setting.read("main.ics"), /20260409T100000/);
  assert.equal(setting.store.rereads.count(), 0);
});

Deno.test("stubs of several dockets cost one request, by their documents", async () => {
  await using setting = await installation({
    dockets: [stubs(4), stubs(1, { id: 70_000_002 })],
  });
  await setting.sync();
  setting.clock.advance(3 * hour);
  for (const number of [1, 3]) setting.standIn.fillStub(70_000_001_000 + number, setFor);
  setting.asked();
  setting.standIn.requests.length = 0;
  const result = await run(setting);
  assert.deepEqual(counts(result), [[4, 4, 2, 2], [1, 1, 0, 0]]);
  const paths = setting.standIn.requests.map(({ path }) => path.split("/").slice(4).join("/"));
  assert.deepEqual(paths, ["docket-entries/"]);
  assert.equal(setting.standIn.requests[0]!.params["docket"], undefined);
  assert.equal(setting.store.rereads.count(), 3);
});

Deno.test("several minute entries of one docket cost one request, those of another docket one more", async () => {
  await using setting = await installation({
    dockets: [minuteStubs(4), minuteStubs(1, { id: 70_000_002 })],
  });
  await setting.sync();
  setting.clock.advance(3 * hour);
  for (const number of [1, 3]) setting.standIn.fillStub(70_000_001_000 + number, setFor);
  setting.asked();
  setting.standIn.requests.length = 0;
  const result = await run(setting);
  assert.deepEqual(counts(result), [[4, 4, 2, 2], [1, 1, 0, 0]]);
  const paths = setting.standIn.requests.map(({ path }) => path.split("/").slice(4).join("/"));
  assert.deepEqual(paths.sort(), ["docket-entries/", "docket-entries/70000002001/"]);
  assert.equal(setting.store.rereads.count(), 3);
});

Deno.test("what the receiver or a sync has looked at is not looked at again", async () => {
  await using setting = await installation({ dockets: [stubs(1)] });
  await setting.sync();
  const { store, clock, config } = setting;
  const ref = { upstream: "courtlistener" as const, id: "70000001001" };
  planStub(store.entries.newest(ref)!.record, { store, clock });
  clock.advance(11 * minute);
  const signal = new AbortController().signal;
  const tools = { config, store, clock, log: recordingLog([]), signal };
  const [due] = store.rereads.due(1);
  setting.asked();
  await reread(due!, { ...tools, courtlistener: setting.client() });
  await reread(due!, { ...tools, courtlistener: setting.client() });
  assert.deepEqual(counts(await run(setting)), [[1, 0, 0, 0]]);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  setting.standIn.fillStub(70_000_001_001, setFor);
  await setting.sync();
  setting.asked();
  clock.advance(2 * hour);
  await reread(store.rereads.due(1)[0]!, { ...tools, courtlistener: setting.client() });
  assert.deepEqual(setting.asked(), [], "a sync has brought the text");
  assert.equal(store.rereads.count(), 0);
});

Deno.test("an entry that is gone is marked, and the one in its place is found by number or by date", async () => {
  for (const entryNumber of [2, null]) {
    const data = stubs(1);
    const [first, stub] = data.entries;
    const entries = [first!, { ...stub!, entryNumber }];
    await using setting = await installation({ dockets: [{ ...data, entries }] });
    await setting.sync();
    const { standIn, store, clock } = setting;
    standIn.removeEntry(stub!.id!);
    const id = standIn.upsertEntry(data.id, {
      entryNumber,
      dateFiled: "2026-03-20",
      description: setFor,
    });
    clock.advance(3 * hour);
    setting.asked();
    const result = await run(setting);
    assert.deepEqual(setting.asked(), ["docket-entries", "docket-entries"]);
    assert.deepEqual(counts(result), [[1, 1, 1, 1]]);
    const versions = store.entries.versionsOfRecord({
      upstream: "courtlistener",
      id: String(data.id),
    });
    assert.deepEqual(
      versions.filter(({ gone }) => gone).map(({ record }) => record.id),
      [String(stub!.id)],
    );
    assert.ok(versions.some(({ record }) => record.id === String(id)));
  }
});

Deno.test("one entry that cannot be read stops no other, is told, and is tried again", async () => {
  const dockets = [1, 2, 3].map((n) => minuteStubs(1, { id: 70_000_000 + n }));
  await using setting = await installation({ dockets });
  await setting.sync();
  setting.standIn.setFaults([{
    path: "docket-entries/70000002001/",
    fault: { kind: "server-error" },
  }]);
  setting.clock.advance(3 * hour);
  const result = await run(setting);
  assert.deepEqual(counts(result), [[1, 1, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0]]);
  assert.match(result.cases[1]!.failures[0]!, /docket entry 70000002001/);
  assert.equal(result.stoppedBy, null);
  setting.standIn.setFaults([]);
  setting.clock.advance(15 * minute);
  assert.deepEqual(counts(await run(setting))[1], [1, 1, 0, 0]);
});

for (
  const [name, kind, faults] of [
    ["a used-up quota", "rateLimited", [{
      fault: { kind: "throttled", window: "day", retryAfter: 40_000 },
    }]],
    ["a refused token", "authentication", [{ fault: { kind: "unauthorized" } }]],
    ["a CourtListener in maintenance", "failed", [{ fault: { kind: "maintenance" } }]],
  ] as const
) {
  Deno.test(`${name} ends the run, and every stub keeps its place in the schedule`, async () => {
    const dockets = Array.from({ length: 5 }, (_, n) => minuteStubs(1, { id: 70_000_001 + n }));
    await using setting = await installation({ dockets });
    await setting.sync();
    setting.clock.advance(3 * hour);
    setting.standIn.setFaults(faults);
    setting.asked();
    const result = await run(setting);
    assert.equal(result.stoppedBy?.kind, kind);
    assert.ok(setting.asked().length <= 10);
    assert.equal(setting.store.rereads.count(), 5);
    setting.standIn.setFaults([]);
    setting.clock.advance(12 * hour);
    assert.deepEqual(counts(await run(setting)).map(([, checked]) => checked), [1, 1, 1, 1, 1]);
  });
}

Deno.test("entries that cannot be read together are read one by one, and together later", async () => {
  const dockets = [1, 2, 3].map((n) => stubs(1, { id: 70_000_000 + n }));
  await using setting = await installation({ dockets });
  await setting.sync();
  const isTogether = ({ params }: { params: Readonly<Record<string, string>> }) =>
    params["recap_documents__pacer_doc_id__in"] !== undefined;
  setting.standIn.setFaults((request) => isTogether(request) ? { kind: "server-error" } : null);
  setting.clock.advance(3 * hour);
  const result = await run(setting, {}, { retry: { attempts: 1 } });
  assert.deepEqual(counts(result), [[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 0, 0]]);
  assert.equal(setting.standIn.requests.filter(isTogether).length, 1);
  assert.deepEqual(result.cases.flatMap(({ failures }) => failures), []);
  setting.standIn.setFaults([]);
  setting.clock.advance(12 * hour);
  setting.asked();
  assert.deepEqual(counts(await run(setting)).map(([, checked]) => checked), [1, 1, 1]);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
});

Deno.test("a document that is not there gives its docket an early turn, of which sync takes note", async () => {
  const data = docketWith([["2026-03-19", setFor]]);
  const entries = data.entries.map((entry) => ({ ...entry, createdAt: "2026-03-20T15:00:00Z" }));
  await using setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  setting.asked();
  setting.clock.advance(4 * hour);
  assert.deepEqual(counts(await run(setting)), [[1, 0, 0, 0]]);
  assert.deepEqual(setting.asked(), []);
  setting.clock.advance(5 * hour);
  setting.standIn.publishPdf(setting.standIn.documentIds(70_000_001_000)[0]!);
  assert.deepEqual(counts(await run(setting)), [[1, 1, 1, 1]]);
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"]);
  await setting.sync({ dueOnly: true });
  assert.deepEqual(setting.asked(), []);
});

Deno.test("a document without its text is asked about until it comes, for a week, and makes no version", async () => {
  const data = docketWith([["2026-03-19", setFor], ["2026-03-19", setFor]]);
  const entries = data.entries.map((entry) => ({
    ...entry,
    createdAt: "2026-03-20T15:00:00Z",
    documents: [{ isAvailable: true, isSealed: false, ocrStatus: 4 as const }],
  }));
  await using setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  setting.clock.advance(9 * hour);
  setting.standIn.publishPdf(setting.standIn.documentIds(70_000_001_000)[0]!, { plainText: "It." });
  assert.deepEqual(counts(await run(setting)), [[2, 2, 1, 0]]);
  assert.equal(setting.store.entries.versionsOf("nysd/1:26-cv-00001").length, 2);
  setting.asked();
  let turns = 0;
  for (let day = 0; day < 14; day++) {
    setting.clock.advance(24 * hour);
    await run(setting);
    turns += setting.asked().filter((list) => list === "recap-documents").length;
  }
  assert.ok(turns >= 3 && turns <= 7, `${turns} turns`);
  assert.deepEqual(counts(await run(setting)), [[0, 0, 0, 0]]);
});

Deno.test("a docket out of reach does not count as looked at", async () => {
  await using setting = await installation({ dockets: [docketWith([["2026-03-19", setFor]])] });
  await setting.sync();
  const ref = { upstream: "courtlistener", id: "70000001" } as const;
  const { lastCheckedAt } = setting.store.marks.of(ref);
  setting.clock.advance(30 * hour);
  setting.standIn.setFaults([{ fault: { kind: "drop" } }]);
  const result = await run(setting);
  assert.equal(result.cases[0]!.failures.length, 1);
  assert.equal(setting.store.marks.of(ref).lastCheckedAt, lastCheckedAt);
});

Deno.test("only entries filed within the days asked for, and cases asked for, are looked at", async () => {
  await using setting = await installation({ dockets: [stubs(1), stubs(1, { id: 70_000_002 })] });
  await setting.sync();
  setting.clock.advance(20 * 24 * hour);
  assert.deepEqual(counts(await run(setting)), [[0, 0, 0, 0], [0, 0, 0, 0]]);
  setting.asked();
  const late = await run(setting, { days: 30, caseId: "case-2" });
  assert.deepEqual(counts(late), [[1, 1, 0, 0]]);
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"], "its turn was near");
});
