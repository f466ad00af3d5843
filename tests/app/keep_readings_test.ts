import assert from "node:assert/strict";
import { dueTexts } from "../../src/app/due_texts.ts";
import { keepReadings, noReadings } from "../../src/app/keep_readings.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, entryRecord, fact, key } from "../store/sample_records.ts";

Deno.test("a reading that quotes what its text does not say is kept as a failure, the others as read", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    for (const id of ["1", "2"]) store.entries.upsert(entryRecord({ id }));
    const [first, second] = dueTexts(store, 10) as [
      ReturnType<typeof dueTexts>[0],
      ReturnType<typeof dueTexts>[0],
    ];
    const counts = noReadings();
    const invented = fact({ start: 0, end: 10, quote: "Sentencing" });
    keepReadings(
      [{ ...first, facts: [invented] }, { ...second, facts: readEntry(second.input) }],
      { store, counts },
    );
    assert.deepEqual([counts.read, counts.actions, counts.failed.length], [1, 1, 1]);
    const [pending] = store.readings.pending(5);
    assert.equal(pending?.version.id, first.version.id);
    assert.match(pending.reason, /quotes what the text does not say/);
    assert.deepEqual(store.facts.of(first.version.id), []);
    assert.equal(store.facts.of(second.version.id).length, 1);
  });
});
