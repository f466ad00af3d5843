import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Store } from "../../store/store.ts";
import { isSpent } from "../is_spent.ts";
import type { JobResult } from "./job.ts";
import type { JobName } from "./planned_jobs.ts";
import { settleJobAlarm } from "./settle_job_alarm.ts";

/** A run that somebody started. */
export interface RunByHand<T> {
  /** The job it does the work of. */
  job: JobName;
  /**
   * Flags that make it less than the job, such as `--case us-v-orlov`; none when it does all of it.
   * Then the timetable counts it, and the job's alarm ends with it.
   */
  flags: readonly string[];
  store: Store;
  clock: Clock;
  signal: AbortSignal;
  /** How it ended. */
  resultOf: (value: T) => JobResult;
}

/** Rows of one command that are kept where no daemon sees to that. */
const runsKept = 200;

/**
 * Runs `work` with a row in the log of runs, as a job of the daemon has one, so that `status` shows
 * it: under the job's name, or with the flags that made it less. Call it within the lease of all work.
 * Rejects as `work` does.
 */
export async function recordByHand<T>(
  { job, flags, store, clock, signal, resultOf }: RunByHand<T>,
  work: () => Promise<T>,
): Promise<T> {
  const name = [job, ...flags].join(" ");
  const run = store.runs.start(name);
  const end = (outcome: string, counts: Record<string, number> = {}) => {
    store.runs.end(run, { outcome, counts });
    store.runs.trim(runsKept);
  };
  let value: T;
  try {
    value = await work();
  } catch (error) {
    const spent = error instanceof CaseCalendarError && isSpent(error);
    const outcome = !spent ? "failed" : error.kind === "rateLimited" ? "deferred" : "partlyDone";
    // A store that cannot be written must not hide why the run ended.
    try {
      end(signal.aborted ? "stopped" : outcome);
    } catch (trouble) {
      if (!(trouble instanceof CaseCalendarError)) throw trouble;
    }
    throw error;
  }
  const result = resultOf(value);
  end(result.outcome, result.counts);
  if (flags.length === 0) settleJobAlarm(job, { result, store, clock });
  return value;
}
