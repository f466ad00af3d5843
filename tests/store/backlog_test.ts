import assert from "node:assert/strict";
import { rulesReader } from "../../src/extract/rules_reader.ts";
import { withStore } from "./memory_store.ts";
import { entryRecord } from "./sample_records.ts";

Deno.test("what is unread, and what will be read again, is counted for each docket record", () => {
  withStore(({ entries, rereads, readings, backlog }) => {
    assert.deepEqual(backlog.perRecord(), []);
    for (const [id, docketRecordId] of [["1", "7"], ["2", "7"], ["3", "8"], ["4", "9"]] as const) {
      entries.upsert(entryRecord({ id, docketRecordId }));
    }
    const done = readings.due(9).find(({ version }) => version.record.id === "4")!;
    readings.markRead(done.version.id, rulesReader);
    const dueAt = "2026-03-01T13:00:00Z";
    rereads.plan({ kind: "entry", id: "3", docketRecordId: "8", reason: "stub", dueAt });
    rereads.plan({ kind: "document", id: "5", docketRecordId: "10", reason: "stub", dueAt });
    assert.deepEqual(backlog.perRecord(), [
      { upstream: "courtlistener", id: "10", unread: 0, rereads: 1 },
      { upstream: "courtlistener", id: "7", unread: 2, rereads: 0 },
      { upstream: "courtlistener", id: "8", unread: 1, rereads: 1 },
    ]);
  });
});
