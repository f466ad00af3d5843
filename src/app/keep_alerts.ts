import type { CaseSettings, Config } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import type { DocketAlert, DocketAlertCalls } from "../courtlistener/docket_alerts.ts";
import type { Clock } from "../domain/clock.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import type { Log } from "../platform/log.ts";
import type { Store } from "../store/store.ts";
import { type AlertCheckEnd, alertCheckEnd, startAlertCheck } from "./alert_check_log.ts";
import { type AlertResult, alertResult, alertsLine } from "./alert_result.ts";
import { type AlertRow, alertRows, rowsInOrder, settleFailure } from "./alert_rows.ts";
import { alertsAreDue } from "./alerts_are_due.ts";
import { asFailure } from "./as_failure.ts";
import { endPlannedAlerts, plannedEnds } from "./end_planned_alerts.ts";
import { isSpent } from "./is_spent.ts";
import { lookUpDockets, type LookUps } from "./look_up_dockets.ts";
import { alertEnd, isToProlong } from "./watch/alert_end.ts";

/** What docket alerts are checked with. */
export interface AlertTools {
  config: Config;
  store: Store;
  courtlistener: CourtListener;
  docketAlerts: DocketAlertCalls;
  clock: Clock;
  log: Log;
  signal?: AbortSignal;
}

/** What is checked, and how far. */
export interface AlertOptions {
  /** Only dockets of these cases; of all cases when left out. */
  cases?: readonly CaseSettings[];
  /** Ask for the list, and change nothing here or there. */
  dryRun?: boolean;
  /** Subscriptions to make or switch on in this check at most; the rest is deferred. */
  most?: number;
}

/**
 * Sees to it that the account has a docket alert, switched on, on every docket the cases follow: one
 * list, then a POST for each that is missing and a PATCH for each that was switched off (a POST on
 * an existing row is refused, contract c.6) or would end soon (contract e). A check of all cases also
 * switches off what `prune` planned. Whether the settings want that is the caller's question. Dockets
 * named by number are looked up first. Never deletes anything and throws only for an abort and a store
 * that cannot be read: one failure is told and does not stop the next, a failure of the list fails
 * every docket, a used-up quota defers the rest.
 */
export async function keepAlerts(options: AlertOptions, tools: AlertTools): Promise<AlertResult> {
  const { config, store, log, signal } = tools;
  const { cases, dryRun = false } = options;
  const rows = alertRows(cases ?? config.cases, store);
  const mayEnd = cases === undefined && !dryRun;
  const isAsked = rows.size > 0 || (mayEnd && plannedEnds(tools).length > 0);
  if (!isAsked) return alertResult([...rows.values()], null);
  const onEnd = dryRun ? () => {} : startAlertCheck(tools);
  try {
    const { result, end } = await check(options, { tools, rows });
    onEnd(end);
    if (!dryRun) log.info(alertsLine(result));
    return result;
  } catch (error) {
    if (signal?.aborted) onEnd({ outcome: "stopped", noted: {} });
    throw error;
  }
}

/**
 * {@link keepAlerts} where it is due ({@link alertsAreDue}). Null when it is not due, which costs no
 * request.
 */
export async function keepAlertsWhenDue(
  options: Pick<AlertOptions, "cases" | "most">,
  tools: AlertTools,
): Promise<AlertResult | null> {
  return alertsAreDue(options, tools) ? await keepAlerts(options, tools) : null;
}

const nothingLookedUp: LookUps = { failures: new Map(), stoppedBy: null };

async function check(
  { cases, dryRun = false, most = Infinity }: AlertOptions,
  { tools, rows }: { tools: AlertTools; rows: Map<string, AlertRow> },
): Promise<{ result: AlertResult; end: AlertCheckEnd }> {
  const { config, store, docketAlerts, log, signal } = tools;
  const wanted = cases ?? config.cases;
  let alerts: DocketAlert[];
  try {
    alerts = await docketAlerts.list();
  } catch (error) {
    signal?.throwIfAborted();
    const failure = asFailure(error, { action: "Cannot list the docket alerts" });
    tellListFailure(failure, log);
    for (const row of rows.values()) settleFailure(row, failure);
    const result = alertResult([...rows.values()], failure);
    return { result, end: { outcome: result.failed > 0 ? "failed" : "deferred", noted: {} } };
  }
  const byDocket = new Map<string, DocketAlert>();
  for (const alert of alerts) {
    if (byDocket.get(alert.docketId)?.active !== true) byDocket.set(alert.docketId, alert);
  }
  const lookUps = dryRun ? nothingLookedUp : await lookUpDockets(wanted, tools);
  const settled = rowsInOrder(dryRun ? rows : alertRows(wanted, store));
  for (const row of settled) judge(row, { byDocket, lookUps, tools });
  const stoppedBy = dryRun
    ? null
    : await subscribe(settled, { byDocket, most, tools, stoppedBy: lookUps.stoppedBy });
  const made = settled.flatMap(({ outcome, recordId }) =>
    outcome === "created" && recordId !== null ? [recordId] : []
  );
  const isWhole = cases === undefined && !dryRun && stoppedBy === null;
  const ends = isWhole ? await endPlannedAlerts(byDocket, tools) : { ended: 0, notEnded: [] };
  if (!dryRun) noteList([...byDocket.values()], { made, tools });
  return {
    result: { ...alertResult(settled, null), ...ends },
    end: alertCheckEnd(settled, { byDocket, config, store }),
  };
}

