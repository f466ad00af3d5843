import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import type { DocketAlert, DocketAlertCalls } from "../courtlistener/docket_alerts.ts";
import { NotFoundError } from "../courtlistener/not_found.ts";
import type { Clock } from "../domain/clock.ts";
import { type CaseCalendarError, printable } from "../domain/errors.ts";
import type { Log } from "../platform/log.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { endPlannedAlerts, plannedEnds } from "./end_planned_alerts.ts";
import { isSpent } from "./is_spent.ts";
import { namedRecords } from "./named_records.ts";
import { describeReference, resolveDocket } from "./resolve_docket.ts";
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

/** One docket that cases follow, and its alert. */
export interface AlertRow {
  /** As in `docket 70000001` or, for one that is not yet looked up, `docket 1:26-cv-1 (nysd)`. */
  docket: string;
  /** CourtListener's id of the record; null for one that is not yet looked up. */
  recordId: string | null;
  /** Ids of the cases that name it. */
  cases: string[];
  /** What the list said; `unknown` when it could not be read or the docket was not looked up. */
  state: "on" | "off" | "none" | "unknown";
  /** When any alert on it last went out; ISO UTC, null for never. */
  lastHitAt: string | null;
  /** What there was to do. */
  action: "nothing" | "subscribe" | "switch on" | "prolong" | "look up" | "unknown";
  /** `planned`: a dry run; `deferred`: the quota or the check's share is used up, the next one goes on. */
  outcome:
    | "already subscribed"
    | "created"
    | "re-activated"
    | "prolonged"
    | "failed"
    | "deferred"
    | "planned";
  error: CaseCalendarError | null;
}

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

/** Name of the check in the log of runs. */
const command = "alerts";
const checkEvery = Temporal.Duration.from({ hours: 24 });
/** Checks that the log of runs keeps. */
const runsKept = 100;

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
  const rows = rowsOf(cases ?? config.cases, store);
  const mayEnd = cases === undefined && !dryRun;
  const isAsked = rows.size > 0 || (mayEnd && plannedEnds(tools).length > 0);
  if (!isAsked) return summary([...rows.values()], null);
  const run = dryRun ? null : startRun(store, log);
  try {
    return await check(options, { tools, rows, run });
  } catch (error) {
    if (signal?.aborted) endRun(run, { store, log, outcome: "stopped", noted: [] });
    throw error;
  }
}

async function check(
  { cases, dryRun = false, most = Infinity }: AlertOptions,
  { tools, rows, run }: { tools: AlertTools; rows: Map<string, AlertRow>; run: number | null },
): Promise<AlertResult> {
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
    const result = summary([...rows.values()], failure);
    endRun(run, { store, log, outcome: result.failed > 0 ? "failed" : "deferred", noted: [] });
    if (!dryRun) log.info(alertsLine(result));
    return result;
  }
  const byDocket = new Map<string, DocketAlert>();
  for (const alert of alerts) {
    if (byDocket.get(alert.docketId)?.active !== true) byDocket.set(alert.docketId, alert);
  }
  const lookUps = dryRun ? nothingLookedUp : await lookUp(wanted, tools);
  let { stoppedBy } = lookUps;
  const settled = inOrder(dryRun ? rows : rowsOf(wanted, store));
  let writes = 0;
  for (const row of settled) {
    const failure = lookUps.failures.get(row.docket);
    if (failure !== undefined) {
      row.action = "look up";
      settleFailure(row, failure);
    }
    if (row.error !== null) continue;
    if (row.recordId === null) {
      row.action = "look up";
      if (stoppedBy !== null) settleFailure(row, stoppedBy);
      continue;
    }
    const alert = byDocket.get(row.recordId);
    row.state = alert === undefined ? "none" : alert.active ? "on" : "off";
    row.lastHitAt = alert?.lastHitAt ?? null;
    const isEnding = alert?.active === true && isEndingSoon(alert, tools);
    row.action = isEnding ? "prolong" : actions[row.state];
    if (row.state === "on" && !isEnding) row.outcome = "already subscribed";
    if (row.action === "nothing" || dryRun) continue;
    if (stoppedBy !== null) {
      settleFailure(row, stoppedBy);
      continue;
    }
    if (writes >= most) {
      row.outcome = "deferred";
      continue;
    }
    writes += 1;
    try {
      const saved = alert === undefined
        ? await docketAlerts.create(row.recordId)
        : await docketAlerts.reactivate(alert.id);
      byDocket.set(row.recordId, saved);
      row.outcome = alert === undefined ? "created" : isEnding ? "prolonged" : "re-activated";
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error, { action: `Cannot subscribe to ${row.docket}` });
      settleFailure(row, failure);
      if (isSpent(failure)) stoppedBy = failure;
      else log.warn(`docket alerts: ${failure.message}`);
    }
  }
  const made = settled.flatMap(({ outcome, recordId }) =>
    outcome === "created" && recordId !== null ? [recordId] : []
  );
  const isWhole = cases === undefined && !dryRun && stoppedBy === null;
  const ends = isWhole ? await endPlannedAlerts(byDocket, tools) : { ended: 0, notEnded: [] };
  if (!dryRun) noteList([...byDocket.values()], { made, tools });
  const result = { ...summary(settled, null), ...ends };
  const noted = notesOf(settled, { active: byDocket, config, store });
  endRun(run, { store, log, outcome: outcomeOf(settled), noted });
  if (!dryRun) log.info(alertsLine(result));
  return result;
}

