import assert from "node:assert/strict";
import fc from "fast-check";
import { assembleEntries } from "../../src/domain/entries/assemble.ts";
import { fingerprint } from "../../src/domain/entries/fingerprint.ts";
import type { EntryRecord } from "../../src/domain/upstream.ts";
import { apart, toFilingRecord } from "../../src/docketlayer/to_filing_record.ts";
import { runs } from "../support/counts.ts";
import { filing, minute, receivedAt } from "./callback_samples.ts";

const context = {
  docketKey: "ilnd/1:26-cv-00456",
  courtId: "ilnd",
  zone: "America/Chicago",
  filedAt: "auto" as const,
  statedAt: "2026-08-13T17:00:03Z",
  position: 0,
};

function convert(value: unknown, courtId = "ilnd") {
  return toFilingRecord(value, { ...context, courtId });
}

function record(value: unknown, courtId = "ilnd"): EntryRecord {
  const { record, problems } = convert(value, courtId);
  assert.deepEqual(problems, []);
  return record ?? assert.fail("no record");
}

Deno.test("a filing becomes an entry with its document", () => {
  const id = "ilnd/1:26-cv-00456#pacer_doc_id:067012345678";
  assert.deepEqual(record(filing({ external_url: "https://example.org/45" })), {
    upstream: "docketlayer",
    id,
    docketRecordId: "ilnd/1:26-cv-00456",
    entryNumber: 45,
    dateFiled: "2026-08-13",
    timeFiled: "11:49:40",
    createdAt: "2026-08-13T16:49:40Z",
    modifiedAt: "2026-08-13T17:00:03Z",
    recapSequenceNumber: "",
    pacerSequenceNumber: null,
    description: "ORDER: Status hearing reset for 9/15/2026 at 9:30 AM.",
    documents: [{
      id,
      documentNumber: "45",
      attachmentNumber: null,
      pacerDocId: "067012345678",
      description: "order",
      isAvailable: null,
      isSealed: null,
      url: "https://example.org/45",
      pdfUrl: "",
      pageCount: null,
      modifiedAt: "2026-08-13T17:00:03Z",
    }],
  });
});

Deno.test("the same filing told again keeps its id, other filings have others", () => {
  const rows = [
    filing(),
    filing({ document_identifier: "067012345699" }),
    filing({ document_identifier: null }),
    filing({ document_identifier: null, entry_number: 46 }),
    filing({ document_identifier: null, filed_at: "2026-08-12T16:49:40Z" }),
    minute(),
    minute({ description: "Minute Entry: Motion hearing held." }),
    minute({ filed_at: "2026-08-12T16:58:00Z" }),
    filing({ document_identifier_type: "acms_document_guid", document_identifier: "a-b-c" }),
    filing({ document_identifier: "no such/id\u0000" }),
  ];
  const ids = rows.map((row) => record(row).id);
  assert.equal(new Set(ids).size, rows.length);
  assert.deepEqual(rows.map((row) => record(row).id), ids);
  for (const id of ids) assert.match(id, /^ilnd\/1:26-cv-00456#[\w.:@-]+$/);
  const edited = filing({ description: "ORDER: Status hearing reset for 9/16/2026." });
  assert.equal(record(edited).id, ids[0]);
  const again = { entry_number: 45, document_identifier: null };
  assert.equal(record(filing({ ...again, description: "Corrected." })).id, ids[2]);
});

Deno.test("PACER's link form of a document id is CourtListener's, except on appeal", () => {
  const link = filing({ document_identifier: "067112345678" });
  assert.equal(record(link).documents[0]!.pacerDocId, "067012345678");
  assert.equal(record(link, "ca7").documents[0]!.pacerDocId, "067112345678");
  const other = filing({ document_identifier_type: "tyler_document_id" });
  assert.deepEqual(record(other).documents, []);
});

Deno.test("a filing without text is a stub with its type as label", () => {
  const stub = record(minute({ description: null }));
  assert.equal(stub.description, "");
  assert.equal(stub.documents[0]!.description, "minute entry");
  assert.deepEqual(record(minute()).documents, []);
});

Deno.test("both upstreams meet in one entry by the document's id", () => {
  const fromDocketLayer = record(filing({ document_identifier: "067112345678" }));
  const fromCourtListener: EntryRecord = {
    ...fromDocketLayer,
    upstream: "courtlistener",
    id: "800001",
    docketRecordId: "71000001",
    timeFiled: null,
    description: `${fromDocketLayer.description} (Entered: 08/13/2026)`,
    documents: [{
      ...fromDocketLayer.documents[0]!,
      id: "900001",
      pacerDocId: "067012345678",
      description: "Order",
    }],
  };
  const versions = [fromCourtListener, fromDocketLayer].map((found) => ({
    record: found,
    fingerprint: fingerprint(found),
    receivedAt,
    gone: false,
  }));
  const entries = assembleEntries(versions, { zone: context.zone });
  assert.equal(entries.length, 1);
  assert.equal(entries[0]!.joins[0]!.reason, "same PACER document id");
  assert.equal(entries[0]!.text, fromCourtListener.description);
});

Deno.test("a bad field costs itself and is told by the filing's place", () => {
  const { record, problems } = convert(filing({
    entry_number: "none",
    filed_at: "2026-02-30",
    external_url: "javascript:alert(1)",
    filing_type: 7,
  }));
  assert.equal(record?.description, "ORDER: Status hearing reset for 9/15/2026 at 9:30 AM.");
  assert.deepEqual([record?.entryNumber, record?.dateFiled, record?.documents[0]?.url], [
    null,
    null,
    "",
  ]);
  assert.deepEqual(problems.map(({ message, kept }) => `${kept} ${message}`), [
    'true new_filings[0]: field "entry_number" is "none"; left out',
    'true new_filings[0]: field "filing_type" is 7; left out',
    'true new_filings[0]: field "filed_at" is "2026-02-30", not possible; left out',
  ]);
});

Deno.test("a filing of which nothing can be read is told, not invented", () => {
  for (const value of [null, 5, "text", [], {}, { filed_at: "2026-08-13" }]) {
    const { record, problems } = convert(value);
    assert.equal(record, null);
    assert.deepEqual(problems.map(({ kept }) => kept), [false]);
  }
});

Deno.test("no JSON value makes a conversion throw", () => {
  const field = fc.constantFrom(...Object.keys(filing()));
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), field, (garbage, name) => {
      convert(garbage);
      const { record, problems } = convert(filing({ [name]: garbage }));
      assert.ok(record !== null || problems.length > 0);
    }),
    runs(300, 20_000),
  );
});

Deno.test("a filing set apart keeps everything but its id", () => {
  const one = record(filing());
  const other = apart(one);
  assert.notEqual(other.id, one.id);
  assert.equal(other.documents[0]!.id, other.id);
  assert.equal(fingerprint(other), fingerprint(one));
  assert.equal(apart(one).id, other.id);
});
