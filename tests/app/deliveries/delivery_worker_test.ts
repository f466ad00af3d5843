import assert from "node:assert/strict";
import fc from "fast-check";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { shared, sharedTest } from "../../support/corpus.ts";
import { runs } from "../../support/counts.ts";
import { docketOf, docketWith } from "../installation.ts";
import { alertRow, event, receiving } from "./receiving.ts";

const docket = 70_000_001;
const setFor = (day: string) =>
  `ORDER: Status Conference set for ${day} at 10:00 AM in Courtroom 4 before Judge Ada Quill.`;

Deno.test("a docket alert of an unknown docket fetches its record once and reaches the feed", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { site } = made;
  const first = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  const second = await made.put(
    event(1, { results: [alertRow({ id: 900_002, docket }, setFor("4/21/2026"))] }),
  );
  await made.worker().pass();
  assert.equal(made.row(first).state, "applied");
  assert.deepEqual(made.row(first).counts, {
    entries: 1,
    new: 1,
    changed: 0,
    stubs: 0,
    rereads: 0,
  });
  assert.equal(made.row(second).state, "applied");
  assert.deepEqual(site.asked(), ["dockets"]);
  assert.ok(made.changes() > 0);
  site.publish();
  assert.match(site.read("main.ics"), /20260421T100000/);
  const lines = made.logged.filter((line) => line.includes("delivery applied"));
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /case=case-1 docket=courtlistener:70000001 entries=1 changed=1 ms=\d+/);
});

Deno.test("test events and unknown types are shown and change nothing", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const test = await made.put(
    event(1, {
      results: [alertRow({ id: 2_208_776_613, docket: 4_214_664 }, setFor("4/14/2026"))],
    }),
  );
  const unknown = await made.put(event(9, { anything: true }));
  const rubbish = await made.put({ hello: "world" });
  await made.worker().pass();
  assert.deepEqual([made.row(test).event, made.row(test).state], ["test", "applied"]);
  assert.deepEqual([made.row(unknown).event, made.row(unknown).state], ["unknown", "applied"]);
  assert.match(made.row(unknown).reason, /unknown event type 9/);
  assert.equal(made.row(rubbish).state, "parked");
  assert.match(made.row(rubbish).reason, /webhook/);
  assert.deepEqual(made.site.asked(), []);
});

Deno.test("a delivery of a docket that nobody follows is kept, and taken up when it is followed", async () => {
  await using made = await receiving({ dockets: [docketOf(0), docketOf(0, { id: 70_000_002 })] });
  const { site } = made;
  site.config = site.settings([{ id: "one", dockets: [70_000_002] }]);
  const id = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  await made.worker().pass();
  assert.deepEqual([made.row(id).state, made.row(id).waitsFor], ["waiting", "follow"]);
  assert.deepEqual(site.asked(), []);
  site.config = site.settings([{ id: "one", dockets: [docket] }]);
  await made.worker().pass();
  assert.equal(made.row(id).state, "applied");
  site.publish();
  assert.match(site.read("main.ics"), /20260414T100000/);
});

Deno.test("what is not followed for thirty days is dropped with its reason", async () => {
  await using made = await receiving({
    dockets: [docketOf(0)],
    cases: [{ id: "x", dockets: [5] }],
  });
  const id = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  const worker = made.worker();
  await worker.pass();
  made.site.clock.advance(31 * 86_400_000);
  await worker.pass();
  assert.equal(made.row(id).state, "dropped");
  assert.match(made.row(id).reason, /not followed for 30 days/);
});

Deno.test("a record is asked for once when cases name dockets by number, and joined when it is one", async () => {
  const sibling = docketOf(0, { id: 70_000_003, docketNumber: "1:26-cv-00001-AQ" });
  await using made = await receiving({
    dockets: [docketOf(0), sibling],
    cases: [{ id: "one", dockets: [{ court: "nysd", number: "1:26-cv-00001" }] }],
  });
  const row = (id: number, of: number) =>
    event(1, { results: [alertRow({ id, docket: of }, setFor("4/14/2026"))] });
  const ours = await made.put(row(900_001, 70_000_003));
  const strange = [
    await made.put(row(900_002, docket + 90)),
    await made.put(row(900_003, docket + 90)),
  ];
  made.site.standIn.addDocket(docketOf(0, { id: docket + 90, docketNumber: "1:25-cv-07777" }));
  await made.worker().pass();
  assert.equal(made.row(ours).state, "applied");
  for (const id of strange) assert.equal(made.row(id).waitsFor, "follow");
  assert.deepEqual(made.site.asked(), ["dockets", "dockets"]);
});

