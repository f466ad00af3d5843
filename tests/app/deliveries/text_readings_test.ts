import assert from "node:assert/strict";
import { createTextReadings } from "../../../src/app/deliveries/text_readings.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { openStore } from "../../../src/store/store.ts";
import { start } from "../../store/memory_store.ts";
import { docketRecord, entryRecord, key } from "../../store/sample_records.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { recordingLog } from "./receiving.ts";

Deno.test("texts are due when something changed, and each half minute; what fails then stays due", async () => {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  store.dockets.save(docketRecord(), key);
  store.entries.upsert(entryRecord({ id: "1" }));
  let changes = 0;
  const stop = new AbortController();
  const texts = createTextReadings({
    store,
    clock,
    log: recordingLog([]),
    signal: stop.signal,
    onChange: () => changes += 1,
    read: readEntry,
  });
  assert.ok(texts.isDue());
  await texts.read();
  assert.equal(store.readings.count().pending, 0);
  assert.ok(changes > 0);
  assert.equal(texts.isDue(), false);
  texts.changed();
  assert.ok(texts.isDue());
  await texts.read();
  clock.advance(30_000);
  assert.ok(texts.isDue());
  await texts.read();
  texts.changed();
  stop.abort(new Error("stopping"));
  await assert.rejects(texts.read(), /stopping/);
  assert.ok(texts.isDue());
  store.entries.upsert(entryRecord({ id: "2" }));
  await texts.readLast();
  assert.equal(store.readings.count().pending, 0, "what came last is read, too");
});