/** Sets what the list says of a docket, and what there is to do. */
function judge(
  row: AlertRow,
  { byDocket, lookUps, tools }: {
    byDocket: ReadonlyMap<string, DocketAlert>;
    lookUps: LookUps;
    tools: AlertTools;
  },
): void {
  if (row.recordId === null) {
    row.action = "look up";
    const failure = lookUps.failures.get(row.docket);
    if (failure !== undefined) settleFailure(row, failure);
    return;
  }
  const alert = byDocket.get(row.recordId);
  row.state = alert === undefined ? "none" : alert.active ? "on" : "off";
  row.lastHitAt = alert?.lastHitAt ?? null;
  const isEnding = alert?.active === true && isEndingSoon(alert, tools);
  row.action = isEnding ? "prolong" : actions[row.state];
  if (row.action === "nothing") row.outcome = "already subscribed";
}

const actions = { on: "nothing", off: "switch on", none: "subscribe" } as const;

/**
 * Does what there is to do, and notes it in `byDocket`, the account's alerts by the docket's id.
 * Answers why the rest was deferred; null when nothing was.
 */
async function subscribe(
  rows: readonly AlertRow[],
  { byDocket, most, stoppedBy, tools }: {
    byDocket: Map<string, DocketAlert>;
    most: number;
    /** What stopped it before it began. */
    stoppedBy: CaseCalendarError | null;
    tools: AlertTools;
  },
): Promise<CaseCalendarError | null> {
  const { docketAlerts, log, signal } = tools;
  let writes = 0;
  for (const row of rows) {
    if (row.error !== null || row.action === "nothing") continue;
    if (stoppedBy !== null) {
      settleFailure(row, stoppedBy);
      continue;
    }
    if (row.recordId === null) continue;
    if (writes >= most) {
      row.outcome = "deferred";
      continue;
    }
    writes += 1;
    const alert = byDocket.get(row.recordId);
    try {
      const saved = alert === undefined
        ? await docketAlerts.create(row.recordId)
        : await docketAlerts.reactivate(alert.id);
      byDocket.set(row.recordId, saved);
      row.outcome = alert === undefined
        ? "created"
        : row.action === "prolong"
        ? "prolonged"
        : "re-activated";
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error, { action: `Cannot subscribe to ${row.docket}` });
      settleFailure(row, failure);
      if (isSpent(failure)) stoppedBy = failure;
      else log.warn(`docket alerts: ${failure.message}`);
    }
  }
  return stoppedBy;
}

/** Would CourtListener end this alert soon? */
function isEndingSoon(alert: DocketAlert, { store, clock }: AlertTools): boolean {
  const ref = { upstream: "courtlistener", id: alert.docketId } as const;
  const stored = store.dockets.byRecord(ref)?.records
    .find(({ record }) => record.upstream === ref.upstream && record.id === ref.id);
  return stored !== undefined && isToProlong(alertEnd(alert, stored.record), clock.now());
}

/** What silence is noticed by; a store that is locked costs that, not the check. */
function noteList(
  alerts: readonly DocketAlert[],
  { made, tools: { store, clock, log } }: { made: readonly string[]; tools: AlertTools },
): void {
  try {
    store.transaction(() => {
      store.docketAlerts.note(alerts, clock.now().toString());
      for (const docketId of made) store.docketAlerts.made(docketId);
    });
  } catch (error) {
    log.warn(`docket alerts: ${asFailure(error, { action: "Cannot note the list" }).message}`);
  }
}

/** One warning that says of which kind the failure is, as the reference does. */
function tellListFailure(failure: CaseCalendarError, log: Log): void {
  const { message } = failure;
  if (isSpent(failure)) {
    log.info(`docket alerts: deferred, ${message}`);
  } else if (failure.kind === "authentication") {
    log.warn(`docket alerts: not checked, the token is refused: ${message}`);
  } else if (/\bHTTP \d{3}\b/.test(failure.facts.cause)) {
    log.warn(`docket alerts: not checked, CourtListener answers with an error: ${message}`);
  } else {
    log.warn(`docket alerts: not checked, CourtListener was not reached or understood: ${message}`);
  }
}
