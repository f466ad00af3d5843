import type { CourtRecord } from "./court_record.ts";
import { readRow } from "./read_row.ts";
import { toInstant } from "./times.ts";
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
      hasFeed: row.pacer_has_rss_feed,
      feedTypes: row.pacer_rss_entry_types,
      lastContactAt: toInstant(row.date_last_pacer_contact),
    },
    problems: [],
  };
}