/**
 * {@link keepAlerts} where it is due: the settings want it, and the last check was more than a day
 * ago or did not cover a docket of these cases. Null when it is not due, which costs no request.
 */
export async function keepAlertsWhenDue(
  options: Pick<AlertOptions, "cases" | "most">,
  tools: AlertTools,
): Promise<AlertResult | null> {
  return alertsAreDue(options, tools) ? await keepAlerts(options, tools) : null;
}

/** Is a check due? Docket alerts that CourtListener refused are tried again once a day. */
export function alertsAreDue(
  { cases }: Pick<AlertOptions, "cases">,
  { config, store, clock }: Pick<AlertTools, "config" | "store" | "clock">,
): boolean {
  if (!config.ensureDocketAlerts) return false;
  const wanted = rowsOf(cases ?? config.cases, store);
  if (wanted.size === 0) return false;
  const last = [
    store.runs.last(command, { outcome: "ok" }),
    store.runs.last(command, { outcome: "partlyDone" }),
  ]
    .filter((run) => run !== null)
    .sort((a, b) => b.id - a.id)[0];
  if (last === undefined) return true;
  const age = Temporal.Instant.from(last.startedAt).until(clock.now());
  // A clock that was set back is no reason never to check again.
  if (age.sign < 0 || Temporal.Duration.compare(age, checkEvery) >= 0) return true;
  return [...wanted.keys()].some((docket) => last.counts[docket] === undefined);
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

const actions = { on: "nothing", off: "switch on", none: "subscribe" } as const;

/** The followed dockets by name, each once, none looked up. */
function rowsOf(cases: readonly CaseSettings[], store: Store): Map<string, AlertRow> {
  const rows = new Map<string, AlertRow>();
  for (const { id, dockets } of cases) {
    for (const reference of dockets) {
      const records = namedRecords(reference, store);
      if (records.length === 0) addRow(rows, { reference, recordId: null, caseId: id });
      for (const { id: recordId } of records) addRow(rows, { reference, recordId, caseId: id });
    }
  }
  return rows;
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

/** Would CourtListener end this alert soon? */
function isEndingSoon(alert: DocketAlert, { store, clock }: AlertTools): boolean {
  const ref = { upstream: "courtlistener", id: alert.docketId } as const;
  const stored = store.dockets.byRecord(ref)?.records
    .find(({ record }) => record.upstream === ref.upstream && record.id === ref.id);
  return stored !== undefined && isToProlong(alertEnd(alert, stored.record), clock.now());
}

function addRow(
  rows: Map<string, AlertRow>,
  { reference, recordId, caseId }: {
    reference: DocketReference;
    recordId: string | null;
    caseId: string;
  },
): void {
  const docket = recordId === null ? describeReference(reference) : nameOf(recordId);
  const row = rows.get(docket) ?? {
    docket,
    recordId,
    cases: [],
    state: "unknown",
    lastHitAt: null,
    action: "unknown",
    outcome: "planned",
    error: null,
  };
  rows.set(docket, row);
  if (!row.cases.includes(caseId)) row.cases.push(caseId);
}

function nameOf(recordId: string): string {
  return `docket ${recordId}`;
}

interface LookUps {
  /** By the docket's name. */
  failures: ReadonlyMap<string, CaseCalendarError>;
  /** The quota was used up before the last one. */
  stoppedBy: CaseCalendarError | null;
}

const nothingLookedUp: LookUps = { failures: new Map(), stoppedBy: null };

/** Looks up and stores the dockets that are named by number and not stored yet, as `sync` would. */
async function lookUp(cases: readonly CaseSettings[], tools: AlertTools): Promise<LookUps> {
  const { store, log, signal } = tools;
  const failures = new Map<string, CaseCalendarError>();
  for (const reference of cases.flatMap(({ dockets }) => dockets)) {
    const docket = describeReference(reference);
    if (namedRecords(reference, store).length > 0 || failures.has(docket)) continue;
    try {
      await resolveDocket(reference, tools);
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error, { action: `Cannot look up ${printable(docket)}` });
      if (isSpent(failure)) return { failures, stoppedBy: failure };
      failures.set(docket, failure);
      log.warn(`docket alerts: ${failure.message}`);
    }
  }
  return { failures, stoppedBy: null };
}

function inOrder(rows: ReadonlyMap<string, AlertRow>): AlertRow[] {
  const place = ({ recordId }: AlertRow) => recordId === null ? Infinity : Number(recordId);
  return [...rows.values()].sort((a, b) =>
    place(a) === place(b) ? (a.docket < b.docket ? -1 : 1) : place(a) - place(b)
  );
}

function settleFailure(row: AlertRow, failure: CaseCalendarError): void {
  row.outcome = isSpent(failure) ? "deferred" : "failed";
  row.error = failure;
}

function summary(rows: AlertRow[], listError: CaseCalendarError | null): AlertResult {
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

/** `ok` when there is nothing that another try would mend within the day. */
function outcomeOf(rows: readonly AlertRow[]): string {
  const isOpen = (row: AlertRow) =>
    row.outcome === "deferred" || (row.outcome === "failed" && !isRefused(row));
  return rows.some(isOpen) ? "partlyDone" : "ok";
}

/** Does CourtListener not have the docket? */
function isRefused({ recordId, outcome, error }: AlertRow): boolean {
  return error instanceof NotFoundError || (recordId === null && outcome === "failed");
}

/**
 * What the next check need not look at within the day: 1 for an alert that is on, also of cases that
 * were not asked about, 0 for a docket CourtListener does not have.
 */
function notesOf(
  rows: readonly AlertRow[],
  { active, config, store }: {
    active: ReadonlyMap<string, DocketAlert>;
    config: Config;
    store: Store;
  },
): [string, number][] {
  const elsewhere = [...rowsOf(config.cases, store).values()]
    .filter(({ recordId }) => recordId !== null && active.get(recordId)?.active === true)
    .map(({ docket }): [string, number] => [docket, 1]);
  const here = rows.flatMap((row): [string, number][] => {
    const { docket, outcome } = row;
    if (
      outcome === "created" || outcome === "re-activated" || outcome === "prolonged" ||
      outcome === "already subscribed"
    ) {
      return [[docket, 1]];
    }
    return isRefused(row) ? [[docket, 0]] : [];
  });
  return [...elsewhere, ...here];
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
  } else {log.warn(
      `docket alerts: not checked, CourtListener was not reached or understood: ${message}`,
    );}
}

/** The log of runs is a convenience: a store that is locked costs a second check, not this one. */
function startRun(store: Store, log: Log): number | null {
  try {
    return store.runs.start(command);
  } catch (error) {
    log.warn(`docket alerts: ${asFailure(error, { action: "Cannot note the check" }).message}`);
    return null;
  }
}

function endRun(
  run: number | null,
  { store, log, outcome, noted }: {
    store: Store;
    log: Log;
    outcome: string;
    noted: readonly (readonly [string, number])[];
  },
): void {
  if (run === null) return;
  try {
    store.runs.end(run, { outcome, counts: Object.fromEntries(noted) });
    store.runs.trim(runsKept);
  } catch (error) {
    log.warn(`docket alerts: ${asFailure(error, { action: "Cannot note the check" }).message}`);
  }
}
