import assert from "node:assert/strict";
import { readAgain } from "../../src/app/read_again.ts";
import { docketPass } from "../../src/app/docket_pass.ts";
import type { SyncProgress } from "../../src/app/sync.ts";
import type { SyncResult } from "../../src/app/sync_result.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import type { DocketData } from "../../src/standin/docket_data.ts";
import { docketOf, installation, token } from "./installation.ts";

const texts = [
  "COMPLAINT filed by Alder Works LLC.",
  "ORDER: Status Conference set for 4/9/2026 at 10:00 AM before Judge Ada Quill.",
  "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill.",
];

function small(id: number): DocketData {
  return docketOf(0, {
    id,
    entries: texts.map((description, index) => ({
      id: id * 1_000 + index,
      entryNumber: index + 1,
      dateFiled: `2026-03-1${index}`,
      description,
    })),
  });
}

const three = [small(70_000_001), small(70_000_002), small(70_000_003)];

function outcomes(result: SyncResult): string[] {
  return result.cases.flatMap((one) => one.dockets.map(({ outcome }) => outcome));
}

Deno.test("a first sync fetches, reads and counts; a second finds nothing new", async () => {
  await using setting = await installation({ dockets: three });
  const first = await setting.sync();
  assert.deepEqual(outcomes(first), ["ok", "ok", "ok"]);
  assert.equal(first.stoppedBy, null);
  for (const { docketsSkipped, entriesSeen, processed, actions } of first.cases) {
    assert.deepEqual([docketsSkipped, entriesSeen, processed, actions], [0, 3, 3, 2]);
  }
  setting.asked();
  setting.clock.advance(3_600_000);
  const second = await setting.sync();
  assert.deepEqual(setting.asked().length, 6);
  for (const { docketsSkipped, processed, actions } of second.cases) {
    assert.deepEqual([docketsSkipped, processed, actions], [1, 0, 0]);
  }
});

for (
  const [name, kind] of [
    ["a docket whose entries are garbage", "garbage"],
    ["a docket behind a broken server", "server-error"],
    ["a docket that is gone", "not-found"],
  ] as const
) {
  Deno.test(`${name} is reported and hides no other docket`, async () => {
    const bad = String(three[1]!.id);
    await using setting = await installation({
      dockets: three,
      faults: [{ path: "docket-entries/", params: { docket: bad }, fault: { kind } }],
    });
    const result = await setting.sync();
    assert.deepEqual(outcomes(result), ["ok", "failed", "ok"]);
    assert.equal(result.stoppedBy, null);
    const { error, docket } = result.cases[1]!.dockets[0]!;
    assert.equal(docket, `docket ${bad}`);
    assert.match(error!.message, new RegExp(bad));
    assert.ok(!JSON.stringify(result).includes(token));
    const mark = setting.store.marks.of({ upstream: "courtlistener", id: bad });
    assert.equal(mark.outcome, error!.message);
    setting.standIn.setFaults([]);
    assert.deepEqual(outcomes(await setting.sync()), ["ok", "ok", "ok"]);
    const events = setting.states().map((state) => state.events.length);
    assert.deepEqual(events, [2, 2, 2]);
  });
}

Deno.test("a docket id that does not exist is reported and hides no other docket", async () => {
  await using setting = await installation({
    dockets: three,
    cases: [{ id: "wrong", dockets: [79_999_999] }, { id: "right", dockets: [three[0]!.id] }],
  });
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["failed", "ok"]);
  assert.match(result.cases[0]!.dockets[0]!.error!.message, /79999999/);
});

Deno.test("what nobody foresaw in one docket is told as its failure and hides no other", async () => {
  await using setting = await installation({ dockets: three });
  const courtlistener = setting.client();
  const odd = String(three[0]!.id);
  const result = await setting.sync({}, {
    courtlistener: {
      ...courtlistener,
      entriesPage: (question) => {
        if (question.docketId === odd) throw new RangeError("out of anything expected");
        return courtlistener.entriesPage(question);
      },
    },
  });
  assert.deepEqual(outcomes(result), ["failed", "ok", "ok"]);
  assert.match(result.cases[0]!.dockets[0]!.error!.message, /out of anything expected/);
});

Deno.test("a refused token ends the run and leaves the rest for the next", async () => {
  await using setting = await installation({
    dockets: three,
    faults: [{ after: 3, fault: { kind: "unauthorized" } }],
  });
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["ok", "failed", "deferred"]);
  assert.equal(result.stoppedBy?.kind, "authentication");
  assert.equal(result.cases[2]!.dockets[0]!.error, null);
  setting.standIn.setFaults([]);
  assert.deepEqual(outcomes(await setting.sync()), ["ok", "ok", "ok"]);
});

