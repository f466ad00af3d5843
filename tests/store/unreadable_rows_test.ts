import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";
import { docketRecord, documentRecord, entryRecord } from "./sample_records.ts";

const entry = { kind: "entry", id: "5001", docketRecordId: "1001" } as const;
const document = { kind: "document", id: "9001", docketRecordId: "1001" } as const;

Deno.test("a row that is met again keeps its beginning and its next try", () => {
  withStore(({ unreadableRows }, clock) => {
    unreadableRows.note({ ...entry, problem: "no number" });
    clock.advance(24 * 3_600_000);
    unreadableRows.note({ ...entry, problem: "no date" });
    assert.deepEqual(unreadableRows.list(), [{
      ...entry,
      problem: "no date",
      since: "2026-03-01T12:00:00Z",
      tries: 0,
      nextTryAt: "2026-03-01T13:00:00Z",
    }]);
    unreadableRows.tried(entry, { problem: "no id", nextTryAt: "2026-03-09T13:00:00Z" });
    const [row] = unreadableRows.list({ docketRecordId: "1001" });
    assert.deepEqual([row!.tries, row!.problem, row!.nextTryAt], [
      1,
      "no id",
      "2026-03-09T13:00:00Z",
    ]);
    assert.deepEqual(unreadableRows.list({ docketRecordId: "1002" }), []);
  });
});

Deno.test("an entry or document that is stored or gone is missing no more, whoever brought it", () => {
  withStore((store) => {
    const { entries, unreadableRows } = store;
    const listed = () => unreadableRows.list().map(({ kind, id }) => `${kind} ${id}`);
    const note = () => {
      for (const row of [entry, document, { ...entry, id: "7" }]) {
        unreadableRows.note({ ...row, problem: "x" });
      }
    };
    note();
    entries.upsert(entryRecord({ documents: [documentRecord()] }));
    assert.deepEqual(listed(), ["entry 7"]);
    note();
    entries.updateDocument(documentRecord(), { upstream: "courtlistener" });
    assert.deepEqual(listed(), ["entry 5001", "entry 7"]);
    entries.markGone({ upstream: "courtlistener", id: "5001" });
    assert.deepEqual(listed(), ["entry 7"]);
    // Ids of another upstream are other things.
    entries.upsert(entryRecord({ upstream: "docketlayer", id: "7" }));
    assert.deepEqual(listed(), ["entry 7"]);
  });
});

Deno.test("what is pruned with its docket is told no more", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), "nysd/1:26-cr-00123");
    store.unreadableRows.note({ ...entry, problem: "x" });
    store.unreadableRows.note({ ...entry, docketRecordId: "1002", problem: "x" });
    store.prune.deleteDocket("nysd/1:26-cr-00123");
    assert.deepEqual(store.unreadableRows.list().map((row) => row.docketRecordId), ["1002"]);
  });
});
