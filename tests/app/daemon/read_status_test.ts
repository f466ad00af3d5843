import assert from "node:assert/strict";
import { quotaLine, readStatus } from "../../../src/app/daemon/read_status.ts";
import { docketWith, installation } from "../installation.ts";

const docket = docketWith([[
  "2026-03-16",
  "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.",
]]);

Deno.test("the status tells of dockets never seen, of jobs that never ran, and that nobody is at work", async () => {
  await using site = await installation({
    dockets: [docket],
    cases: [{ id: "one", dockets: [docket.id, { court: "cand", number: "3:26-cv-00001" }] }],
  });
  const status = readStatus(site);
  assert.deepEqual([status.daemon, status.work, status.alarms], [null, null, []]);
  assert.ok(status.jobs.every(({ outcome, lastStartedAt }) => outcome === null && !lastStartedAt));
  assert.deepEqual(
    status.dockets.map(({ docket, recordId, lastCheckedAt }) => [docket, recordId, lastCheckedAt]),
    [["docket 70000001", "70000001", null], ["docket 3:26-cv-00001 (cand)", null, null]],
  );
  assert.deepEqual(status.deliveries, { waiting: 0, parked: 0, oldestWaitingAt: null });
});

Deno.test("after a sync the status tells when each docket was checked, and what waits", async () => {
  await using site = await installation({ dockets: [docket] });
  await site.sync();
  const { store, clock } = site;
  store.alarms.raise({ key: "config", kind: "config", text: "x", at: clock.now().toString() });
  store.rereads.plan({
    kind: "entry",
    id: "1",
    docketRecordId: String(docket.id),
    reason: "stub",
    dueAt: clock.now().toString(),
  });
  const [row] = readStatus(site).dockets;
  assert.ok(row!.lastCheckedAt !== null && row!.lastContactAt !== null);
  assert.deepEqual([row!.caseId, row!.outcome, row!.unread, row!.rereads], ["case-1", "ok", 0, 1]);
  assert.deepEqual(readStatus(site).alarms.map(({ key }) => key), ["config"]);
});

Deno.test("a run that has not ended is running while somebody is at work, else it was killed", async () => {
  await using site = await installation();
  const { store } = site;
  store.runs.start("sync");
  const outcome = () => readStatus(site).jobs.find(({ name }) => name === "sync")!;
  assert.equal(outcome().outcome, "killed");
  assert.equal(outcome().failuresInRow, 1);
  const lease = store.leases.acquire("sync", { holder: "case-calendar daemon (sync)", ttl: 30 });
  assert.ok(lease.granted);
  assert.equal(outcome().outcome, "running");
  site.clock.advance(60_000);
  lease.lease.release();
  const later = store.leases.acquire("sync", { holder: "case-calendar daemon (sync)", ttl: 30 });
  assert.ok(later.granted);
  assert.equal(outcome().outcome, "killed", "it began before who is at work now");
  const run = store.runs.start("sync");
  assert.equal(outcome().outcome, "running");
  assert.equal(outcome().failuresInRow, 0);
  assert.ok(outcome().nextAt! > site.clock.now().add({ hours: 1 }).toString());
  assert.equal(readStatus(site).work?.holder, "case-calendar daemon (sync)");
  later.lease.release();
  store.runs.end(run, { outcome: "ok", counts: { dockets: 2 } });
  assert.deepEqual([outcome().outcome, outcome().counts], ["ok", { dockets: 2 }]);
});

Deno.test("the quota is one line, the longest window first, with a hold", async () => {
  await using site = await installation();
  const { store, clock } = site;
  store.pacer().take("courtlistener");
  const { quota } = readStatus(site);
  assert.equal(quotaLine(quota), "124 of 125 a day, 49 of 50 an hour, 4 of 5 a minute left");
  const until = clock.now().add({ hours: 3 });
  store.pacer().holdUntil("courtlistener", until, "it said so");
  assert.match(quotaLine(readStatus(site).quota), /left; none before 2026-03-20T19.*: it said so$/);
});

Deno.test("runs of less than a job are shown with their flags, each once, for a week", async () => {
  await using site = await installation();
  const { store, clock } = site;
  const ran = (command: string, outcome: string | null = "ok") => {
    const run = store.runs.start(command);
    if (outcome !== null) store.runs.end(run, { outcome });
    clock.advance(60_000);
  };
  for (const name of ["sync --case a", "sync", "reconcile --days 3", "sync --case a"]) ran(name);
  ran("sync --only-new", null);
  const shown = () =>
    readStatus(site).partialRuns.map(({ command, outcome }) => `${command}: ${outcome}`);
  assert.deepEqual(shown(), [
    "sync --only-new: killed",
    "sync --case a: ok",
    "reconcile --days 3: ok",
  ]);
  assert.equal(readStatus(site).jobs.find(({ name }) => name === "sync")!.outcome, "ok");
  clock.advance(8 * 86_400_000);
  assert.deepEqual(shown(), []);
});
