import assert from "node:assert/strict";
import { toDocumentRecord } from "../../src/courtlistener/to_document_record.ts";
import { documentRow } from "./wire_samples.ts";

Deno.test("a document keeps what outputs need, with absolute addresses", () => {
  assert.deepEqual(toDocumentRecord(documentRow({ plain_text: "long" })), {
    record: {
      id: "900001",
      documentNumber: "45",
      attachmentNumber: null,
      pacerDocId: "067012345678",
      description: "Scheduling Order",
      isAvailable: true,
      isSealed: null,
      url:
        "https://www.courtlistener.com/docket/71000001/45/orchard-tool-co-v-lakeside-fasteners-inc/",
      pdfUrl:
        "https://storage.courtlistener.com/recap/gov.uscourts.ilnd.400001/gov.uscourts.ilnd.400001.45.0.pdf",
      pageCount: 2,
      modifiedAt: "2026-07-01T16:00:00.1Z",
    },
    problems: [],
  });
});

Deno.test("a text is pending only where an open PDF is there and OCR is needed", () => {
  const pending = (changes: Record<string, unknown>) =>
    toDocumentRecord(documentRow(changes)).record?.textPending;
  assert.equal(pending({ ocr_status: 4 }), true);
  assert.equal(pending({ ocr_status: 4, is_sealed: false }), true);
  for (const ocr_status of [undefined, null, 1, 2, 3, 5, "4", {}]) {
    assert.equal(pending({ ocr_status }), undefined);
  }
  assert.equal(pending({ ocr_status: 4, is_sealed: true }), undefined);
  for (const is_available of [false, null]) {
    assert.equal(pending({ ocr_status: 4, is_available }), undefined);
  }
});

Deno.test("a document without a readable id is told by that", () => {
  const { record, problems } = toDocumentRecord(documentRow({ id: "9" }));
  assert.equal(record, null);
  assert.match(problems[0]!.message, /^document without a readable id: field "id" is "9"/);
});
