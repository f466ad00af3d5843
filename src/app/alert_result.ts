import type { CaseCalendarError } from "../domain/errors.ts";
import type { AlertRow } from "./alert_rows.ts";

/** How a check ended. */
export interface AlertResult {
  /** By record id, those without one last. */
  rows: AlertRow[];
  created: number;
  alreadySubscribed: number;
  reactivated: number;
  /** Alerts on terminated dockets that would have ended soon. */
  prolonged: number;
  /** Alerts that were switched off, since no case names their dockets any more and `prune` planned it. */
  ended: number;
  /** Sentences about those that could not be; they stay planned. */
  notEnded: string[];
  failed: number;
  deferred: number;
  /** Why the list could not be read; null when it was. */
  listError: CaseCalendarError | null;
}

/** What became of the rows, counted; nothing ended. */
export function alertResult(rows: AlertRow[], listError: CaseCalendarError | null): AlertResult {
  const count = (outcome: AlertRow["outcome"]) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    created: count("created"),
    alreadySubscribed: count("already subscribed"),
    reactivated: count("re-activated"),
    prolonged: count("prolonged"),
    ended: 0,
    notEnded: [],
    failed: count("failed"),
    deferred: count("deferred"),
    listError,
  };
}

/** The log line of the reference, with what it does not know added. */
export function alertsLine(
  result: Omit<AlertResult, "rows" | "listError" | "notEnded">,
): string {
  const { created, alreadySubscribed, reactivated, prolonged, ended, failed, deferred } = result;
  return `docket alerts: ${created} created, ${alreadySubscribed} already subscribed, ${failed} failed` +
    (reactivated > 0 ? `, ${reactivated} re-activated` : "") +
    (prolonged > 0 ? `, ${prolonged} prolonged` : "") +
    (ended > 0 ? `, ${ended} ended` : "") +
    (deferred > 0 ? `, ${deferred} deferred` : "");
}
