import { createHash } from "node:crypto";
import type { DocumentRecord, EntryRecord } from "../upstream.ts";

/**
 * SHA-256 (64 hex digits) of the content of a record that can change what is read or shown: text,
 * filing date and hour, numbers, and of each document its numbers, label, availability and copies.
 * Ids of the upstream, its timestamps and the order of documents do not count, so a record that was
 * only touched upstream keeps its fingerprint.
 */
export function fingerprint(record: EntryRecord): string {
  const content = [
    1,
    record.description,
    record.dateFiled,
    record.timeFiled,
    record.entryNumber,
    record.pacerSequenceNumber,
    record.recapSequenceNumber,
    record.documents.map(documentContent).map((fields) => JSON.stringify(fields)).sort(),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

function documentContent(document: DocumentRecord): unknown[] {
  return [
    document.documentNumber,
    document.attachmentNumber,
    document.description,
    document.isAvailable,
    document.isSealed,
    document.pdfUrl,
    document.pacerDocId,
  ];
}
