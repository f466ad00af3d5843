import assert from "node:assert/strict";
import type { Fault } from "../../src/standin/faults.ts";
import { runs } from "../support/counts.ts";
import { docketWith } from "../app/installation.ts";
import { type SimulatedDaemon, simulatedDaemon } from "../support/simulated_daemon.ts";

const text = "ORDER: Status Conference set for 4/30/2026 at 10:00 AM.";
const ids = [70_000_001, 70_000_002, 70_000_003];
const dockets = () =>
  ids.map((id) =>
    docketWith([["2026-03-02", "COMPLAINT filed."], ["2026-03-09", "LETTER of A. Alder."]], { id })
  );
const start = "2026-03-16T12:00:00Z";

function daemonOf(now = start, everyMinutes = 10): Promise<SimulatedDaemon> {
  return simulatedDaemon({ dockets: dockets(), now, everyMinutes });
}

/** Lets so many hours pass. */
function hours(daemon: SimulatedDaemon, count: number): Promise<void> {
  return daemon.pass(daemon.clock.now().add({ minutes: Math.round(count * 60) }));
}

/** Texts stored of entries that are not gone, by CourtListener's ids. */
function textsOf({ store }: SimulatedDaemon): Map<string, string> {
  return new Map(
    ids.flatMap((id) => store.entries.versionsOfRecord({ upstream: "courtlistener", id: `${id}` }))
      .filter(({ gone }) => !gone)
      .map(({ record }) => [record.id, record.description]),
  );
}

/** Everything CourtListener has is here, word for word. */
function assertComplete(daemon: SimulatedDaemon): void {
  const stored = textsOf(daemon);
  for (const id of ids) {
    for (const entry of daemon.standIn.entryIds(id)) {
      assert.ok(stored.has(String(entry)), `entry ${entry} of docket ${id} is missing`);
    }
  }
  assert.equal(daemon.store.readings.pending(10).length, 0);
}

function troubled(daemon: SimulatedDaemon, fault: Fault): void {
  daemon.standIn.setFaults([{ fault }]);
}

Deno.test("a 429 at any request loses nothing, and nothing is asked before its time", async () => {
  const positions = runs(3, 24).numRuns;
  for (let position = 0; position < positions; position += 1) {
    for (const window of ["min", "day"] as const) {
      await using daemon = await daemonOf();
      const retryAfter = window === "min" ? 42 : 5 * 3600;
      let refusedAt: Temporal.Instant | null = null;
      let early = 0;
      let number = 0;
      daemon.standIn.setFaults(({ path }) => {
        if (path.startsWith("api-usage")) return null;
        const now = daemon.clock.now();
        if (refusedAt !== null && refusedAt.until(now).total("seconds") < retryAfter) early += 1;
        if (number++ !== position * 2) return null;
        refusedAt = now;
        return { kind: "throttled", window, retryAfter };
      });
      await hours(daemon, 1);
      const id = daemon.file(ids[0]!);
      await daemon.deliver(id);
      await hours(daemon, 0.2);
      daemon.standIn.fillStub(id, text);
      await hours(daemon, 12);
      assert.equal(early, 0, `position ${position}, ${window}`);
      assertComplete(daemon);
      assert.equal(textsOf(daemon).get(String(id)), text);
    }
  }
});

Deno.test("three hours of maintenance pages cost single requests, and all is made up for after them", async () => {
  await using daemon = await daemonOf();
  await hours(daemon, 2);
  const id = daemon.file(ids[0]!);
  await daemon.deliver(id);
  troubled(daemon, { kind: "maintenance" });
  daemon.standIn.requests.length = 0;
  await hours(daemon, 3);
  // The tries of the first request, and one each 1, 2, 4, 8, 16, then 30 minutes, for everything.
  const { length } = daemon.standIn.requests;
  assert.ok(length <= 15, `${length} requests`);
  daemon.standIn.setFaults([]);
  daemon.standIn.fillStub(id, text);
  await hours(daemon, 1);
  assertComplete(daemon);
  assert.equal(textsOf(daemon).get(String(id)), text);
});

