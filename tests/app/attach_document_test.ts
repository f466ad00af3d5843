import assert from "node:assert/strict";
import { attachDocument } from "../../src/app/attach_document.ts";
import { docketRecord, documentRecord, entryRecord, key } from "../store/sample_records.ts";
import { withStore } from "../store/memory_store.ts";

const ref = { upstream: "courtlistener", id: "1001" } as const;
const main = documentRecord({ id: "1" });
const entry = entryRecord({ documents: [main] });

Deno.test("a known document is replaced in its entry", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    store.entries.upsert(entry);
    const later = { ...main, isAvailable: true, modifiedAt: "2026-02-01T00:00:00Z" };
    assert.equal(attachDocument(main, { ref, store }), "unchanged");
    attachDocument(later, { ref, store });
    assert.deepEqual(store.entries.newest(entry)?.record.documents, [later]);
  });
});

Deno.test("an unknown one goes behind the main document of the entry with its number", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    store.entries.upsert(entry);
    const second = documentRecord({ id: "3", attachmentNumber: 2, description: "Exhibit B" });
    const first = documentRecord({ id: "2", attachmentNumber: 1, description: "Exhibit A" });
    assert.notEqual(attachDocument(second, { ref, store }), "unknown");
    assert.notEqual(attachDocument(first, { ref, store }), "unknown");
    assert.deepEqual(
      store.entries.newest(entry)?.record.documents.map(({ id }) => id),
      ["1", "2", "3"],
    );
    assert.equal(attachDocument(first, { ref, store }), "unchanged");
  });
});

Deno.test("without one entry of its number a document is unknown, and nothing changes", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    store.entries.upsert(entry);
    store.entries.upsert(entryRecord({ id: "5002", documents: [] }));
    const before = store.entries.versionsOf(key);
    for (const documentNumber of ["7", "8", "", "7-1"]) {
      const document = documentRecord({ id: "2", documentNumber, attachmentNumber: 1 });
      assert.equal(attachDocument(document, { ref, store }), "unknown", documentNumber);
    }
    assert.deepEqual(store.entries.versionsOf(key), before);
  });
});
