import assert from "node:assert/strict";
import { rereadRows } from "../../src/app/reread_rows.ts";
import type { Fault } from "../../src/standin/faults.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hour = 3_600_000;
const text = "ORDER: Status Conference set for 4/9/2026 at 10:00 AM before Judge Ada Quill.";
const docket = docketWith([
  ["2026-03-02", "COMPLAINT filed."],
  ["2026-03-09", text],
  ["2026-03-10", "LETTER of A. Alder."],
]);
const docketId = String(docket.id);
const entryId = docket.entries[1]!.id!;

/** The second entry cannot be read, in lists and by itself, as long as `isBad` says so. */
function spoil({ standIn }: Installation, isBad: () => boolean = () => true): void {
  standIn.setFaults(({ path, params }): Fault | null => {
    if (!isBad() || !path.startsWith("docket-entries/")) return null;
    const isOne = path.includes(String(entryId));
    if (!isOne && params.order_by !== "-id") return null;
    const place = isOne ? "entry_number" : "results.1.entry_number";
    return { kind: "retype", path: place, value: { odd: true } };
  });
}

function again({ store, clock, ...site }: Installation): Promise<Set<string>> {
  return rereadRows(new Set([docketId]), { store, clock, courtlistener: site.client() });
}

Deno.test("a row that could not be read is asked for by itself an hour later, and its date is kept", async () => {
  await using site = await installation({ dockets: [docket] });
  let bad = true;
  spoil(site, () => bad);
  const first = await site.sync();
  assert.equal(first.cases[0]!.dockets[0]!.outcome, "failed");
  assert.deepEqual(first.unreadable, [], "the docket has told it");
  assert.equal(site.states()[0]!.events.length, 0);
  site.asked();
  await again(site);
  assert.deepEqual(site.asked(), [], "its time has not come");
  bad = false;
  site.clock.advance(hour);
  const { cases, unreadable } = await site.sync();
  assert.deepEqual(unreadable, []);
  assert.deepEqual([cases[0]!.entriesChanged, cases[0]!.actions], [1, 1]);
  assert.equal(site.states()[0]!.events.length, 1);
  assert.deepEqual(site.store.unreadableRows.list(), []);
});

Deno.test("a sync by hand asks at once for what an earlier one could not read, the daemon in its time", async () => {
  await using site = await installation({ dockets: [docket] });
  let bad = true;
  spoil(site, () => bad);
  await site.sync();
  site.clock.advance(60_000);
  bad = false;
  site.asked();
  await site.sync({ dueOnly: true });
  assert.deepEqual(site.asked(), []);
  bad = true;
  for (let run = 0; run < 3; run += 1) await site.sync();
  const asked = site.standIn.requests.filter(({ path }) => path.includes(`/${entryId}/`)).length;
  assert.equal(asked, 1, "but once: after that it has its times");
  bad = false;
  site.clock.advance(24 * hour);
  assert.deepEqual((await site.sync()).unreadable, []);
});

Deno.test("a row that never becomes readable is told for ever and costs few requests", async () => {
  await using site = await installation({ dockets: [docket] });
  spoil(site);
  await site.sync();
  site.asked();
  for (let day = 0; day < 60; day += 1) {
    site.clock.advance(24 * hour);
    await again(site);
  }
  assert.equal(site.asked().length, 6);
  const { unreadable, cases } = await site.sync();
  assert.equal(cases[0]!.dockets[0]!.outcome, "ok");
  assert.equal(unreadable.length, 1);
  assert.match(
    unreadable[0]!,
    new RegExp(`^docket entry ${entryId} could not be read since 2026-03-20: .*"entry_number"`),
  );
});

Deno.test("a row that is gone at CourtListener is told no more", async () => {
  await using site = await installation({ dockets: [docket] });
  spoil(site);
  await site.sync();
  site.standIn.setFaults([]);
  site.standIn.removeEntry(entryId);
  site.clock.advance(hour);
  assert.deepEqual(await again(site), new Set());
  assert.deepEqual(site.store.unreadableRows.list(), []);
});

Deno.test("a used-up quota and an unreachable CourtListener leave the row due", async () => {
  await using site = await installation({ dockets: [docket] });
  spoil(site);
  await site.sync();
  site.clock.advance(hour);
  for (
    const fault of [
      { kind: "throttled", window: "day", retryAfter: 40_000 },
      { kind: "server-error" },
    ] as const
  ) {
    site.standIn.setFaults([{ fault }]);
    assert.deepEqual(await again(site), new Set());
    assert.equal(site.store.unreadableRows.list()[0]!.tries, 0);
    site.clock.advance(12 * hour);
  }
  site.standIn.setFaults([]);
  assert.deepEqual(await again(site), new Set([docketId]));
});

Deno.test("a document that could not be read is found with its entry", async () => {
  await using site = await installation({ dockets: [docket] });
  const { standIn, store, clock } = site;
  await site.sync();
  clock.advance(hour);
  const [document] = standIn.documentIds(entryId);
  standIn.publishPdf(document!);
  standIn.setFaults([{
    path: "recap-documents/",
    fault: { kind: "retype", path: "results.0.document_number", value: {} },
  }]);
  await site.sync();
  assert.deepEqual(store.unreadableRows.list().map(({ kind, id }) => [kind, id]), [
    ["document", String(document)],
  ]);
  clock.advance(hour);
  assert.deepEqual(await again(site), new Set([docketId]));
  const newest = store.entries.newest({ upstream: "courtlistener", id: String(entryId) });
  assert.equal(newest!.record.documents[0]!.isAvailable, true);
  assert.deepEqual(store.unreadableRows.list(), []);
});

Deno.test("a row that proves to be another docket's stays told, and reaches this one by no way", async () => {
  await using site = await installation({ dockets: [docket] });
  const { standIn, store, clock } = site;
  await site.sync();
  store.unreadableRows.note({
    kind: "entry",
    id: String(entryId),
    docketRecordId: "70000009",
    problem: "x",
  });
  clock.advance(hour);
  standIn.requests.length = 0;
  await rereadRows(new Set(["70000009"]), { store, clock, courtlistener: site.client() });
  assert.equal(standIn.requests.length, 1);
  assert.match(store.unreadableRows.list()[0]!.problem, /belongs to docket 70000001/);
});
