import type { CourtRecord } from "./court_record.ts";
import { readRow } from "./read_row.ts";
import type { Conversion } from "./to_document_record.ts";
import { wireCourt } from "./wire.ts";

/** One row of `courts/`. Never throws. */
export function toCourtRecord(value: unknown): Conversion<CourtRecord> {
  const reading = readRow(wireCourt, value);
  if ("faults" in reading) {
    const message = `court: ${reading.faults.join("; ")}`;
    return { record: null, problems: [{ id: null, message, kept: false }] };
  }
  const { row } = reading;
  return {
    record: {
      id: row.id,
      fullName: row.full_name,
      shortName: row.short_name,
      citation: row.citation_string,
      jurisdiction: row.jurisdiction,
      inUse: row.in_use,
    },
    problems: [],
  };
}
