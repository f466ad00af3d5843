import assert from "node:assert/strict";
import { dueTexts } from "../../src/app/due_texts.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";

Deno.test("a due text comes with its court and number, also where its docket is not stored", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    store.entries.upsert(entryRecord({ id: "1", description: "LETTER" }));
    store.entries.upsert(entryRecord({ id: "2", docketRecordId: "9", description: "NOTICE" }));
    const inputs = new Map(
      dueTexts(store, 10).map(({ version, input }) => [version.record.id, input]),
    );
    assert.deepEqual(inputs.get("1"), {
      text: "LETTER",
      filed: "2026-01-06",
      courtId: "nysd",
      docketNumber: "1:26-cr-00123",
    });
    assert.deepEqual([inputs.get("2")?.courtId, inputs.get("2")?.docketNumber], ["", ""]);
    assert.equal(dueTexts(store, 1).length, 1);
  });
});