Deno.test("a used-up quota ends the run, tells when it can go on, and loses nothing", async () => {
  await using setting = await installation({ dockets: three, limits: { minute: 100, day: 5 } });
  const begun = setting.clock.now();
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["ok", "ok", "deferred"]);
  assert.equal(result.stoppedBy?.kind, "rateLimited");
  const { notBefore } = result.stoppedBy!.facts;
  assert.ok(Temporal.Instant.compare(notBefore!, begun) > 0);
  assert.ok(setting.standIn.requests.every(({ status }) => status !== 429));
  setting.clock.set(notBefore!.toString());
  const next = await setting.sync();
  assert.equal(next.cases[2]!.dockets[0]!.outcome === "ok" || next.stoppedBy !== null, true);
  assert.ok(setting.standIn.requests.every(({ status }) => status !== 429));
});

Deno.test("on the free tier everything arrives, and no window is ever exceeded", async () => {
  const limits = { minute: 5, hour: 50, day: 125 };
  const dockets = [docketOf(300), ...Array.from({ length: 40 }, (_, n) => small(70_000_010 + n))];
  await using setting = await installation({
    dockets,
    limits,
    cases: [
      { id: "long", dockets: [dockets[0]!.id] },
      { id: "many", dockets: dockets.slice(1).map(({ id }) => id) },
    ],
  });
  const refs = dockets.map(({ id }) => ({ upstream: "courtlistener" as const, id: String(id) }));
  const missing = () => refs.filter((ref) => !setting.store.marks.of(ref).complete).length;
  let rounds = 0;
  while (missing() > 0 && rounds < 6) {
    const { stoppedBy } = await setting.sync();
    rounds += 1;
    if (stoppedBy === null) continue;
    assert.equal(stoppedBy.kind, "rateLimited");
    setting.clock.set(stoppedBy.facts.notBefore!.toString());
  }
  assert.equal(missing(), 0, `after ${rounds} rounds`);
  assert.ok(rounds > 1, "an hour's quota is not enough for this");
  assert.ok(setting.clock.slept.length > 5, "a minute's quota is waited for");
  const counted = setting.standIn.requests.filter(({ path }) => !path.endsWith("/api-usage/"));
  assert.deepEqual(setting.standIn.requests.filter(({ status }) => status !== 200), []);
  const moments = counted.map(({ at }) => at.epochMilliseconds);
  for (const [limit, seconds] of [[5, 60], [50, 3_600], [125, 86_400]] as const) {
    moments.forEach((moment, index) => {
      const earlier = moments[index - limit];
      assert.ok(earlier === undefined || moment - earlier >= seconds * 1000);
    });
  }
  const entries = setting.store.entries;
  const stored = entries.versionsOf(
    setting.store.dockets.byRecord({
      upstream: "courtlistener",
      id: String(dockets[0]!.id),
    })!.key,
  );
  assert.equal(new Set(stored.map(({ record }) => record.id)).size, 300);
  assert.ok(counted.length <= 16 + 80 + 10, `${counted.length} requests`);
});

Deno.test("a docket that may not be read ends a run, but is not in the way of the next one", async () => {
  await using setting = await installation({
    dockets: three,
    faults: [{ path: `dockets/${three[0]!.id}/`, fault: { kind: "forbidden" } }],
  });
  const first = await setting.sync();
  assert.deepEqual(outcomes(first), ["failed", "deferred", "deferred"]);
  assert.equal(first.stoppedBy?.kind, "authentication");
  assert.match(first.stoppedBy.facts.next!, /COURTLISTENER_TOKEN/);
  setting.clock.advance(60_000);
  assert.deepEqual(outcomes(await setting.sync()), ["failed", "ok", "ok"]);
});

Deno.test("dockets checked longest ago come first; results stay in the order of the settings", async () => {
  await using setting = await installation({ dockets: three });
  for (const caseId of ["case-2", "case-3", "case-1"]) {
    await setting.sync({ caseId });
    setting.clock.advance(60_000);
  }
  const order: string[] = [];
  const result = await setting.sync({}, {
    onProgress: ({ what }) => {
      if (!what.includes(",")) order.push(what.split(":")[0]!);
    },
  });
  assert.deepEqual(order, ["case-2", "case-3", "case-1"]);
  assert.deepEqual(result.cases.map(({ caseId }) => caseId), ["case-1", "case-2", "case-3"]);
});

Deno.test("limits that the account tells replace the assumed ones from the first request on", async () => {
  await using setting = await installation({ dockets: [docketOf(300)], limits: null });
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["ok"]);
  assert.deepEqual(setting.clock.slept, []);
  assert.equal(setting.standIn.requests[0]!.path, "/api/rest/v4/api-usage/");
});

