import type { z } from "zod";
import type { DocumentRecord } from "../domain/upstream.ts";
import { pageUrl, pdfUrl } from "./links.ts";
import { quoted, type RecordProblem } from "./problem.ts";
import { readRow, rowIdOf } from "./read_row.ts";
import { toInstant } from "./times.ts";
import { wireDocument } from "./wire.ts";

/** What one wire row gave; `record` is null when it could not be used at all. */
export interface Conversion<Kind> {
  record: Kind | null;
  problems: RecordProblem[];
}

/** One document row of `recap-documents/` or nested in an entry. Never throws. */
export function toDocumentRecord(value: unknown): Conversion<DocumentRecord> {
  const reading = readRow(wireDocument, value);
  if ("faults" in reading) {
    const id = rowIdOf(value);
    const message = `document ${id ?? "without a readable id"}: ${reading.faults.join("; ")}`;
    return { record: null, problems: [{ id, message, kept: false }] };
  }
  return convert(reading.row);
}

function convert(row: z.output<typeof wireDocument>): Conversion<DocumentRecord> {
  const id = String(row.id);
  const modifiedAt = toInstant(row.date_modified);
  const record = {
    id,
    documentNumber: row.document_number,
    attachmentNumber: row.attachment_number,
    pacerDocId: row.pacer_doc_id,
    description: row.description,
    isAvailable: row.is_available,
    isSealed: row.is_sealed,
    ...(isTextPending(row) ? { textPending: true as const } : {}),
    url: pageUrl(row.absolute_url),
    pdfUrl: pdfUrl(row.filepath_local, row.filepath_ia),
    pageCount: row.page_count,
    modifiedAt: modifiedAt ?? unknownInstant,
  };
  if (modifiedAt !== null) return { record, problems: [] };
  const message = `document ${id}: field "date_modified" is ${
    quoted(row.date_modified)
  }, not a possible instant`;
  return { record, problems: [{ id, message, kept: true }] };
}

/** OCR needed; the others are: done, text found, failed, and null for not tried (contract b.1). */
const ocrNeeded = 4;

function isTextPending(row: z.output<typeof wireDocument>): boolean {
  return row.ocr_status === ocrNeeded && row.is_available === true && row.is_sealed !== true;
}

/** Stands for "not known" where a record must have an instant; older than any real one. */
export const unknownInstant = "1970-01-01T00:00:00Z";