Deno.test("without quota a delivery waits until there is some, and does not count it as a failure", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { site } = made;
  const until = site.clock.now().add({ hours: 2 });
  site.store.pacer().holdUntil("courtlistener", until, "asked to wait");
  const id = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  const worker = made.worker();
  await worker.pass();
  const { state, tries, nextTryAt } = made.row(id);
  assert.deepEqual([state, tries], ["waiting", 0]);
  assert.ok(Temporal.Instant.compare(nextTryAt!, until) >= 0);
  site.clock.set(nextTryAt!);
  await worker.pass();
  assert.equal(made.row(id).state, "applied");
});

Deno.test("an outage is waited out with growing pauses; after the limit the delivery is parked and can be retried", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { site } = made;
  site.standIn.setFaults(() => ({ kind: "bad-gateway" }));
  const id = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  const worker = made.worker();
  const waits: number[] = [];
  for (let tries = 0; made.row(id)?.state !== "parked" && tries < 100; tries += 1) {
    await worker.pass();
    const next = made.row(id).nextTryAt;
    if (next === null) continue;
    waits.push(site.clock.now().until(next).total("seconds"));
    site.clock.set(Temporal.Instant.from(next).add({ seconds: 1 }).toString());
  }
  assert.equal(made.row(id).state, "parked");
  assert.match(made.row(id).reason, /502|gateway/i);
  assert.ok(waits.length > 10 && waits[0]! < 20 && Math.max(...waits) <= 16 * 60, `${waits}`);
  site.standIn.setFaults([]);
  site.clock.advance(86_400_000);
  assert.ok(site.store.deliveries.retry(id));
  await worker.pass();
  assert.equal(made.row(id).state, "applied");
});

Deno.test("deliveries of one docket wait together for its record, and cost one request a try", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { site } = made;
  site.standIn.setFaults(() => ({ kind: "bad-gateway" }));
  const ids: number[] = [];
  for (let n = 1; n <= 5; n++) {
    ids.push(
      await made.put(
        event(1, { results: [alertRow({ id: 900_000 + n, docket }, setFor("4/14/2026"))] }),
      ),
    );
  }
  const worker = made.worker();
  await worker.pass();
  assert.deepEqual(site.asked(), ["dockets"]);
  assert.deepEqual(ids.map((id) => made.row(id).tries), [1, 0, 0, 0, 0]);
  site.standIn.setFaults([]);
  site.clock.set(made.row(ids[0]!).nextTryAt!);
  await worker.pass();
  assert.deepEqual(ids.map((id) => made.row(id).state), ids.map(() => "applied"));
});

Deno.test("nothing is read again in CourtListener's maintenance, and all of it after", async () => {
  const data = docketWith([["2026-03-26", ""]]);
  const now = "2026-03-27T03:40:00Z"; // Thursday, 20:40 Pacific time
  await using made = await receiving({ dockets: [data], now });
  const { site } = made;
  await made.put(event(1, { results: [alertRow({ id: data.entries[0]!.id!, docket }, "")] }));
  const worker = made.worker();
  await worker.pass();
  site.asked();
  for (const time of ["04:05", "04:40", "05:30", "06:55"]) {
    site.clock.set(`2026-03-27T${time}:00Z`);
    await worker.pass();
    assert.deepEqual(site.asked(), [], time);
  }
  site.clock.set("2026-03-27T07:10:00Z");
  await worker.pass();
  assert.deepEqual(site.asked(), ["docket-entries"]);
});

Deno.test("a stub is read again until its text is there", async () => {
  const data = docketWith([["2026-03-20", ""]]);
  await using made = await receiving({ dockets: [data] });
  const { site } = made;
  const entry = data.entries[0]!.id!;
  await made.put(event(1, { results: [alertRow({ id: entry, docket }, "")] }));
  const worker = made.worker();
  await worker.pass();
  const { store, clock } = site;
  assert.equal(store.rereads.count(), 1);
  assert.deepEqual(site.asked(), ["dockets"]);
  clock.advance(11 * 60_000);
  await worker.pass();
  assert.deepEqual(site.asked(), ["docket-entries"]);
  assert.equal(store.rereads.count(), 1);
  site.standIn.fillStub(entry, setFor("4/14/2026"));
  clock.advance(20 * 60_000);
  await worker.pass();
  assert.deepEqual(site.asked(), [], "not before its time");
  clock.advance(30 * 60_000);
  await worker.pass();
  assert.deepEqual(site.asked(), ["docket-entries"]);
  assert.equal(store.rereads.count(), 0);
  site.publish();
  assert.match(site.read("main.ics"), /20260414T100000/);
});