Deno.test("--case takes one case alone", async () => {
  await using setting = await installation({ dockets: three });
  const result = await setting.sync({ caseId: "case-2" });
  assert.deepEqual(result.cases.map(({ caseId }) => caseId), ["case-2"]);
});

Deno.test("progress counts dockets and pages and never goes back", async () => {
  await using setting = await installation({ dockets: [docketOf(45), small(70_000_002)] });
  const told: SyncProgress[] = [];
  await setting.sync({}, { onProgress: (progress) => told.push({ ...progress }) });
  assert.deepEqual(told.map(({ done, what }) => `${done} ${what}`), [
    "0 case-1: docket 70000001",
    "0 case-1: docket 70000001, 20 entries",
    "0 case-1: docket 70000001, 40 entries",
    "0 case-1: docket 70000001, 45 entries",
    "1 case-2: docket 70000002",
    "1 case-2: docket 70000002, 3 entries",
  ]);
  assert.ok(told.every(({ total }) => total === 2));
});

Deno.test("an aborted run rejects with its reason, keeps what is stored, and goes on next time", async () => {
  await using setting = await installation({ dockets: [docketOf(45), small(70_000_002)] });
  const stop = new AbortController();
  const run = setting.sync({}, {
    signal: stop.signal,
    onProgress: ({ what }) => {
      if (what.includes("40")) stop.abort(new DOMException("stop", "AbortError"));
    },
  });
  await assert.rejects(run, { name: "AbortError" });
  setting.asked();
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["ok", "ok"]);
  assert.equal(result.cases[0]!.entriesSeen, 5);
  assert.deepEqual(setting.asked(), ["docket-entries", "dockets", "docket-entries"]);
});

Deno.test("what an interrupted run stored is read although nothing changed since", async () => {
  await using setting = await installation({ dockets: [three[0]!] });
  const { store } = setting;
  const record = await setting.client().docket(String(three[0]!.id));
  store.dockets.save(record, "nysd/1:26-cv-00001");
  await docketPass(record, { store, courtlistener: setting.client() });
  assert.equal(store.readings.count().pending, 3);
  const result = await setting.sync();
  assert.equal(store.readings.count().pending, 0);
  assert.equal(result.cases[0]!.docketsSkipped, 1);
  assert.equal(setting.states()[0]!.events.length, 2);
});

Deno.test("an entry that could not be read earlier is told until it is read", async () => {
  await using setting = await installation({ dockets: [three[0]!] });
  await setting.sync();
  const { store, clock } = setting;
  const [version] = store.entries.versionsOfRecord({
    upstream: "courtlistener",
    id: String(three[0]!.id),
  });
  store.readings.fail(version!.id, { reason: "the reader gave up" });
  const result = await setting.sync();
  assert.deepEqual(result.unread, [
    `docket entry ${version!.record.id} could not be read: the reader gave up`,
  ]);
  clock.advance(120_000);
  assert.deepEqual((await setting.sync()).unread, []);
});

Deno.test("a text that cannot be read makes its docket fail and is told once", async () => {
  await using setting = await installation({ dockets: three.slice(0, 2) });
  const result = await setting.sync({}, {
    read: (input) => {
      if (input.text === texts[1]) throw new Error("the reader gave up");
      return readEntry(input);
    },
  });
  assert.deepEqual(outcomes(result), ["failed", "failed"]);
  assert.deepEqual(result.cases.map(({ dockets }) => dockets[0]!.problems), [
    [`docket entry ${three[0]!.id}001 could not be read: the reader gave up`],
    [`docket entry ${three[1]!.id}001 could not be read: the reader gave up`],
  ]);
  assert.deepEqual(result.unread, []);
  assert.deepEqual(setting.states().map((state) => state.events.length), [1, 1]);
  setting.clock.advance(120_000);
  await setting.sync();
  assert.deepEqual(setting.states().map((state) => state.events.length), [2, 2]);
});

Deno.test("a row that cannot be read makes its docket fail, with the others' events in place", async () => {
  await using setting = await installation({
    dockets: three.slice(0, 2),
    faults: [{
      path: "docket-entries/",
      times: 1,
      fault: { kind: "retype", path: "results.1.id", value: null },
    }],
  });
  const result = await setting.sync();
  assert.deepEqual(outcomes(result), ["failed", "ok"]);
  assert.match(result.cases[0]!.dockets[0]!.problems[0]!, /docket entry/);
  assert.deepEqual(outcomes(await setting.sync()), ["ok", "ok"]);
  assert.deepEqual(setting.states().map((state) => state.events.length), [2, 2]);
});

