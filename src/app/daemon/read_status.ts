import { tierWindows } from "../../config/courtlistener_tiers.ts";
import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { QuotaState } from "../../domain/pacer.ts";
import type { Alarm } from "../../store/alarms.ts";
import type { CleanUp } from "../../store/clean_ups.ts";
import { openInbox } from "../../store/inbox/inbox.ts";
import type { LeaseHolder } from "../../store/leases.ts";
import type { Run } from "../../store/runs.ts";
import type { Store } from "../../store/store.ts";
import { inboxPath } from "../deliveries/run_server.ts";
import { namedRecords } from "../named_records.ts";
import { quotaState } from "../quota_state.ts";
import { describeReference } from "../resolve_docket.ts";
import { daemonLease, workLease } from "../run_exclusively.ts";
import { schedule } from "../schedule.ts";
import { type Coverage, docketCoverage, neverLookedUp } from "../watch/docket_coverage.ts";
import { lastRunOf, plannedJobs } from "./planned_jobs.ts";

/** One job and its runs. ISO instants, UTC. */
export interface JobStatus {
  name: string;
  lastStartedAt: string | null;
  lastEndedAt: string | null;
  /** `ok`, `partlyDone`, `deferred`, `failed`, `stopped`; `running`, `killed`; null: it never ran. */
  outcome: string | null;
  counts: Record<string, number>;
  failuresInRow: number;
  /** Not before the present; null: it is switched off. */
  nextAt: string | null;
}

/** A run that did part of a job because somebody wanted that. ISO instants, UTC. */
export interface PartialRun {
  /** Job and flags: `sync --case us-v-orlov`. */
  command: string;
  startedAt: string;
  endedAt: string | null;
  /** As that of a job. */
  outcome: string;
  counts: Record<string, number>;
}

/** How far behind one docket of a case is. */
export interface DocketStatus {
  caseId: string;
  /** As in `docket 70000001`. */
  docket: string;
  /** CourtListener's id; null for one that was never looked up. */
  recordId: string | null;
  /** When it was last asked about in turn, and how that ended; null for never. */
  lastCheckedAt: string | null;
  outcome: string | null;
  /** When CourtListener last answered about it or sent something of it. */
  lastContactAt: string | null;
  unread: number;
  rereads: number;
  /** Can it be trusted to be whole and fresh? */
  coverage: Coverage;
}

/** What an operator asks first. */
export interface Status {
  now: string;
  /** The running daemon; null when none runs. */
  daemon: LeaseHolder | null;
  /** Who asks upstream or publishes just now. */
  work: LeaseHolder | null;
  alarms: Alarm[];
  jobs: JobStatus[];
  /** Of the last week, the newest of each kind first; the timetable does not count them. */
  partialRuns: PartialRun[];
  dockets: DocketStatus[];
  deliveries: {
    /** Not applied yet, also those nobody has looked at; `null` when the inbox cannot be read. */
    waiting: number | null;
    parked: number;
    oldestWaitingAt: string | null;
  };
  quota: QuotaState;
  /** What is to be removed at other services, as `prune` planned it. */
  cleanUps: CleanUp[];
}

/** Reads all of it from the store, whether a daemon runs or not. Changes nothing. */
export function readStatus(
  { config, store, clock }: { config: Config; store: Store; clock: Clock },
): Status {
  const now = clock.now();
  const work = store.leases.holder(workLease);
  return {
    now: now.toString(),
    daemon: store.leases.holder(daemonLease),
    work,
    alarms: store.alarms.open(),
    jobs: jobStatuses({ config, store, now, work }),
    partialRuns: partialRuns({ store, now, work }),
    dockets: docketStatuses({ config, store, now }),
    deliveries: deliveryStatus({ config, store, clock }),
    quota: quotaState(store, now, { assumed: tierWindows(config.courtlistener.tier) }),
    cleanUps: store.cleanUps.list(),
  };
}

function jobStatuses(
  { config, store, now, work }: {
    config: Config;
    store: Store;
    now: Temporal.Instant;
    work: LeaseHolder | null;
  },
): JobStatus[] {
  const jobs = plannedJobs({ config, store });
  const plans = schedule(jobs, {
    now,
    lastRun: (name) => {
      const last = lastRunOf(name, store);
      return last !== null && isUnderWay(last, work)
        ? { ...last, endedAt: last.startedAt, outcome: "ok", failuresInRow: 0 }
        : last;
    },
    offset: store.installation.offset(),
  });
  return plans.map(({ name, nextAt }) => {
    const last = store.runs.last(name);
    const outcome = last === null ? null : endOf(last, work);
    return {
      name,
      lastStartedAt: last?.startedAt ?? null,
      lastEndedAt: last?.endedAt ?? null,
      outcome,
      counts: last?.counts ?? {},
      failuresInRow: outcome === "running" ? 0 : store.runs.failuresInRow(name),
      nextAt: nextAt?.toString() ?? null,
    };
  });
}

