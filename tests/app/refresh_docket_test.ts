import assert from "node:assert/strict";
import { needsRefresh } from "../../src/app/refresh_docket.ts";
import type { SyncResult } from "../../src/app/sync_result.ts";
import { docketOf, installation } from "./installation.ts";

const week = 8 * 24 * 3_600_000;
const first = docketOf(2, { docketNumber: "1:26-mj-00042" });
const ref = { upstream: "courtlistener" as const, id: String(first.id) };

const told = ({ cases }: SyncResult) =>
  cases.flatMap(({ dockets }) => dockets.flatMap(({ notes, problems }) => [...notes, ...problems]));

Deno.test("a record is asked for about once a week, each on a day of its own", async () => {
  await using setting = await installation({ dockets: [first, docketOf(2, { id: 70_000_020 })] });
  await setting.sync();
  setting.asked();
  const moments: number[] = [];
  for (let hours = 0; hours < 9 * 24; hours += 6) {
    setting.clock.advance(6 * 3_600_000);
    await setting.sync();
    for (const list of setting.asked()) if (list === "dockets") moments.push(hours);
  }
  assert.equal(moments.length, 2);
  assert.notEqual(moments[0], moments[1]);
});

Deno.test("while most of the day's requests are used, a record waits a second week", async () => {
  await using setting = await installation({ dockets: [first] });
  await setting.sync();
  setting.clock.advance(week);
  const { store, clock } = setting;
  assert.equal(needsRefresh(ref, { store, clock }), true);
  const pacer = store.pacer();
  pacer.learn("courtlistener", [{ limit: 10, seconds: 86_400 }]);
  for (let used = 0; used < 6; used += 1) pacer.take("courtlistener");
  assert.equal(needsRefresh(ref, { store, clock }), false);
});

Deno.test("entries that speak of another docket bring the look at the record forward to a day", async () => {
  await using setting = await installation({ dockets: [first] });
  await setting.sync();
  setting.clock.advance(25 * 3_600_000);
  const { store, clock } = setting;
  assert.equal(needsRefresh(ref, { store, clock }), false);
  assert.equal(needsRefresh(ref, { store, clock, disagrees: true }), true);
});

Deno.test("a new number and a new caption are taken over, the first key stays", async () => {
  await using setting = await installation({ dockets: [first] });
  await setting.sync();
  setting.standIn.editDocket(first.id, {
    docketNumber: "1:26-cr-00099",
    caseName: "United States v. Alder",
  });
  setting.clock.advance(week);
  assert.deepEqual(told(await setting.sync()), []);
  const docket = setting.store.dockets.byRecord(ref)!;
  assert.deepEqual([docket.key, docket.aliases], ["nysd/1:26-mj-00042", ["nysd/1:26-cr-00099"]]);
  assert.equal(docket.records[0]!.record.caseName, "United States v. Alder");
});

Deno.test("a number that belongs to another stored docket is reported and nothing is merged", async () => {
  const other = docketOf(2, { id: 70_000_002, docketNumber: "1:26-cr-00099" });
  await using setting = await installation({ dockets: [first, other] });
  await setting.sync();
  setting.standIn.editDocket(first.id, { docketNumber: "1:26-cr-00099" });
  setting.clock.advance(week);
  const result = await setting.sync();
  assert.match(told(result)[0]!, /now bears the number "1:26-cr-00099", which is that of nysd/);
  assert.equal(setting.store.dockets.list().length, 2);
});

Deno.test("a later record joins a docket followed by number, and is named for one followed by id", async () => {
  const later = docketOf(3, { id: 70_000_005, docketNumber: "1:26-mj-00042" });
  for (const byNumber of [true, false]) {
    await using setting = await installation({
      dockets: [first],
      cases: [{
        id: "a",
        dockets: [byNumber ? { court: "nysd", number: "1:26-mj-00042" } : first.id],
      }],
    });
    await setting.sync();
    setting.standIn.addDocket(later);
    setting.clock.advance(week);
    const result = await setting.sync();
    assert.match(told(result)[0]!, byNumber ? /found: 70000005/ : /add 70000005 to the dockets/);
    await setting.sync();
    const entries = setting.store.entries.versionsOfRecord({
      upstream: "courtlistener",
      id: "70000005",
    });
    assert.equal(entries.length, byNumber ? 3 : 0);
  }
});

Deno.test("a record that is gone is told, and what was stored stays", async () => {
  await using setting = await installation({
    dockets: [first],
  });
  await setting.sync();
  setting.standIn.setFaults([
    { path: "dockets/?", fault: { kind: "answer", response: () => Response.json(empty) } },
    { path: /^dockets\/$/, fault: { kind: "answer", response: () => Response.json(empty) } },
    { path: `dockets/${first.id}/`, fault: { kind: "not-found" } },
  ]);
  setting.clock.advance(week);
  assert.match(told(await setting.sync())[0]!, /no docket 70000001 any more/);
  assert.equal(setting.store.entries.versionsOfRecord(ref).length, 2);
});

const empty = { count: "http://127.0.0.1/?count=on", next: null, previous: null, results: [] };

Deno.test("no quota for the look at a record is no failure of the docket", async () => {
  await using setting = await installation({ dockets: [first] });
  await setting.sync();
  setting.clock.advance(week);
  const courtlistener = setting.client({ mostRequests: 2 });
  const result = await setting.sync({}, { courtlistener });
  assert.equal(result.cases[0]!.dockets[0]!.outcome, "ok");
  assert.deepEqual(told(result), []);
});

Deno.test("what has to be looked into is noted with the mark, until a later look shows no more of it", async () => {
  const other = docketOf(2, { id: 70_000_002, docketNumber: "1:26-cr-00099" });
  await using setting = await installation({ dockets: [first, other] });
  await setting.sync();
  setting.standIn.editDocket(first.id, { docketNumber: "1:26-cr-00099" });
  setting.clock.advance(week);
  await setting.sync();
  assert.match(setting.store.marks.of(ref).attention[0]!, /now bears the number/);
  setting.standIn.editDocket(first.id, { docketNumber: "1:26-mj-00042" });
  setting.clock.advance(week);
  await setting.sync();
  assert.deepEqual(setting.store.marks.of(ref).attention, []);
});