Deno.test("where the quota is wide several dockets are asked at once, and each case has its own counts", async () => {
  const dockets = Array.from({ length: 25 }, (_, index) => small(70_000_100 + index));
  await using setting = await installation({ dockets });
  let together = 0;
  let most = 0;
  const courtlistener = setting.client();
  const result = await setting.sync({}, {
    courtlistener: {
      ...courtlistener,
      entriesPage: async (question) => {
        most = Math.max(most, ++together);
        try {
          return await courtlistener.entriesPage(question);
        } finally {
          together -= 1;
        }
      },
    },
  });
  assert.ok(most > 3 && most <= 10, `${most} at once`);
  for (const { entriesSeen, entriesChanged, processed, actions } of result.cases) {
    assert.deepEqual([entriesSeen, entriesChanged, processed, actions], [3, 3, 3, 2]);
  }
});

Deno.test("a CourtListener out of reach ends the run after two dockets; nothing counts as checked", async () => {
  const dockets = Array.from({ length: 6 }, (_, index) => small(70_000_100 + index));
  await using setting = await installation({ dockets });
  await setting.sync();
  setting.clock.advance(3_600_000);
  const before = setting.store.marks.all().map(({ lastCheckedAt }) => lastCheckedAt);
  setting.standIn.setFaults([{ fault: { kind: "maintenance" } }]);
  setting.asked();
  const result = await setting.sync();
  const told = outcomes(result);
  assert.ok(told.filter((one) => one === "failed").length <= 2, told.join());
  assert.ok(told.includes("deferred"), told.join());
  assert.match(result.stoppedBy!.message, /maintenance/);
  assert.deepEqual(setting.store.marks.all().map(({ lastCheckedAt }) => lastCheckedAt), before);
  setting.standIn.setFaults([]);
  assert.deepEqual(outcomes(await setting.sync()), Array(6).fill("ok"));
});

Deno.test("four dockets in a row behind a broken server end the run", async () => {
  const dockets = Array.from({ length: 8 }, (_, index) => small(70_000_100 + index));
  await using setting = await installation({
    dockets,
    limits: { minute: 50, hour: 500, day: 1_000 },
    faults: [{ path: "docket-entries/", fault: { kind: "server-error" } }],
  });
  const told = outcomes(await setting.sync());
  assert.deepEqual(told, [...Array(4).fill("failed"), ...Array(4).fill("deferred")]);
});

Deno.test("a run makes no more requests than it may, and the next goes on", async () => {
  await using setting = await installation({ dockets: three });
  const courtlistener = setting.client({ mostRequests: 3 });
  const result = await setting.sync({}, { courtlistener });
  assert.equal(setting.asked().length, 3);
  assert.deepEqual(outcomes(result), ["ok", "deferred", "deferred"]);
  assert.equal(result.stoppedBy?.kind, "partlyDone");
  assert.deepEqual(outcomes(await setting.sync()), ["ok", "ok", "ok"]);
});

Deno.test("two cases that name one docket share one turn", async () => {
  await using setting = await installation({
    dockets: [three[0]!],
    cases: [{ id: "a", dockets: [three[0]!.id] }, {
      id: "b",
      dockets: [{ court: "nysd", number: three[0]!.docketNumber }],
    }],
  });
  await setting.sync();
  setting.asked();
  setting.clock.advance(3_600_000);
  const result = await setting.sync();
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"]);
  assert.deepEqual(outcomes(result), ["ok", "ok"]);
});

Deno.test("only dockets whose turn is due are asked when that is wanted", async () => {
  await using setting = await installation({ dockets: three });
  await setting.sync();
  setting.asked();
  setting.clock.advance(60 * 60_000);
  const early = await setting.sync({ dueOnly: true });
  assert.deepEqual(setting.asked(), []);
  assert.deepEqual(outcomes(early), []);
  setting.clock.advance(5 * 60 * 60_000);
  assert.deepEqual(outcomes(await setting.sync({ dueOnly: true })), ["ok", "ok", "ok"]);
});

Deno.test("texts that are to be read again are read and counted, in dockets where nothing changed", async () => {
  await using setting = await installation({ dockets: three.slice(0, 2) });
  const [first] = (await setting.sync()).cases;
  const { store, config } = setting;
  readAgain(config.cases.slice(0, 1), store);
  const { cases } = await setting.sync();
  assert.deepEqual(
    cases.map(({ docketsSkipped, processed, actions }) => [docketsSkipped, processed, actions]),
    [[1, first!.processed, first!.actions], [1, 0, 0]],
  );
  assert.ok(first!.processed > 0);
});