Deno.test("a token that is revoked is told, costs few requests, and works again when it is valid", async () => {
  await using daemon = await daemonOf();
  await hours(daemon, 2);
  troubled(daemon, { kind: "unauthorized" });
  const id = daemon.file(ids[0]!);
  await daemon.deliver(id);
  daemon.standIn.requests.length = 0;
  await hours(daemon, 24);
  assert.ok(daemon.standIn.requests.length <= 125, `${daemon.standIn.requests.length} requests`);
  const alarms = daemon.store.alarms.open();
  assert.ok(alarms.some((one) => /token/i.test(one.text)), JSON.stringify(alarms));
  daemon.standIn.setFaults([]);
  daemon.standIn.fillStub(id, text);
  await hours(daemon, 26);
  assertComplete(daemon);
  assert.equal(textsOf(daemon).get(String(id)), text);
  assert.ok(daemon.store.alarms.open().every((one) => !/token/i.test(one.text)));
});

Deno.test("an entry that is deleted and comes back under another id is followed to it", async () => {
  await using daemon = await daemonOf();
  await hours(daemon, 2);
  const id = daemon.file(ids[0]!);
  await daemon.deliver(id);
  await daemon.settle();
  daemon.standIn.removeEntry(id);
  const successor = daemon.standIn.upsertEntry(ids[0]!, {
    entryNumber: 3,
    dateFiled: "2026-03-16",
    description: text,
    createdAt: daemon.clock.now().toString(),
    modifiedAt: daemon.clock.now().toString(),
  });
  await hours(daemon, 72);
  assertComplete(daemon);
  const stored = textsOf(daemon);
  assert.equal(stored.get(String(successor)), text);
  assert.equal(stored.has(String(id)), false, "the deleted one is gone here, too");
});

Deno.test("rows that move while pages are read are neither lost nor doubled", async () => {
  const long = docketWith(
    Array.from({ length: 95 }, (_, n) => ["2026-03-02", `LETTER ${n} of A. Alder.`] as const),
    { id: ids[0]! },
  );
  await using daemon = await simulatedDaemon({
    dockets: [long],
    now: start,
    everyMinutes: 10,
  });
  let moved = 0;
  daemon.standIn.moveRowsWhilePaging(({ path, more }) => {
    if (!path.startsWith("docket-entries") || !more || moved > 6) return;
    moved += 1;
    daemon.clock.advance(1000);
    daemon.standIn.editEntry(long.entries[moved * 11]!.id!, {
      description: `LETTER ${moved * 11} of A. Alder, corrected.`,
    });
    daemon.file(ids[0]!, { description: `NOTICE ${moved} of B. Birch.` });
  });
  await hours(daemon, 24);
  daemon.standIn.moveRowsWhilePaging(null);
  await hours(daemon, 24);
  const stored = daemon.store.entries
    .versionsOfRecord({ upstream: "courtlistener", id: String(ids[0]) });
  const newest = new Map(stored.map(({ record }) => [record.id, record.description]));
  assert.equal(newest.size, daemon.standIn.entryIds(ids[0]!).length);
  for (let n = 1; n <= moved; n += 1) {
    assert.match(newest.get(String(long.entries[n * 11]!.id!))!, /corrected/);
  }
  assert.ok(moved > 0);
});

Deno.test("a clock that jumps a week ahead and back silences nothing", async () => {
  await using daemon = await daemonOf();
  await hours(daemon, 2);
  daemon.skew(7 * 24);
  await hours(daemon, 5);
  daemon.skew(0);
  const id = daemon.file(ids[0]!);
  await daemon.deliver(id);
  await daemon.settle();
  daemon.standIn.fillStub(id, text);
  const silent = daemon.file(ids[1]!, { description: text });
  await hours(daemon, 30);
  assertComplete(daemon);
  assert.deepEqual([id, silent].map((one) => textsOf(daemon).get(String(one))), [text, text]);
});

