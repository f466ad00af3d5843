import assert from "node:assert/strict";
import { readInSlices } from "../../src/app/read_in_slices.ts";
import { openStore } from "../../src/store/store.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";
import { start } from "../store/memory_store.ts";
import { virtualClock } from "../support/virtual_clock.ts";

/** A store with texts that are not read. */
function unread(count: number) {
  const store = openStore({ path: ":memory:", clock: virtualClock(start) });
  store.dockets.save(docketRecord(), key);
  for (let id = 1; id <= count; id++) {
    store.entries.upsert(
      entryRecord({ id: `${id}`, entryNumber: id, description: `LETTER ${id}` }),
    );
  }
  return store;
}

/** A reading that takes longer than a slice. */
function slowly(): [] {
  const end = performance.now() + 30;
  while (performance.now() < end);
  return [];
}

Deno.test("between slow texts others have their turn, and everything is read", async () => {
  using store = unread(6);
  const left: number[] = [];
  const timer = setInterval(() => left.push(store.readings.count().pending), 0);
  const counts = await readInSlices(store, { read: slowly });
  clearInterval(timer);
  assert.equal(counts.read, 6);
  assert.equal(counts.byRecord.get(entryRecord({}).docketRecordId)?.read, 6);
  assert.ok(new Set(left).size >= 4, `turns were had with ${left.join(", ")} texts left`);
});

Deno.test("a reading that is stopped keeps what it read", async () => {
  using store = unread(6);
  const stop = new AbortController();
  const read = () => {
    stop.abort(new DOMException("stopping", "AbortError"));
    return slowly();
  };
  await assert.rejects(readInSlices(store, { read, signal: stop.signal }), { name: "AbortError" });
  assert.equal(store.readings.count().pending, 5);
});

Deno.test("texts that fail are told once and do not keep it going", async () => {
  using store = unread(3);
  const counts = await readInSlices(store, {
    read: () => {
      throw new Error("no rule for this");
    },
  });
  assert.equal(counts.read, 0);
  assert.equal(counts.failed.length, 3);
});
