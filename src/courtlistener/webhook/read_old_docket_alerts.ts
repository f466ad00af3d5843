import { quoted, type RecordProblem } from "../problem.ts";
import { rowLimit } from "./row_limit.ts";
import type {
  AgedAlert,
  OldDocketAlertsReading,
  UnreadableReading,
  WebhookEnvelope,
} from "./webhook_reading.ts";
import { idOf, instantOf, objectOf } from "./wire_values.ts";

/** The samples of the panel's test button (contract a.6). */
const testOld = { alert: "3", docket: "3" };
const testDisabled = { alert: "1", docket: "1" };

/**
 * Event 4: docket alerts without movement (contract b.4). Either list may be empty or missing, not
 * both; of an alert only its docket has to be readable. Secret keys are not taken over.
 */
export function readOldDocketAlerts(
  payload: Readonly<Record<string, unknown>>,
  envelope: WebhookEnvelope,
): OldDocketAlertsReading | UnreadableReading {
  const { old_alerts: old, disabled_alerts: off } = payload;
  if (!Array.isArray(old) && !Array.isArray(off)) {
    const reason = `"old_alerts" is ${quoted(old)} and "disabled_alerts" is ${quoted(off)}`;
    return { event: "unreadable", reason: `${reason}, neither a list` };
  }
  const long = [old, off].find((rows) => Array.isArray(rows) && rows.length > rowLimit);
  if (long !== undefined) {
    return { event: "unreadable", reason: `the report is ${quoted(long)}, more than ${rowLimit}` };
  }
  const problems = [...envelope.problems];
  const toReUp = readAlerts(old, { field: "old_alerts", problems });
  const disabled = readAlerts(off, { field: "disabled_alerts", problems });
  const isTest = isOnly(toReUp, testOld) && isOnly(disabled, testDisabled);
  return { event: "old-docket-alerts", ...envelope, isTest, problems, toReUp, disabled };
}

function readAlerts(
  rows: unknown,
  { field, problems }: { field: string; problems: RecordProblem[] },
): AgedAlert[] {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) {
    problems.push({ id: null, message: `"${field}" is ${quoted(rows)}, not a list`, kept: false });
    return [];
  }
  return rows.flatMap((value, position) => {
    const row = objectOf(value);
    const alertId = idOf(row?.id);
    const docketId = idOf(row?.docket);
    const place = `${field}[${position}]`;
    if (docketId === null) {
      const what = row === null ? quoted(value) : `field "docket" is ${quoted(row.docket)}`;
      problems.push({ id: alertId, message: `${place}: ${what}, names no docket`, kept: false });
      return [];
    }
    if (alertId === null) {
      const message = `${place}: field "id" is ${quoted(row?.id)}, no id`;
      problems.push({ id: null, message, kept: true });
    }
    return [{ alertId, docketId, lastHitAt: instantOf(row?.date_last_hit) }];
  });
}

function isOnly(alerts: readonly AgedAlert[], sample: { alert: string; docket: string }): boolean {
  return alerts.length === 1 && alerts[0]!.alertId === sample.alert &&
    alerts[0]!.docketId === sample.docket;
}