for (const [name, night] of [["spring", "2026-03-08"], ["autumn", "2026-11-01"]] as const) {
  Deno.test(`the night of the clock change in ${name} passes like any other`, async () => {
    const begin = Temporal.Instant.from(`${night}T00:00:00Z`).subtract({ hours: 12 });
    await using daemon = await daemonOf(begin.toString());
    await hours(daemon, 12);
    const filed: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const id = daemon.file(ids[n % 3]!);
      filed.push(id);
      await daemon.deliver(id);
      await hours(daemon, 1);
      daemon.standIn.fillStub(id, text);
      await hours(daemon, 1);
    }
    await hours(daemon, 26);
    assertComplete(daemon);
    for (const id of filed) assert.equal(textsOf(daemon).get(String(id)), text);
    const jobs = ["sync", "reconcile", "refresh"].map((job) =>
      daemon.store.runs.last(job)?.outcome
    );
    assert.deepEqual(jobs, ["ok", "ok", "ok"]);
  });
}

Deno.test("a day without network and with a disabled endpoint leaves a gap that is found and filled", async () => {
  await using daemon = await daemonOf();
  await hours(daemon, 2);
  troubled(daemon, { kind: "drop" });
  // While it is out, events are made and given up; then the endpoint is disabled, and none are made.
  const missed = ids.map((id) => daemon.file(id, { description: text }));
  daemon.standIn.requests.length = 0;
  await hours(daemon, 24);
  const tried = daemon.standIn.requests.length;
  assert.ok(tried <= 60, `${tried} attempts in a day`);
  daemon.standIn.setFaults([]);
  missed.push(daemon.file(ids[2]!, { description: text }));
  await hours(daemon, 12);
  assertComplete(daemon);
  for (const id of missed) assert.equal(textsOf(daemon).get(String(id)), text);
});

Deno.test("a token that is revoked at any request of a first sync repeats no page and loses nothing", async () => {
  const long = docketWith(
    Array.from({ length: 50 }, (_, n) => ["2026-03-02", `LETTER ${n} of A. Alder.`] as const),
    { id: ids[0]! },
  );
  const positions = runs(3, 9).numRuns;
  for (let position = 0; position < positions; position += 1) {
    await using daemon = await simulatedDaemon({
      dockets: [long, ...dockets().slice(1)],
      now: start,
      everyMinutes: 10,
    });
    let number = 0;
    let revoked = false;
    daemon.standIn.setFaults(() => {
      if (number++ === position * 2 + 1) revoked = true;
      return revoked ? { kind: "unauthorized" } : null;
    });
    await hours(daemon, 2);
    assert.ok(daemon.store.alarms.open().some((one) => /token/i.test(one.text)));
    revoked = false;
    await hours(daemon, 14);
    assertComplete(daemon);
    const pages = daemon.standIn.requests.filter(({ path, params, status }) =>
      path.includes("docket-entries") && status === 200 &&
      (params.order_by === "-id" || params.cursor !== undefined)
    ).map(({ params }) => `${params.docket} ${params.cursor ?? ""}`);
    assert.equal(new Set(pages).size, pages.length, `position ${position}`);
    assert.ok(daemon.store.alarms.open().every((one) => !/token/i.test(one.text)));
  }
});