Deno.test("a pass ends although what it began needed no waiting", async () => {
  const data = docketWith([["2026-03-02", "COMPLAINT filed."], ["2026-03-20", ""]]);
  await using made = await receiving({ dockets: [data] });
  const { site } = made;
  const { store, clock } = site;
  await site.sync();
  store.rereads.plan({
    kind: "entry",
    id: String(data.entries[1]!.id),
    docketRecordId: String(data.id),
    reason: "it came without its text",
    dueAt: clock.now().add({ minutes: 4 }).toString(),
  });
  const worker = made.worker();
  await worker.pass();
  // A turn of the docket, made a minute before, takes the place of the look.
  clock.advance(3 * 60_000);
  await site.sync();
  site.asked();
  clock.advance(2 * 60_000);
  await worker.pass();
  assert.deepEqual(site.asked(), []);
  assert.ok(Temporal.Instant.compare(store.rereads.planned()[0]!.dueAt, clock.now()) > 0);
});

Deno.test("without quota nothing is asked again, and nothing forgotten, until there is some", async () => {
  const data = docketWith([["2026-03-20", ""], ["2026-03-20", ""]]);
  await using made = await receiving({ dockets: [data] });
  const { store, clock } = made.site;
  await made.put(
    event(1, { results: data.entries.map(({ id }) => alertRow({ id: id!, docket }, "")) }),
  );
  const worker = made.worker();
  await worker.pass();
  made.site.asked();
  clock.advance(11 * 60_000);
  store.pacer().holdUntil("courtlistener", clock.now().add({ hours: 1 }), "asked to wait");
  await worker.pass();
  assert.deepEqual(made.site.asked(), []);
  assert.equal(made.logged.filter((line) => /has to wait/.test(line)).length, 1);
  clock.advance(62 * 60_000);
  await worker.pass();
  assert.deepEqual(made.site.asked(), ["docket-entries", "docket-entries"]);
  assert.equal(store.rereads.count(), 2);
});

Deno.test("an unreadable row is fetched by REST and hides no other", async () => {
  const data = docketWith([["2026-03-20", setFor("4/14/2026")]]);
  await using made = await receiving({ dockets: [data] });
  const entry = data.entries[0]!.id!;
  const bad = alertRow({ id: entry, docket }, "x", { description: 17 });
  const good = alertRow({ id: 900_002, docket }, setFor("4/21/2026"));
  const id = await made.put(event(1, { results: [bad, good] }));
  await made.worker().pass();
  assert.equal(made.row(id).counts.rereads, 1);
  made.site.publish();
  const feed = made.site.read("main.ics");
  assert.match(feed, /20260414T100000/);
  assert.match(feed, /20260421T100000/);
});

Deno.test("a report of old alerts prolongs, switches on, and fetches what was missed", async () => {
  const data = docketWith([["2026-03-20", setFor("4/14/2026")]]);
  await using made = await receiving({ dockets: [data, docketOf(0, { id: 70_000_002 })] });
  const { site } = made;
  const post = async (of: number) => {
    const answer = await site.standIn.handle(
      new Request(`${site.url}/api/rest/v4/docket-alerts/`, {
        method: "POST",
        headers: {
          authorization: "Token 5ecret5ecret5ecret5ecret5ecret5ecret5ecr",
          "content-type": "application/json",
        },
        body: JSON.stringify({ docket: of, alert_type: 0 }),
      }),
    );
    return (await answer.json() as { id: number }).id;
  };
  const disabled = { id: await post(docket), docket, date_last_hit: null, alert_type: 0 };
  const old = { id: null, docket: 70_000_002, date_last_hit: null, alert_type: 1 };
  await post(70_000_002);
  const strange = { id: 4, docket: 70_000_009, date_last_hit: null, alert_type: 0 };
  const id = await made.put(event(4, { old_alerts: [old], disabled_alerts: [disabled, strange] }));
  site.standIn.requests.length = 0;
  await made.worker().pass();
  assert.deepEqual(made.row(id).counts, {
    prolonged: 1,
    enabled: 1,
    gone: 0,
    notFollowed: 1,
    rereads: 1,
  });
  const changes = site.standIn.requests.filter(({ method }) => method === "PATCH");
  assert.deepEqual(changes.map(({ status }) => status), [200, 200]);
  assert.ok(made.logged.some((line) => /docket alert switched on again/.test(line)));
  site.publish();
  assert.match(site.read("main.ics"), /20260414T100000/);
});

