import assert from "node:assert/strict";
import { fingerprint } from "../../../src/domain/entries/fingerprint.ts";
import type { DocumentRecord, EntryRecord } from "../../../src/domain/upstream.ts";
import { document, record } from "./versions.ts";

Deno.test("ids, timestamps and the order of documents do not change a fingerprint", () => {
  const [one, two] = [document(), document({ id: "901", attachmentNumber: 1 })];
  const base = fingerprint(record({ documents: [one, two] }));
  assert.match(base, /^[0-9a-f]{64}$/);
  const same: Partial<EntryRecord>[] = [
    { documents: [two, one] },
    { id: "2", docketRecordId: "78", documents: [one, two] },
    {
      modifiedAt: "2027-01-01T00:00:00Z",
      createdAt: "2027-01-01T00:00:00Z",
      documents: [one, two],
    },
    { documents: [{ ...one, id: "x", modifiedAt: "2027-01-01T00:00:00Z", url: "https://a" }, two] },
    { documents: [{ ...one, textPending: true }, two] },
  ];
  for (const more of same) assert.equal(fingerprint(record(more)), base, JSON.stringify(more));
});

Deno.test("every content field changes the fingerprint", () => {
  const changed: Partial<EntryRecord>[] = [
    { description: "ORDER" },
    { dateFiled: null },
    { timeFiled: "10:00" },
    { entryNumber: 41 },
    { pacerSequenceNumber: 9 },
    { recapSequenceNumber: "2026-03-02.001" },
    { documents: [document()] },
  ];
  const documents: Partial<DocumentRecord>[] = [
    { documentNumber: "41" },
    { attachmentNumber: 2 },
    { description: "Order" },
    { isAvailable: true },
    { isSealed: true },
    { pdfUrl: "https://a/b.pdf" },
    { pacerDocId: "0123" },
  ];
  const prints = [
    fingerprint(record()),
    ...changed.map((more) => fingerprint(record(more))),
    ...documents.map((more) => fingerprint(record({ documents: [document(more)] }))),
  ];
  assert.equal(new Set(prints).size, prints.length);
});
