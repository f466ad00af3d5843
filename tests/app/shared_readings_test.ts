import assert from "node:assert/strict";
import { sharedReadings } from "../../src/app/shared_readings.ts";
import { openStore } from "../../src/store/store.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const ref = (id: string) => ({ upstream: "courtlistener", id }) as const;

function open() {
  return openStore({ path: ":memory:", clock: virtualClock("2026-03-01T12:00:00Z") });
}

/** An entry of a record, with a text that sets a conference. */
const entryOf = (docketRecordId: string, id: string) => entryRecord({ docketRecordId, id });

Deno.test("what was read is told once, to whoever asks about its record", async () => {
  using store = open();
  store.dockets.save(docketRecord({ id: "1" }), key);
  store.dockets.save(docketRecord({ id: "2" }), "ilnd/1:26-cv-2");
  for (const [record, id] of [["1", "11"], ["1", "12"], ["2", "21"]] as const) {
    store.entries.upsert(entryOf(record, id));
  }
  const readings = sharedReadings({ store });
  assert.deepEqual(readings.take([ref("1"), ref("2")]), []);
  await readings.readDue();
  const counts = (id: string) =>
    readings.take([ref(id)]).map(({ read, actions }) => [read, actions]);
  assert.deepEqual(counts("2"), [[1, 1]]);
  assert.deepEqual(counts("2"), []);
  // Of later readings of a record that nobody has asked about yet, the whole is told.
  store.entries.upsert(entryOf("1", "13"));
  await readings.readDue();
  assert.deepEqual(counts("1"), [[3, 3]]);
  assert.deepEqual(counts("unknown"), []);
});

Deno.test("readings asked for at one time come one after the other, and each is ended when it resolves", async () => {
  using store = open();
  store.dockets.save(docketRecord({ id: "1" }), key);
  const readings = sharedReadings({ store });
  store.entries.upsert(entryOf("1", "11"));
  const first = readings.readDue();
  store.entries.upsert(entryOf("1", "12"));
  await readings.readDue();
  assert.deepEqual(readings.take([ref("1")]).map(({ read }) => read), [2]);
  await first;
  assert.deepEqual(readings.take([ref("1")]), []);
});

Deno.test("a reading that is stopped rejects, and is in nobody's way", async () => {
  using store = open();
  store.dockets.save(docketRecord({ id: "1" }), key);
  store.entries.upsert(entryOf("1", "11"));
  const reason = new Error("stopped");
  const readings = sharedReadings({ store, signal: AbortSignal.abort(reason) });
  for (let n = 0; n < 2; n++) await assert.rejects(readings.readDue(), reason);
  assert.equal(store.readings.count().pending, 1);
});
