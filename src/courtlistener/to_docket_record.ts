import type { z } from "zod";
import type { DocketRecord } from "../domain/upstream.ts";
import { pageUrl } from "./links.ts";
import { quoted, type RecordProblem } from "./problem.ts";
import { readRow, rowIdOf } from "./read_row.ts";
import { toDate, toInstant } from "./times.ts";
import { type Conversion, unknownInstant } from "./to_document_record.ts";
import { wireDocket } from "./wire.ts";

/** One row of `dockets/`. Impossible dates are left out with a problem. Never throws. */
export function toDocketRecord(value: unknown): Conversion<DocketRecord> {
  const reading = readRow(wireDocket, value);
  if ("faults" in reading) {
    const id = rowIdOf(value);
    const message = `docket ${id ?? "without a readable id"}: ${reading.faults.join("; ")}`;
    return { record: null, problems: [{ id, message, kept: false }] };
  }
  return convert(reading.row);
}

function convert(row: z.output<typeof wireDocket>): Conversion<DocketRecord> {
  const id = String(row.id);
  const courtId = row.court_id || row.court;
  const problems: RecordProblem[] = [];
  const report = (message: string, kept: boolean) =>
    problems.push({ id, message: `docket ${id}: ${message}`, kept });
  if (!courtId) {
    report('field "court_id" is missing', false);
    return { record: null, problems };
  }
  const date = (field: "date_filed" | "date_terminated" | "date_last_filing") => {
    const text = row[field];
    if (text === null || text === "") return null;
    const parsed = toDate(text);
    if (parsed === null) {
      report(`field "${field}" is ${quoted(text)}, not possible; left out`, true);
    }
    return parsed;
  };
  const modifiedAt = toInstant(row.date_modified);
  if (modifiedAt === null) {
    report(`field "date_modified" is ${quoted(row.date_modified)}, not a possible instant`, true);
  }
  const record: DocketRecord = {
    upstream: "courtlistener",
    id,
    courtId,
    docketNumber: row.docket_number.trim(),
    caseName: row.case_name || row.case_name_full || row.case_name_short,
    url: pageUrl(row.absolute_url),
    dateFiled: date("date_filed"),
    dateTerminated: date("date_terminated"),
    dateLastFiling: date("date_last_filing"),
    modifiedAt: modifiedAt ?? unknownInstant,
  };
  return { record, problems };
}
