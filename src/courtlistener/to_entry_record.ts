import type { z } from "zod";
import type { DocumentRecord, EntryRecord } from "../domain/upstream.ts";
import { quoted, type RecordProblem } from "./problem.ts";
import { readRow, rowIdOf } from "./read_row.ts";
import { toDate, toInstant, toTime } from "./times.ts";
import { type Conversion, toDocumentRecord, unknownInstant } from "./to_document_record.ts";
import { wireEntry } from "./wire.ts";

/**
 * One row of `docket-entries/` or of a webhook's `results`. A date that cannot be is left out, a
 * document that cannot be read is left out, each with a problem; the docket text is kept whenever
 * id, docket and entry number can be read. Never throws.
 */
export function toEntryRecord(value: unknown): Conversion<EntryRecord> {
  const reading = readRow(wireEntry, value);
  if ("faults" in reading) {
    const id = rowIdOf(value);
    const message = `docket entry ${id ?? "without a readable id"}: ${reading.faults.join("; ")}`;
    return { record: null, problems: [{ id, message, kept: false }] };
  }
  return convert(reading.row);
}

function convert(row: z.output<typeof wireEntry>): Conversion<EntryRecord> {
  const id = String(row.id);
  const problems: RecordProblem[] = [];
  const report = (message: string) =>
    problems.push({ id, message: `docket entry ${id}: ${message}`, kept: true });
  const read = (field: DateField, parse: (text: string) => string | null) => {
    const text = row[field];
    if (text === null || text === "") return null;
    const parsed = parse(text);
    if (parsed === null) report(`field "${field}" is ${quoted(text)}, not possible; left out`);
    return parsed;
  };
  const createdAt = read("date_created", toInstant);
  const modifiedAt = read("date_modified", toInstant);
  if (row.date_modified === "") report('field "date_modified" is missing');
  const documents: DocumentRecord[] = [];
  for (const nested of row.recap_documents) {
    const document = toDocumentRecord(nested);
    if (document.record) documents.push(document.record);
    for (const problem of document.problems) report(problem.message);
  }
  const record: EntryRecord = {
    upstream: "courtlistener",
    id,
    docketRecordId: row.docket,
    entryNumber: row.entry_number,
    dateFiled: read("date_filed", toDate),
    timeFiled: read("time_filed", toTime),
    createdAt: createdAt ?? modifiedAt ?? unknownInstant,
    modifiedAt: modifiedAt ?? createdAt ?? unknownInstant,
    recapSequenceNumber: row.recap_sequence_number,
    pacerSequenceNumber: row.pacer_sequence_number,
    description: row.description,
    documents: documents.sort(mainDocumentFirst),
  };
  return { record, problems };
}

type DateField = "date_created" | "date_modified" | "date_filed" | "time_filed";

function mainDocumentFirst(a: DocumentRecord, b: DocumentRecord): number {
  return (a.attachmentNumber ?? -1) - (b.attachmentNumber ?? -1);
}
