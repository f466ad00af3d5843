import type { EntryRecord } from "../domain/upstream.ts";
import { type CallbackProblem, quoted } from "./callback_problem.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { apart, type FilingContext, toFilingRecord } from "./to_filing_record.ts";

/** The changes that an answer reports. */
export interface Delta {
  /** Each id once, in the order they were sent. */
  entries: EntryRecord[];
  /** Null when the answer has no `delta`, or does not say. */
  changed: boolean | null;
  /** ISO instant, UTC. */
  since: string | null;
  /** It is there, and lists every change it says there is. */
  settled: boolean;
}

/** Most filings that are read; an answer is at most 2 MB, which hold fewer. */
const filingLimit = 20_000;

/**
 * Reads `delta` of an answer and adds to `problems` what cannot be read. A text instead of a
 * {@link Delta} says, as the end of a sentence, why the whole body cannot be used.
 */
export function readDelta(
  payload: Fields,
  { problems, ...context }: Omit<FilingContext, "position"> & { problems: CallbackProblem[] },
): Delta | string {
  const none: Delta = { entries: [], changed: null, since: null, settled: false };
  const report = (message: string, kept: boolean) => problems.push({ id: null, message, kept });
  const given = payload.raw("delta");
  if (given === undefined || given === null) return none;
  const delta = fieldsOf(given, (fault) => report(`delta: ${fault}`, true));
  if (delta === null) {
    report(`"delta" is ${quoted(given)}, not an object`, false);
    return none;
  }
  const changed = delta.flag("changed");
  const count = delta.count("change_count") ?? 0;
  const since = delta.instant("since");
  const filings = delta.raw("new_filings") ?? [];
  if (!Array.isArray(filings)) {
    report(`"new_filings" is ${quoted(filings)}, not a list`, false);
    return { ...none, changed, since };
  }
  if (filings.length > filingLimit) {
    return `"new_filings" is ${quoted(filings)}, more than ${filingLimit}`;
  }
  const entries = new Map<string, EntryRecord>();
  filings.forEach((value, position) => {
    const { record, problems: found } = toFilingRecord(value, { ...context, position });
    problems.push(...found);
    if (record === null) return;
    const other = entries.get(record.id);
    const kept = other === undefined || isSame(other, record) ? record : apart(record);
    entries.set(kept.id, kept);
  });
  const settled = changed === true
    ? filings.length > 0 && count <= filings.length
    : changed === false && filings.length === 0 && count === 0;
  if (!settled) {
    const message = `delta: "changed" is ${quoted(delta.raw("changed"))} and "change_count" ` +
      `${quoted(delta.raw("change_count"))}, with ${filings.length} filings listed`;
    report(message, true);
  }
  return { entries: [...entries.values()], changed, since, settled };
}

function isSame(a: EntryRecord, b: EntryRecord): boolean {
  return a.entryNumber === b.entryNumber && a.description === b.description &&
    a.dateFiled === b.dateFiled;
}
