import assert from "node:assert/strict";
import { stillUnread, unreadEntry } from "../../src/app/still_unread.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";

const nobody: ReadonlySet<string> = new Set();

Deno.test("entries that failed are told, new ones are not; what was told already is left out", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    for (const id of ["5001", "5002", "5003"]) store.entries.upsert(entryRecord({ id }));
    for (const { version } of store.readings.due(10).slice(0, 2)) {
      store.readings.fail(version.id, { reason: "too long" });
    }
    const told = (set: ReadonlySet<string>) => stillUnread(set, { store, records: nobody }).unread;
    const both = ["5001", "5002"].map((id) => unreadEntry(`docket entry ${id}`, "too long"));
    assert.deepEqual(told(nobody), both);
    assert.deepEqual(told(new Set([both[0]!])), [both[1]]);
  });
});

Deno.test("rows that could not be read are told for the records that are asked about", () => {
  withStore((store) => {
    const row = { kind: "entry", problem: "no date" } as const;
    store.unreadableRows.note({ ...row, id: "1", docketRecordId: "a" });
    store.unreadableRows.note({ ...row, id: "2", docketRecordId: "b", problem: "no id" });
    const told = (set: ReadonlySet<string>, ...ids: string[]) =>
      stillUnread(set, { store, records: new Set(ids) }).unreadable;
    assert.deepEqual(told(nobody, "a"), [
      "docket entry 1 could not be read since 2026-03-01: no date",
    ]);
    assert.equal(told(nobody, "a", "b").length, 2);
    assert.equal(told(new Set(["no id"]), "a", "b").length, 1);
    assert.deepEqual(told(nobody), []);
  });
});

Deno.test("of very many a hundred are named", () => {
  withStore((store) => {
    for (let id = 1; id <= 120; id++) {
      const row = { kind: "document", id: `${id}`, docketRecordId: "a", problem: "cut" } as const;
      store.unreadableRows.note(row);
    }
    assert.equal(stillUnread(nobody, { store, records: new Set(["a"]) }).unreadable.length, 100);
  });
});