/** A run is that of whoever is at work now when it began after that began. */
function isUnderWay(
  { startedAt, endedAt }: Pick<Run, "startedAt" | "endedAt">,
  work: LeaseHolder | null,
): boolean {
  return endedAt === null && work !== null && Temporal.Instant.compare(work.since, startedAt) <= 0;
}

function endOf(run: Run, work: LeaseHolder | null): string {
  return isUnderWay(run, work) ? "running" : run.endedAt === null ? "killed" : run.outcome ?? "";
}

/** Runs that are looked at, and partial ones that are shown. */
const partial = { among: 300, shown: 5, days: 7 };

function partialRuns(
  { store, now, work }: { store: Store; now: Temporal.Instant; work: LeaseHolder | null },
): PartialRun[] {
  const since = now.subtract({ hours: 24 * partial.days });
  const runs = store.runs.recent(partial.among).filter(({ command, startedAt }) =>
    command.includes(" ") && Temporal.Instant.compare(startedAt, since) >= 0
  );
  return [...new Map(runs.reverse().map((run) => [run.command, run])).values()]
    .sort((a, b) => b.id - a.id).slice(0, partial.shown)
    .map((run) => ({
      command: run.command,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      outcome: endOf(run, work),
      counts: run.counts,
    }));
}

function docketStatuses(
  { config, store, now }: { config: Config; store: Store; now: Temporal.Instant },
): DocketStatus[] {
  const backlog = new Map(
    store.backlog.perRecord().map((one) => [`${one.upstream}:${one.id}`, one]),
  );
  const alerts = new Map(store.docketAlerts.all().map((alert) => [alert.docketId, alert]));
  return config.cases.flatMap(({ id: caseId, dockets }) =>
    dockets.flatMap((reference): DocketStatus[] => {
      const named = namedRecords(reference, store);
      const blank: DocketStatus = {
        caseId,
        docket: describeReference(reference),
        recordId: null,
        lastCheckedAt: null,
        outcome: null,
        lastContactAt: null,
        unread: 0,
        rereads: 0,
        coverage: neverLookedUp,
      };
      if (named.length === 0) return [blank];
      return named.map((ref): DocketStatus => {
        const { lastCheckedAt, outcome } = store.marks.of(ref);
        const record = store.dockets.byRecord(ref)?.records
          .find((one) => one.record.upstream === ref.upstream && one.record.id === ref.id);
        const { unread = 0, rereads = 0 } = backlog.get(`${ref.upstream}:${ref.id}`) ?? {};
        const lastContactAt = record?.lastContactAt ?? null;
        return {
          ...blank,
          recordId: ref.id,
          lastCheckedAt,
          outcome,
          lastContactAt,
          unread,
          rereads,
          coverage: docketCoverage(ref, { store, now, alerts }),
        };
      });
    })
  );
}

function deliveryStatus(
  { config, store, clock }: { config: Config; store: Store; clock: Clock },
): Status["deliveries"] {
  const { waiting, parked } = store.deliveries.counts();
  const noted = { parked, oldestWaitingAt: store.deliveries.oldestWaiting() };
  const path = inboxPath(config);
  try {
    Deno.statSync(path);
  } catch {
    return { ...noted, waiting };
  }
  try {
    using inbox = openInbox({ path, clock });
    const unseen = inbox.waiting(store.deliveries.lastSeen());
    const oldest = [noted.oldestWaitingAt, unseen.oldest].filter((one) => one !== null)
      .sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
    return { ...noted, waiting: waiting + unseen.count, oldestWaitingAt: oldest };
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    return { ...noted, waiting: null };
  }
}

/** The quota in one line: `118 of 125 a day left, 48 of 50 an hour left`. */
export function quotaLine({ windows, heldUntil, heldBecause }: QuotaState): string {
  const names: Readonly<Record<number, string>> = {
    60: "a minute",
    3600: "an hour",
    86400: "a day",
  };
  const parts = [...windows].sort((a, b) => b.seconds - a.seconds).map(({ left, limit, seconds }) =>
    `${left} of ${limit} ${names[seconds] ?? `in ${seconds} s`}`
  );
  const held = heldUntil === null ? "" : `; none before ${heldUntil}: ${printable(heldBecause)}`;
  return parts.length === 0 ? `no limit${held}` : `${parts.join(", ")} left${held}`;
}
