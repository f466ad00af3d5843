import type { EntryRecord } from "../../domain/upstream.ts";
import { quoted, type RecordProblem } from "../problem.ts";
import { toEntryRecord } from "../to_entry_record.ts";
import { rowLimit } from "./row_limit.ts";
import type { DocketAlertReading, UnreadableReading, WebhookEnvelope } from "./webhook_reading.ts";
import { idOf, objectOf } from "./wire_values.ts";

/** The sample of the panel's test button (contract a.6). */
const testEntry = { id: "2208776613", docket: "4214664" };

/** Event 1: new docket entries (contract b.1). */
export function readDocketAlert(
  payload: Readonly<Record<string, unknown>>,
  envelope: WebhookEnvelope,
): DocketAlertReading | UnreadableReading {
  const rows = payload.results;
  if (!Array.isArray(rows)) {
    return { event: "unreadable", reason: `"results" is ${quoted(rows)}, not a list` };
  }
  if (rows.length > rowLimit) {
    return { event: "unreadable", reason: `"results" is ${quoted(rows)}, more than ${rowLimit}` };
  }
  const entries: EntryRecord[] = [];
  const problems = [...envelope.problems];
  const docketIds = rows.map((row) => idOf(objectOf(row)?.docket));
  rows.forEach((row, position) => {
    const { record, problems: found } = toEntryRecord(row);
    problems.push(...found.map((problem) => placed(problem, position)));
    if (record === null) return;
    if (docketIds[position] !== null) entries.push(record);
    else problems.push({ id: record.id, message: strayed(record), kept: false });
  });
  const docketId = entries[0]?.docketRecordId ?? docketIds.find((id) => id !== null) ?? null;
  for (const entry of entries) {
    if (entry.docketRecordId === docketId) continue;
    const message = `docket entry ${entry.id}: belongs to docket ${
      quoted(entry.docketRecordId)
    }, the first one to ${docketId}`;
    problems.push({ id: entry.id, message, kept: true });
  }
  const isTest = rows.length > 0 &&
    rows.every((row, i) =>
      idOf(objectOf(row)?.id) === testEntry.id && docketIds[i] === testEntry.docket
    );
  return { event: "docket-alert", ...envelope, isTest, problems, docketId, entries };
}

/** Kept, it would wait for ever for a docket that does not exist. */
function strayed({ id, docketRecordId }: EntryRecord): string {
  return `docket entry ${id}: field "docket" is ${quoted(docketRecordId)}, no id`;
}

/** A row that does not even say its id is named by its place. */
function placed(problem: RecordProblem, position: number): RecordProblem {
  if (problem.id !== null) return problem;
  return { ...problem, message: `results[${position}]: ${problem.message}` };
}
