import type { Config } from "../config/config.ts";
import type { DocketAlert } from "../courtlistener/docket_alerts.ts";
import { NotFoundError } from "../courtlistener/not_found.ts";
import type { Log } from "../platform/log.ts";
import type { Run } from "../store/runs.ts";
import type { Store } from "../store/store.ts";
import { type AlertRow, alertRows } from "./alert_rows.ts";
import { asFailure } from "./as_failure.ts";

/** How a check of docket alerts ended, and what the next one need not look at within the day. */
export interface AlertCheckEnd {
  outcome: "ok" | "partlyDone" | "failed" | "deferred" | "stopped";
  /** By the docket's name. */
  noted: Record<string, number>;
}

/** Name of the check in the log of runs. */
const command = "alerts";
/** Checks that the log of runs keeps. */
const runsKept = 100;

/**
 * Notes in the log of runs that a check begins, and answers what notes its end. The log is a
 * convenience: a store that is locked costs a second check, not this one.
 */
export function startAlertCheck(
  { store, log }: { store: Pick<Store, "runs">; log: Pick<Log, "warn"> },
): (end: AlertCheckEnd) => void {
  function attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      log.warn(`docket alerts: ${asFailure(error, { action: "Cannot note the check" }).message}`);
      return null;
    }
  }
  const run = attempt(() => store.runs.start(command));
  return ({ outcome, noted }) => {
    if (run === null) return;
    attempt(() => {
      store.runs.end(run, { outcome, counts: noted });
      store.runs.trim(runsKept);
    });
  };
}

/** The last check that came to its end; null when there was none. */
export function lastAlertCheck({ runs }: Pick<Store, "runs">): Run | null {
  const ended = (["ok", "partlyDone"] as const)
    .map((outcome) => runs.last(command, { outcome }))
    .filter((run) => run !== null);
  return ended.sort((a, b) => b.id - a.id)[0] ?? null;
}

/**
 * The end of a check with these rows: `ok` when there is nothing that another try would mend within
 * the day. Noted are 1 for an alert that is on, also of cases that were not asked about, and 0 for a
 * docket CourtListener does not have.
 */
export function alertCheckEnd(
  rows: readonly AlertRow[],
  { byDocket, config, store }: {
    /** The account's alerts as they are now, by CourtListener's id of the docket. */
    byDocket: ReadonlyMap<string, DocketAlert>;
    config: Config;
    store: Store;
  },
): AlertCheckEnd {
  const isOpen = (row: AlertRow) =>
    row.outcome === "deferred" || (row.outcome === "failed" && !isRefused(row));
  const elsewhere = [...alertRows(config.cases, store).values()]
    .filter(({ recordId }) => recordId !== null && byDocket.get(recordId)?.active === true)
    .map(({ docket }): [string, number] => [docket, 1]);
  const here = rows.flatMap((row): [string, number][] =>
    isOn(row) ? [[row.docket, 1]] : isRefused(row) ? [[row.docket, 0]] : []
  );
  return {
    outcome: rows.some(isOpen) ? "partlyDone" : "ok",
    noted: Object.fromEntries([...elsewhere, ...here]),
  };
}

function isOn({ outcome }: AlertRow): boolean {
  return outcome === "created" || outcome === "re-activated" || outcome === "prolonged" ||
    outcome === "already subscribed";
}

/** Does CourtListener not have the docket? */
function isRefused({ recordId, outcome, error }: AlertRow): boolean {
  return error instanceof NotFoundError || (recordId === null && outcome === "failed");
}
