import type { Clock } from "../../domain/clock.ts";
import { printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import { isMaintenance, schedule } from "../schedule.ts";
import type { Job } from "./job.ts";
import { lastRunOf } from "./planned_jobs.ts";
import { type JobEnd, runJob } from "./run_job.ts";
import { jobAlarm } from "./settle_job_alarm.ts";

/** Runs the jobs of a daemon, one at a time. */
export interface JobLoop {
  /** Looks what is due and begins it; called every minute, and whenever something changed. Never waits. */
  tick(): void;
  /** Runs these jobs at the next moment, whatever the schedule says; still not in the window. */
  request(names: readonly string[]): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** What {@link createJobLoop} works with. */
export interface JobLoopOptions {
  /** The jobs as settings and store have them now, most important first. */
  jobs(): Job[];
  store: Store;
  clock: Clock;
  log: Log;
  /** Ends what is under way, and everything after it. */
  signal: AbortSignal;
}

/**
 * A loop over the jobs: what is due is run in order, each job once in a round, and looked at again
 * with the next tick. While another process is at work, jobs stay due. A job that asks CourtListener
 * is stopped where its maintenance begins. Whatever goes wrong is logged; the loop goes on.
 */
export function createJobLoop(options: JobLoopOptions): JobLoop {
  const { store, clock, log, signal } = options;
  const requested = new Set<string>();
  let underWay: { job: Job; stop: AbortController } | null = null;
  let round: Promise<void> | null = null;
  /** Somebody asked for jobs while a round was under way, perhaps after its last look. */
  let lookAgain = false;
  let toldHolder = "";

  /** The first job that should run now and has not been run in this round, or is asked for again. */
  function next(done: ReadonlySet<string>): Job | undefined {
    const jobs = options.jobs();
    const facts = {
      now: clock.now(),
      lastRun: (name: string) => requested.has(name) ? null : lastRunOf(name, store),
      offset: store.installation.offset(),
    };
    const plans = schedule(jobs, facts);
    endAlarms(plans.filter(({ nextAt }) => nextAt === null).map(({ name }) => jobAlarm(name)));
    const due = new Set(plans.filter((one) => one.due).map(({ name }) => name));
    return jobs.find(({ name }) => due.has(name) && (!done.has(name) || requested.has(name)));
  }

  /** What is switched off fails no more. */
  function endAlarms(keys: readonly string[]): void {
    const open = store.alarms.open().filter(({ key }) => keys.includes(key));
    for (const { key } of open) store.alarms.clear(key);
  }

  async function runRound(): Promise<void> {
    const done = new Set<string>();
    for (;;) {
      if (signal.aborted) return;
      const job = next(done);
      if (job === undefined) return;
      done.add(job.name);
      const stop = new AbortController();
      underWay = { job, stop };
      const wasRequested = requested.delete(job.name);
      let end: JobEnd;
      try {
        end = await runJob(job, {
          store,
          clock,
          log,
          signal: AbortSignal.any([signal, stop.signal]),
        });
      } catch (error) {
        if (wasRequested) requested.add(job.name);
        throw error;
      }
      underWay = null;
      if (typeof end === "string") {
        toldHolder = "";
        continue;
      }
      if (wasRequested) requested.add(job.name);
      const { heldBy, message } = end.held;
      const holder = `${heldBy.holder} ${heldBy.pid} ${heldBy.since}`;
      if (holder !== toldHolder) log.info(`${job.name} waits: ${message}`);
      toldHolder = holder;
      return;
    }
  }

  function tick(): void {
    if (signal.aborted) return;
    if (underWay?.job.asksCourtListener === true && isMaintenance(clock.now())) {
      underWay.stop.abort(new DOMException("CourtListener's maintenance begins", "AbortError"));
    }
    if (round !== null) return;
    lookAgain = false;
    round = runRound().catch((error) => {
      underWay = null;
      const text = printable(error instanceof Error ? error.message : String(error), 500);
      log.error(`jobs could not be looked after and are tried again: ${text}`);
    }).finally(() => {
      round = null;
      if (lookAgain) tick();
    });
  }

  return {
    tick,
    request: (names) => {
      for (const name of names) requested.add(name);
      lookAgain = true;
      tick();
    },
    idle: async () => {
      while (round !== null) await round;
    },
  };
}