Deno.test("purchases and granted prayers read the docket or document again", async () => {
  const data = docketWith([["2026-03-20", setFor("4/14/2026")]]);
  await using made = await receiving({ dockets: [data] });
  const bought = { id: 7, docket, recap_document: null, status: 2, request_type: 1, message: "" };
  const failed = { ...bought, id: 8, status: 3, message: "PACER is down" };
  await made.put(event(3, bought));
  const id = await made.put(event(3, failed));
  await made.put(event(5, { id: 3, status: 2, recap_document: 55 }));
  const worker = made.worker();
  await worker.pass();
  assert.match(made.row(id).reason, /docket purchase failed: PACER is down/);
  assert.equal(made.site.store.rereads.count(), 0);
  made.site.publish();
  assert.match(made.site.read("main.ics"), /20260414T100000/);
});

Deno.test("a search alert only suggests", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const found = {
    docket_id: 70_000_555,
    court_id: "nysd",
    docketNumber: "1:26-cv-00555",
    caseName: "C v. D",
  };
  await made.put(event(2, { alert: { id: 2, name: "Harbor" }, results: [found] }));
  await made.put(event(2, { alert: { id: 2, name: "Harbor" }, results: [found] }));
  await made.worker().pass();
  const [suggestion, ...more] = made.site.store.suggestions.list(10);
  assert.deepEqual(more, []);
  assert.deepEqual([suggestion!.docketId, suggestion!.times], ["70000555", 2]);
  assert.deepEqual(made.site.asked(), []);
});

Deno.test("what was applied and could not be recorded is undone, and done once in the end", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { store, clock } = made.site;
  const found = { docket_id: 70_000_555, court_id: "nysd", docketNumber: "1:26-cv-00555" };
  const id = await made.put(event(2, { alert: { id: 2, name: "Harbor" }, results: [found] }));
  let failures = 0;
  const deliveries: typeof store.deliveries = {
    ...store.deliveries,
    settle: (...settlement) => {
      if (failures++ > 0) return store.deliveries.settle(...settlement);
      throw new CaseCalendarError("store", { action: "Cannot write", cause: "it is locked" });
    },
  };
  const worker = made.worker({ store: { ...store, deliveries } });
  await worker.pass();
  assert.equal(failures, 2, "the failure is no try of the delivery");
  assert.equal(made.row(id).state, "applied");
  assert.equal(made.row(id).tries, 0);
  assert.deepEqual(store.suggestions.list(9).map(({ times }) => times), [1]);
  assert.ok(clock.slept.length > 0, "it waits for the store");
});

Deno.test("what another process settles meanwhile is not applied a second time", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { store } = made.site;
  const id = await made.put(
    event(1, { results: [alertRow({ id: 900_001, docket }, setFor("4/14/2026"))] }),
  );
  const { courtlistener } = made.tools();
  const worker = made.worker({
    courtlistener: {
      ...courtlistener,
      docket: (wanted) => {
        store.deliveries.drop(id, "dropped by the operator");
        return courtlistener.docket(wanted);
      },
    },
  });
  await worker.pass();
  assert.deepEqual([made.row(id).state, made.row(id).reason], [
    "dropped",
    "dropped by the operator",
  ]);
  assert.deepEqual(
    store.entries.versionsOfRecord({ upstream: "courtlistener", id: `${docket}` }),
    [],
  );
});

Deno.test("a docket that has to wait for its upstream holds up no other", async () => {
  await using made = await receiving({ dockets: [docketOf(0), docketOf(0, { id: 70_000_002 })] });
  const gate = Promise.withResolvers<void>();
  const { courtlistener } = made.tools();
  const worker = made.worker({
    courtlistener: {
      ...courtlistener,
      docket: async (wanted) => {
        if (wanted === String(docket)) await gate.promise;
        return await courtlistener.docket(wanted);
      },
    },
  });
  const row = (id: number, of: number) =>
    event(1, { results: [alertRow({ id, docket: of }, setFor("4/14/2026"))] });
  const slow = [await made.put(row(900_001, docket)), await made.put(row(900_002, docket))];
  const quick = await made.put(row(900_003, 70_000_002));
  const pass = worker.pass();
  while (made.row(quick)?.state !== "applied") await new Promise((turn) => setTimeout(turn, 1));
  assert.deepEqual(slow.map((id) => made.row(id).state), ["waiting", "waiting"]);
  gate.resolve();
  await pass;
  assert.deepEqual(slow.map((id) => made.row(id).state), ["applied", "applied"]);
  const order = made.logged.filter((line) => line.includes("delivery applied"))
    .map((line) => Number(/delivery=(\d+)/.exec(line)![1]));
  assert.deepEqual(order, [quick, ...slow]);
});