Deno.test("documents that cannot be had after their entries are had with the next turn, whatever was in the way", async () => {
  const faults: Fault[] = [
    { kind: "throttled", window: "day", retryAfter: 6 * 3600 },
    { kind: "drop" },
    { kind: "server-error" },
    { kind: "garbage" },
    { kind: "truncated" },
  ];
  for (const fault of faults.slice(0, runs(2, faults.length).numRuns)) {
    await using daemon = await daemonOf(start, 30);
    await hours(daemon, 2);
    const { standIn, store, clock } = daemon;
    const [entry] = standIn.entryIds(ids[0]!);
    const ref = { upstream: "courtlistener", id: String(ids[0]) } as const;
    const before = store.marks.of(ref);
    standIn.publishPdf(standIn.documentIds(entry!)[0]!);
    const filed = daemon.file(ids[0]!, { description: text });
    let out = true;
    standIn.setFaults(({ path }) => out && path.startsWith("recap-documents") ? fault : null);
    await hours(daemon, 20);
    assert.equal(textsOf(daemon).get(String(filed)), text, "its entries are stored all the same");
    const during = store.marks.of(ref);
    assert.equal(during.documentsMark, before.documentsMark, fault.kind);
    assert.equal(during.goodAt, before.goodAt, "a turn is good when both lists were read");
    out = false;
    await hours(daemon, 30);
    assertComplete(daemon);
    const newest = store.entries.newest({ upstream: "courtlistener", id: String(entry) });
    assert.equal(newest!.record.documents[0]!.isAvailable, true, fault.kind);
    assert.ok(
      Temporal.Instant.compare(
        store.marks.of(ref).goodAt!,
        clock.now().subtract({
          hours: 30,
        }),
      ) > 0,
    );
  }
});

Deno.test("entries that are numbered anew keep their texts and dates, and are no others", async () => {
  await using daemon = await daemonOf(start, 60);
  await hours(daemon, 2);
  const { standIn, store } = daemon;
  const [first, second] = standIn.entryIds(ids[0]!);
  const third = daemon.file(ids[0]!, { description: text });
  await hours(daemon, 24);
  standIn.editEntry(first!, { entryNumber: 2 });
  standIn.editEntry(second!, { entryNumber: 3 });
  standIn.editEntry(third, { entryNumber: 4 });
  await hours(daemon, 72);
  assertComplete(daemon);
  const numbers = [first, second, third].map((id) =>
    store.entries.newest({ upstream: "courtlistener", id: String(id) })!.record.entryNumber
  );
  assert.deepEqual(numbers, [2, 3, 4]);
  assert.equal(textsOf(daemon).size, 2 * ids.length + 1);
  const events = store.events.all().filter(({ event }) => event.date === "2026-04-30");
  assert.equal(events.length, 1, "the date stands once");
});

Deno.test("a row that never becomes readable is told, and its docket stays as fresh as the others", async () => {
  await using daemon = await daemonOf(start, 60);
  await hours(daemon, 2);
  const { standIn, store, clock } = daemon;
  const bad = daemon.file(ids[0]!, { description: text });
  standIn.setFaults(({ path, params }) => {
    const isOne = path.startsWith(`docket-entries/${bad}/`);
    const isList = path === "docket-entries/" && params.docket === String(ids[0]);
    if (!isOne && !isList) return null;
    return { kind: "retype", path: isOne ? "entry_number" : "results.1.entry_number", value: {} };
  });
  await hours(daemon, 24);
  const later = daemon.file(ids[0]!, { description: text });
  standIn.requests.length = 0;
  await hours(daemon, 4 * 24);
  assert.equal(textsOf(daemon).get(String(later)), text, "what comes later is not held up");
  const ref = { upstream: "courtlistener", id: String(ids[0]) } as const;
  const days = Temporal.Instant.from(store.marks.of(ref).goodAt!).until(clock.now()).total("hours");
  assert.ok(days < 72, `${days} hours`);
  const [row] = store.unreadableRows.list();
  assert.equal(row!.id, String(bad));
  assert.ok(store.alarms.open().some(({ key }) => key === "entries:unreadable"));
  const asked = standIn.requests.filter(({ path }) => path.includes(`docket-entries/${bad}/`));
  assert.ok(asked.length <= 4, `${asked.length} requests for it`);
  standIn.setFaults([]);
  await hours(daemon, 5 * 24);
  assertComplete(daemon);
  assert.deepEqual(store.unreadableRows.list(), []);
  assert.ok(store.alarms.open().every(({ key }) => key !== "entries:unreadable"));
});
