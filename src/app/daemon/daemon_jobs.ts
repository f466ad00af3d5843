import type { LoadedConfig } from "../../config/load_config.ts";
import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { counted } from "../../domain/counted.ts";
import { printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import { alertsLine } from "../alert_result.ts";
import { keepAlerts } from "../keep_alerts.ts";
import { isSpent } from "../is_spent.ts";
import type { Publication } from "../publication.ts";
import { reconcile } from "../reconcile.ts";
import type { ReconcileResult } from "../reconcile_result.ts";
import { sync } from "../sync.ts";
import type { SyncResult } from "../sync_result.ts";
import { listAlertsWhenDue } from "../watch/list_alerts_when_due.ts";
import { lookUpCourt } from "../watch/look_up_court.ts";
import { receivesWebhooks } from "../watch/receives_webhooks.ts";
import { runChecks } from "../watch/run_checks.ts";
import { openCourtListener, openDocketAlerts } from "../wiring.ts";
import type { Job, JobResult } from "./job.ts";
import { type JobName, plannedJobs } from "./planned_jobs.ts";

/** What the jobs work with. */
export interface JobRunTools {
  loaded: LoadedConfig;
  /** The settings as they are now. */
  config: Config;
  store: Store;
  clock: Clock;
  log: Log;
  version: string;
  /** Folds every case and writes all outputs. */
  publish(): Promise<Publication>;
}

/** Runs and alarms that are kept. */
const kept = { runs: 200, alarmDays: 365 };

/** The jobs of the daemon, ready to run. A new one is a name in `planned_jobs.ts` and a line here. */
export function daemonJobs(tools: JobRunTools): Job[] {
  const runs: Partial<Record<JobName, Pick<Job, "run" | "recordsItself">>> = {
    refresh: { run: () => publishNow(tools) },
    sync: { run: (signal) => syncNow(tools, signal) },
    reconcile: { run: (signal) => reconcileNow(tools, signal) },
    alerts: { run: (signal) => alertsNow(tools, signal), recordsItself: true },
    checks: { run: (signal) => checkNow(tools, signal) },
    retention: { run: () => Promise.resolve(forgetOld(tools)) },
  };
  return plannedJobs(tools).flatMap((planned) => {
    const work = runs[planned.name];
    return work === undefined ? [] : [{ ...planned, ...work }];
  });
}

async function publishNow({ publish }: JobRunTools): Promise<JobResult> {
  return resultOfPublication(await publish());
}

async function syncNow(tools: JobRunTools, signal: AbortSignal): Promise<JobResult> {
  const { config, store, clock, log } = tools;
  const courtlistener = openCourtListener(upstreamOf(tools, signal));
  let result: SyncResult;
  try {
    result = await sync({ dueOnly: true }, { config, store, courtlistener, clock, signal });
  } finally {
    const telemetry = courtlistener.telemetry();
    if (telemetry !== null) log.named("courtlistener").info(telemetry);
  }
  tellDockets(result, log.named("sync"));
  const synced = resultOfSync(result);
  const published = resultOfPublication(await tools.publish());
  return published.outcome === "failed" ? { ...synced, ...published } : synced;
}

/** What the sentence about the whole run does not say of single dockets. */
function tellDockets({ cases }: SyncResult, log: Log): void {
  for (const { caseId, dockets } of cases) {
    for (const { docket, outcome, error, notes, problems } of dockets) {
      const fields = { case: caseId, docket };
      for (const note of notes) log.info(note, fields);
      const failure = outcome === "failed" && error !== null ? [error.message] : [];
      for (const problem of [...failure, ...problems]) log.warn(printable(problem, 500), fields);
    }
  }
}

async function reconcileNow(tools: JobRunTools, signal: AbortSignal): Promise<JobResult> {
  const { config, store, clock, log } = tools;
  const courtlistener = openCourtListener(upstreamOf(tools, signal));
  const result = await reconcile({}, {
    config,
    store,
    courtlistener,
    clock,
    log: log.named("reconcile"),
    signal,
  });
  const reconciled = resultOfReconcile(result);
  if (result.cases.every(({ filled, processed }) => filled + processed === 0)) return reconciled;
  const published = resultOfPublication(await tools.publish());
  return published.outcome === "failed" ? { ...reconciled, ...published } : reconciled;
}

async function alertsNow(tools: JobRunTools, signal: AbortSignal): Promise<JobResult> {
  const { config, store, clock } = tools;
  const log = tools.log.named("alerts");
  const upstream = upstreamOf(tools, signal);
  const courtlistener = openCourtListener(upstream);
  const docketAlerts = openDocketAlerts(upstream);
  const result = await keepAlerts({}, {
    config,
    store,
    courtlistener,
    docketAlerts,
    clock,
    log,
    signal,
  });
  const { rows: _rows, listError, notEnded, ...counts } = result;
  if (listError !== null && listError.kind !== "rateLimited") throw listError;
  const outcome = result.failed + notEnded.length > 0
    ? "partlyDone"
    : result.deferred > 0
    ? "deferred"
    : "ok";
  return { outcome, text: alertsLine(result), counts };
}

async function checkNow(tools: JobRunTools, signal: AbortSignal): Promise<JobResult> {
  const { loaded, config, store, clock } = tools;
  const log = tools.log.named("checks");
  const receives = receivesWebhooks(loaded);
  if (receives && config.cases.length > 0) {
    const docketAlerts = () => openDocketAlerts(upstreamOf(tools, signal));
    await listAlertsWhenDue({ store, clock, log, docketAlerts, signal });
  }
  const courtlistener = () => openCourtListener(upstreamOf(tools, signal));
  await lookUpCourt({ config, store, clock, log, courtlistener, signal });
  const { open, problems } = runChecks({ config, store, clock, log, receives });
  const counts = { open, failed: problems.length };
  const [first] = problems;
  if (first !== undefined) return { outcome: "partlyDone", text: first, counts };
  const what = open === 1 ? "1 thing needs" : `${open} things need`;
  return { outcome: "ok", text: open === 0 ? "nothing is overdue" : `${what} attention`, counts };
}

function forgetOld({ store, clock }: JobRunTools): JobResult {
  const before = clock.now().subtract({ hours: 24 * kept.alarmDays }).toString();
  const counts = { runs: store.runs.trim(kept.runs), alarms: store.alarms.forget(before) };
  return { outcome: "ok", text: "old runs and alarms are forgotten", counts };
}

function upstreamOf(
  { loaded, config, store, clock, log, version }: JobRunTools,
  signal: AbortSignal,
) {
  const named = log.named("courtlistener");
  return { loaded, config, store, clock, log: named, version, signal, byHand: false };
}

/** What looking again brought, in one sentence; the first failure is named. */
export function resultOfReconcile({ cases, stoppedBy }: ReconcileResult): JobResult {
  const sum = (count: (one: ReconcileResult["cases"][number]) => number) =>
    cases.reduce((total, one) => total + count(one), 0);
  const counts = {
    unfinished: sum(({ unfinished }) => unfinished),
    checked: sum(({ checked }) => checked),
    filled: sum(({ filled }) => filled),
    processed: sum(({ processed }) => processed),
  };
  const failures = cases.flatMap((one) => one.failures);
  const looked = `looked at ${counts.checked} of ${counted(counts.unfinished, "unfinished entry")}`;
  if (stoppedBy !== null) {
    if (stoppedBy.kind === "rateLimited") {
      return { outcome: "deferred", text: `${looked}; the rest must wait for quota`, counts };
    }
    if (isSpent(stoppedBy)) return { outcome: "partlyDone", text: stoppedBy.message, counts };
    const needsOperator = stoppedBy.kind === "authentication";
    return { outcome: "failed", text: stoppedBy.message, counts, needsOperator };
  }
  if (failures.length > 0) {
    return { outcome: "partlyDone", text: `${looked}; a failure: ${failures[0]}`, counts };
  }
  return { outcome: "ok", text: `${looked}, ${counts.filled} are filled now`, counts };
}

/** What a sync brought, in one sentence; the first failure is named. */
export function resultOfSync({ cases, unread, stoppedBy }: SyncResult): JobResult {
  const dockets = cases.flatMap((one) => one.dockets);
  const failed = dockets.filter(({ outcome }) => outcome === "failed");
  const deferred = dockets.filter(({ outcome }) => outcome === "deferred").length;
  const done = dockets.length - failed.length - deferred;
  const counts = {
    dockets: dockets.length,
    failed: failed.length,
    deferred,
    entries: cases.reduce((sum, one) => sum + one.entriesSeen, 0),
    processed: cases.reduce((sum, one) => sum + one.processed, 0),
  };
  const [first] = failed;
  if (stoppedBy !== null && !isSpent(stoppedBy)) {
    const needsOperator = stoppedBy.kind === "authentication";
    return { outcome: "failed", text: stoppedBy.message, counts, needsOperator };
  }
  if (first !== undefined) {
    const why = first.error?.message ?? first.problems[0] ?? `${first.docket} could not be read`;
    const text = `${failed.length} of ${
      counted(dockets.length, "docket")
    } failed, the first because: ${why}`;
    return { outcome: done + deferred === 0 ? "failed" : "partlyDone", text, counts };
  }
  if (stoppedBy !== null && stoppedBy.kind !== "rateLimited") {
    return { outcome: "partlyDone", text: stoppedBy.message, counts };
  }
  if (deferred > 0) {
    const text = `${deferred} of ${counted(dockets.length, "docket")} must wait for quota`;
    return { outcome: "deferred", text, counts };
  }
  if (unread.length > 0) {
    const text = `${counted(unread.length, "entry")} not read yet, the first: ${unread[0]}`;
    return { outcome: "partlyDone", text, counts };
  }
  return { outcome: "ok", text: `${counted(dockets.length, "docket")} up to date`, counts };
}

/** What a publication brought; a calendar that is held back has an alarm of its own. */
export function resultOfPublication({ calendars, views, page }: Publication): JobResult {
  const outputs = [...calendars, ...(page === null ? [] : [page])];
  const count = (outcome: string) => outputs.filter((one) => one.outcome === outcome).length;
  const failed = outputs.find(({ outcome }) => outcome === "failed");
  const counts = { outputs: outputs.length, written: count("written") };
  if (failed !== undefined) {
    const which = failed.calendarId === "" ? "the page" : `calendar "${failed.calendarId}"`;
    const text = `${which} could not be published: ${failed.problems.join("; ").slice(0, 500)}`;
    return { outcome: "failed", text, counts };
  }
  if (views !== null && views.problems.length > 0) {
    const text = `feeds by view could not be published: ${views.problems.join("; ").slice(0, 500)}`;
    return { outcome: "failed", text, counts };
  }
  const heldBack = count("held-back");
  const text = heldBack === 0
    ? `${counts.written} of ${outputs.length} outputs changed`
    : `${heldBack} of ${outputs.length} outputs are held back`;
  return { outcome: "ok", text, counts };
}