sharedTest(
  "fixtures/courtlistener/events/index.json",
  "every event that CourtListener documents ends where an operator sees it",
  async () => {
    await using made = await receiving({ dockets: [docketOf(0)] });
    const folder = shared("fixtures/courtlistener/events/");
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name)
      .filter((name) => name !== "index.json").sort();
    const ids = new Map<string, number>();
    for (const name of names) {
      const body = Deno.readFileSync(new URL(name, folder));
      ids.set(name, await made.put(null, { body }));
    }
    await made.worker().pass();
    for (const [name, id] of ids) {
      const { event, state, reason } = made.row(id);
      const expected = name.includes("test-button") ? "test" : name.split(".")[0]!;
      assert.match(state, /^(?:applied|waiting)$/, `${name}: ${reason}`);
      if (expected === "test") assert.equal(event, "test", name);
      if (state === "waiting") assert.match(reason, /not followed/, `${name}: ${reason}`);
    }
    assert.deepEqual(made.logged.filter((line) => line.startsWith("error")), []);
    assert.ok(made.site.store.suggestions.list(99).length > 0);
  },
);

Deno.test("a crowd of deliveries is applied docket by docket in the order it came", async () => {
  const ids = [0, 1, 2].map((n) => docket + n);
  await using made = await receiving({ dockets: ids.map((id) => docketOf(0, { id })) });
  const crowd = 3 * 45;
  const put = (n: number) =>
    // Of the first docket there are far more than of the others.
    made.put(event(1, {
      results: [
        alertRow({ id: 900_000 + n, docket: ids[n % 9 < 7 ? 0 : n % 9 - 6]! }, setFor("4/14/2026")),
      ],
    }));
  for (let n = 0; n < crowd - 20; n++) await put(n);
  const worker = made.worker();
  const working = worker.pass();
  for (let n = crowd - 20; n < crowd; n++) await put(n);
  await working;
  await worker.pass();
  const applied = made.logged.flatMap((line) => {
    const found = /delivery applied delivery=(\d+) .*docket=(\S+)/.exec(line);
    return found === null ? [] : [{ delivery: Number(found[1]), docket: found[2]! }];
  });
  assert.equal(applied.length, crowd);
  for (const id of ids) {
    const own = applied.filter((one) => one.docket === `courtlistener:${id}`)
      .map(({ delivery }) => delivery);
    assert.ok(own.length >= 10, `${own.length}`);
    assert.deepEqual(own, own.toSorted((a, b) => a - b));
  }
});

Deno.test("a delivery whose body is gone is parked, not forgotten", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const id = await made.put(event(9, {}));
  const { deliveries } = made.site.store;
  deliveries.see([{
    id: id + 5,
    source: "courtlistener",
    key: "gone",
    event: "docket-alert",
    receivedAt: "2026-03-20T16:00:00Z",
    dockets: [],
  }]);
  await made.worker().pass();
  assert.equal(deliveries.get(id + 5)!.state, "parked");
});

Deno.test("bodies of finished deliveries go after two weeks, those of parked ones stay", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const done = await made.put(event(9, {}));
  const parked = await made.put({ rubbish: true });
  const worker = made.worker();
  await worker.pass();
  made.site.clock.advance(15 * 86_400_000);
  await worker.pass();
  assert.equal(made.inbox.get(done), undefined);
  assert.ok(made.inbox.get(parked));
  assert.equal(made.row(done).state, "applied");
});

Deno.test("whatever order deliveries come in, and however often, the same events result", async () => {
  const texts = [
    setFor("4/14/2026"),
    "ORDER: The Status Conference is reset to 4/28/2026 at 2:00 PM.",
  ];
  const events = texts.map((text, index) =>
    event(1, {
      results: [alertRow({ id: 900_001 + index, docket }, text, {
        date_filed: `2026-03-${18 + index}`,
        entry_number: 1 + index,
      })],
    })
  );
  let expected: string | null = null;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1), { maxLength: 4 }), fc.boolean(), async (extra, swap) => {
      await using made = await receiving({ dockets: [docketOf(0)] });
      const order = [...(swap ? [1, 0] : [0, 1]), ...extra];
      for (const place of order) {
        await made.put(events[place]);
        if (place === 1) await made.worker().pass();
      }
      await made.worker().pass();
      const shown = JSON.stringify(
        made.site.states()[0]!.events.map(({ event }) => [event.title, event.date, event.time]),
      );
      expected ??= shown;
      assert.equal(shown, expected);
      assert.match(shown, /2026-04-28/);
    }),
    runs(6, 100),
  );
});
