import assert from "node:assert/strict";
import { readSome, type TextReader } from "../../../src/app/deliveries/read_some.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { openStore } from "../../../src/store/store.ts";
import { start } from "../../store/memory_store.ts";
import { docketRecord, entryRecord, key } from "../../store/sample_records.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

/** A store with texts that are not read. */
function unread(count: number) {
  const clock = virtualClock(start);
  const store = openStore({ path: ":memory:", clock });
  store.dockets.save(docketRecord(), key);
  for (let id = 1; id <= count; id++) store.entries.upsert(entryRecord({ id: `${id}` }));
  return { store, clock, [Symbol.dispose]: store.close };
}

const { signal } = new AbortController();
const elsewhere: TextReader = async (input) => {
  await new Promise((resolve) => setTimeout(resolve));
  return readEntry(input);
};

Deno.test("what is read elsewhere is stored as what is read here", async () => {
  for (const read of [readEntry, elsewhere]) {
    using made = unread(3);
    const counts = await readSome(made.store, { read, clock: systemClock, signal });
    assert.deepEqual([counts.read, counts.actions], [3, 3]);
    assert.equal([...made.store.facts.ofDocket(key).values()].flat().length, 3);
    const nothing = await readSome(made.store, { read, clock: systemClock, signal });
    assert.deepEqual([nothing.read, nothing.failed.length], [0, 0]);
  }
});

Deno.test("many texts are stored in parts, so that what was read can be published", async () => {
  using made = unread(50);
  const parts: number[] = [];
  for (;;) {
    const { read } = await readSome(made.store, { read: elsewhere, clock: systemClock, signal });
    if (read === 0) break;
    parts.push(read);
  }
  assert.ok(parts.length >= 3, `${parts}`);
  assert.equal(parts.reduce((sum, part) => sum + part, 0), 50);
});

Deno.test("a reading that hangs is ended after its time, stays pending, and hides no other", async () => {
  using made = unread(2);
  const ended: unknown[] = [];
  const read: TextReader = (input, signal) => {
    if (ended.length > 0) return readEntry(input);
    signal.addEventListener("abort", () => ended.push(signal.reason.name), { once: true });
    return new Promise(() => {});
  };
  const counts = await readSome(made.store, { read, clock: made.clock, signal });
  assert.deepEqual(ended, ["TimeoutError"]);
  assert.equal(counts.read, 1);
  assert.match(counts.failed[0]!.reason, /longer than 20 seconds/);
  assert.deepEqual(made.store.readings.count(), { pending: 1, due: 0, failed: 1 });
});

Deno.test("a reading that rejects or throws stays pending with the reason", async () => {
  for (
    const read of [
      () => Promise.reject(new Error("out of order")),
      () => {
        throw new Error("out of order");
      },
    ] satisfies TextReader[]
  ) {
    using made = unread(1);
    const counts = await readSome(made.store, { read, clock: systemClock, signal });
    assert.deepEqual(counts.failed.map(({ reason }) => reason), ["out of order"]);
    assert.equal(made.store.readings.pending(1)[0]?.reason, "out of order");
  }
});

Deno.test("an abort keeps what was read, and the text under way is neither read nor failed", async () => {
  using made = unread(3);
  const stop = new AbortController();
  let texts = 0;
  const read: TextReader = (input, signal) => {
    if (++texts < 2) return readEntry(input);
    queueMicrotask(() => stop.abort(new Error("stopping")));
    return new Promise((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), { once: true })
    );
  };
  await assert.rejects(
    readSome(made.store, { read, clock: systemClock, signal: stop.signal }),
    /stopping/,
  );
  assert.deepEqual(made.store.readings.count(), { pending: 2, due: 2, failed: 0 });
});
