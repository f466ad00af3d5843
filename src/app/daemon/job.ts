import type { ScheduledJob } from "../schedule.ts";

/** How a job ended. */
export interface JobResult {
  /** `deferred`: the quota is used up, the rest is a later run's. */
  outcome: "ok" | "partlyDone" | "deferred" | "failed";
  /** One printable sentence without a full stop; what went wrong unless the outcome is `ok`. */
  text: string;
  counts?: Record<string, number>;
  /** No other try can help until somebody does something: tell at the first failure. */
  needsOperator?: boolean;
}

/** One job of the daemon. */
export interface Job extends ScheduledJob {
  /** It writes its own row of the log of runs. */
  recordsItself?: boolean;
  /** Rejects with the signal's reason when it is aborted; what was committed stays. */
  run(signal: AbortSignal): Promise<JobResult>;
}
