import assert from "node:assert/strict";
import { readDueEntries, type ReadingCounts } from "../../src/app/read_entries.ts";
import type { Reader } from "../../src/domain/fact.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";
import { withStore } from "../store/memory_store.ts";

const texts = [
  "Status Conference set for 3/4/2026 at 10:00 AM before Judge Ada Quill.",
  "LETTER addressed to Judge Ada Quill.",
  "Sentencing set for 6/1/2026 at 11:00 AM before Judge Ada Quill.",
];

const records = texts.map((description, index) =>
  entryRecord({ id: `500${index}`, entryNumber: index + 1, description })
);

const totals = ({ read, actions, failed }: ReadingCounts) => [read, actions, failed.length];

Deno.test("every due text is read once, and what it states is stored", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    for (const record of records) store.entries.upsert(record);
    assert.deepEqual(totals(readDueEntries(store)), [3, 2, 0]);
    assert.equal(store.readings.count().pending, 0);
    const facts = [...store.facts.ofDocket(key).values()].flat();
    assert.deepEqual(
      facts.flatMap((fact) => fact.fact === "calendar" ? [fact.date] : []).sort(),
      ["2026-03-04", "2026-06-01"],
    );
    assert.deepEqual(totals(readDueEntries(store)), [0, 0, 0]);
  });
});

Deno.test("a day that no calendar has is told with its entry, in all and of its docket", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    const description = "Sentencing set for 6/31/2026 at 11:00 AM before Judge Ada Quill.";
    for (const record of records) store.entries.upsert(record);
    store.entries.upsert(entryRecord({ id: "5009", entryNumber: 9, description }));
    const { impossible, byRecord } = readDueEntries(store);
    assert.deepEqual(impossible, [{
      entry: "docket entry 5009",
      days: ["6/31/2026 at 11:00 AM"],
    }]);
    assert.deepEqual([...byRecord.values()].map((own) => own.impossible), [impossible]);
  });
});

Deno.test("a reading that fails leaves its text pending with the reason, and reads the others", () => {
  withStore((store, clock) => {
    store.dockets.save(docketRecord(), key);
    for (const record of records) store.entries.upsert(record);
    const counts = readDueEntries(store, (input) => {
      if (input.text === texts[1]) throw new Error("no rule for this");
      return readEntry(input);
    });
    assert.deepEqual([counts.read, counts.actions], [2, 2]);
    assert.deepEqual(counts.failed, [{ entry: "docket entry 5001", reason: "no rule for this" }]);
    const [pending] = store.readings.pending(5);
    assert.equal(pending?.reason, "no rule for this");
    assert.equal(pending.tries, 1);
    assert.ok(pending.nextTryAt > clock.now().toString());
    assert.equal(readDueEntries(store).read, 0);
    clock.set(pending.nextTryAt);
    assert.equal(readDueEntries(store).read, 1);
    assert.equal(store.readings.count().pending, 0);
  });
});

Deno.test("more texts than fit one transaction are all read", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    for (let id = 1; id <= 450; id++) {
      store.entries.upsert(
        entryRecord({ id: `${id}`, entryNumber: id, description: `LETTER ${id}` }),
      );
    }
    assert.equal(readDueEntries(store).read, 450);
  });
});

Deno.test("texts that wait for another reader are not in the way", () => {
  withStore((store) => {
    const model: Reader["name"] = "model";
    store.dockets.save(docketRecord(), key);
    for (let id = 1; id <= 250; id++) {
      store.entries.upsert(
        entryRecord({ id: `${id}`, entryNumber: id, description: `LETTER ${id}` }),
      );
    }
    readDueEntries(store);
    for (const { id } of store.entries.versionsOf(key)) {
      store.readings.request(id, { reader: model, reason: "asked for" });
    }
    store.entries.upsert(entryRecord({ id: "9999", description: texts[0]! }));
    assert.deepEqual(totals(readDueEntries(store)), [1, 1, 0]);
    assert.equal(store.readings.count().pending, 250);
  });
});

Deno.test("the reader is told the docket, the filing date, and a stub's label as its text", () => {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    store.entries.upsert(entryRecord({
      description: "",
      documents: [{
        id: "1",
        documentNumber: "7",
        attachmentNumber: null,
        pacerDocId: "",
        description: "Order on Motion to Continue",
        isAvailable: null,
        isSealed: null,
        url: "",
        pdfUrl: "",
        pageCount: null,
        modifiedAt: "2026-01-06T10:00:00Z",
      }],
    }));
    readDueEntries(store, (input) => {
      assert.deepEqual(input, {
        text: "Order on Motion to Continue",
        filed: "2026-01-06",
        courtId: "nysd",
        docketNumber: key.split("/")[1],
      });
      return [];
    });
    assert.equal(store.readings.count().pending, 0);
  });
});
