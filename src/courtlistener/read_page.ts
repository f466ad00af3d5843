import type { RecordProblem } from "./problem.ts";
import { readRow } from "./read_row.ts";
import type { Conversion } from "./to_document_record.ts";
import { wirePage } from "./wire.ts";

/** One page of any list. */
export interface Page<Kind> {
  /**
   * `cursor` when `count` is a URL: no row slips through while the list changes; `page` when it is a number
   * and rows can slip between two pages while the list changes (contract c.3).
   */
  mode: "cursor" | "page";
  records: Kind[];
  next: string | null;
  problems: RecordProblem[];
  servedAt: string | null;
}

/** The page, or what is wrong with its envelope. A bad row never hides the others. */
export function readPage<Kind>(
  json: unknown,
  convert: (value: unknown) => Conversion<Kind>,
): { page: Omit<Page<Kind>, "servedAt"> } | { faults: string[] } {
  const reading = readRow(wirePage, json);
  if ("faults" in reading) return { faults: reading.faults };
  const records: Kind[] = [];
  const problems: RecordProblem[] = [];
  for (const row of reading.row.results) {
    const conversion = convert(row);
    if (conversion.record !== null) records.push(conversion.record);
    problems.push(...conversion.problems);
  }
  const mode = typeof reading.row.count === "number" ? "page" : "cursor";
  return { page: { mode, records, next: reading.row.next || null, problems } };
}
