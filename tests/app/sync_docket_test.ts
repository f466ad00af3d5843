import assert from "node:assert/strict";
import { endOfRun } from "../../src/app/end_of_run.ts";
import { sharedReadings } from "../../src/app/shared_readings.ts";
import { type DocketWork, syncDocket, type SyncRun } from "../../src/app/sync_docket.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const docket = docketWith([
  ["2026-03-10", "COMPLAINT filed by Alder Works LLC."],
  ["2026-03-11", "ORDER: Status Conference set for 4/9/2026 at 10:00 AM before Judge Ada Quill."],
]);

function runOf({ store, clock, client }: Installation, change: Partial<SyncRun> = {}): SyncRun {
  return {
    store,
    clock,
    courtlistener: client(),
    end: endOfRun(),
    readings: sharedReadings({ store }),
    passes: new Map(),
    ...change,
  };
}

const work = (): DocketWork => ({
  reference: { by: "record", record: docket.id },
  outcome: {
    caseId: "a",
    docketsSkipped: 0,
    entriesSeen: 0,
    entriesChanged: 0,
    processed: 0,
    actions: 0,
  },
  recordOnly: false,
});

Deno.test("a docket is fetched and read, told before it begins and after each page, and counted", async () => {
  await using setting = await installation({ dockets: [docket] });
  const told: string[] = [];
  const run = runOf(setting);
  const one = work();
  const ended = await syncDocket(one, { run, report: (detail) => told.push(detail) });
  assert.deepEqual(ended, {
    docket: `docket ${docket.id}`,
    outcome: "ok",
    error: null,
    problems: [],
    notes: [],
  });
  assert.deepEqual(told, ["", ", 2 entries"]);
  const { entriesSeen, entriesChanged, processed, actions, docketsSkipped } = one.outcome;
  assert.deepEqual([entriesSeen, entriesChanged, processed, actions, docketsSkipped], [
    2,
    2,
    2,
    1,
    0,
  ]);
});

Deno.test("another case that names the docket shares its pass, and its counts tell the same", async () => {
  await using setting = await installation({ dockets: [docket] });
  const run = runOf(setting);
  await syncDocket(work(), { run, report: () => {} });
  setting.asked();
  const other = work();
  await syncDocket(other, { run, report: () => {} });
  assert.deepEqual(setting.asked(), []);
  assert.equal(other.outcome.entriesChanged, 2);
});

Deno.test("where only the record is to be looked at, no list is asked for", async () => {
  await using setting = await installation({ dockets: [docket] });
  await syncDocket(work(), { run: runOf(setting), report: () => {} });
  setting.clock.advance(30 * 24 * 3_600_000);
  setting.asked();
  const one = { ...work(), recordOnly: true };
  const { outcome } = await syncDocket(one, { run: runOf(setting), report: () => {} });
  assert.equal(outcome, "ok");
  assert.equal(one.outcome.docketsSkipped, 1);
  assert.deepEqual(new Set(setting.asked()), new Set(["dockets"]));
});

Deno.test("a failure that ends the run is told by the docket that met it first; later ones are deferred", async () => {
  await using setting = await installation({ dockets: [docket] });
  setting.standIn.setFaults([{ path: "docket-entries/", fault: { kind: "unauthorized" } }]);
  const run = runOf(setting);
  const first = await syncDocket(work(), { run, report: () => {} });
  assert.equal(first.outcome, "failed");
  assert.equal(run.end.stoppedBy, first.error);
  const marked = setting.store.marks.all();
  run.passes.clear();
  const second = await syncDocket(work(), { run, report: () => {} });
  assert.deepEqual([second.outcome, second.error], ["deferred", null]);
  assert.deepEqual(setting.store.marks.all(), marked);
});

Deno.test("a defect is the failure of its docket and names it; an abort rejects", async () => {
  await using setting = await installation({ dockets: [docket] });
  const stop = new AbortController();
  const broken = {
    ...setting.client(),
    docket: () => {
      throw new TypeError("x is not a function");
    },
  };
  const run = runOf(setting, { courtlistener: broken, signal: stop.signal });
  const { error } = await syncDocket(work(), { run, report: () => {} });
  assert.ok(error instanceof CaseCalendarError);
  assert.match(error.message, /docket 70000001.*x is not a function/);
  assert.equal(run.end.stoppedBy, null);
  stop.abort(new Error("stopped"));
  await assert.rejects(syncDocket(work(), { run, report: () => {} }), /x is not/);
});
