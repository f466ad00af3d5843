import type { Clock } from "../../domain/clock.ts";
import { defectText } from "../../domain/defect_text.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import { LeaseHeldError, runExclusively, workLease } from "../run_exclusively.ts";
import type { Job, JobResult } from "./job.ts";
import { settleJobAlarm } from "./settle_job_alarm.ts";

/** What a job is run with. */
export interface JobTools {
  store: Store;
  clock: Clock;
  log: Log;
  /** Ends the job; it is taken up again later. */
  signal: AbortSignal;
}

/** How a try to run a job ended; `held`: another process is at work, and nothing was run. */
export type JobEnd = JobResult["outcome"] | "stopped" | { held: LeaseHeldError };

/**
 * Runs one job under the lease of all work and writes its end into the log of runs. An alarm
 * `job:NAME` is raised when it fails again, when only somebody can help, and when part of it could
 * not be done; a run that ends well clears it. Throws only when the store cannot be used.
 */
export async function runJob(job: Job, tools: JobTools): Promise<JobEnd> {
  const { store } = tools;
  try {
    return await runExclusively(
      { name: workLease, holder: `case-calendar daemon (${job.name})`, store },
      () => run(job, tools),
    );
  } catch (error) {
    if (error instanceof LeaseHeldError) return { held: error };
    throw error;
  }
}

async function run(job: Job, { store, clock, log, signal }: JobTools): Promise<JobEnd> {
  const id = job.recordsItself === true ? null : store.runs.start(job.name);
  const end = (outcome: string, counts: Record<string, number> = {}) => {
    if (id !== null) store.runs.end(id, { outcome, counts });
  };
  log.info(`${job.name} begins`);
  let result: JobResult;
  try {
    result = await job.run(signal);
  } catch (error) {
    if (signal.aborted) {
      end("stopped");
      log.info(`${job.name} was stopped; it goes on later`);
      return "stopped";
    }
    result = resultOf(error);
  }
  end(result.outcome, result.counts);
  const fields = { outcome: result.outcome, ...result.counts };
  const level = { ok: "info", deferred: "info", partlyDone: "warn", failed: "error" } as const;
  log[level[result.outcome]](`${job.name}: ${result.text}`, fields);
  settleJobAlarm(job.name, { result, store, clock });
  return result.outcome;
}

function resultOf(error: unknown): JobResult {
  if (!(error instanceof CaseCalendarError)) {
    return { outcome: "failed", text: defectText(error) };
  }
  const { kind, message } = error;
  if (kind === "rateLimited") return { outcome: "deferred", text: printable(message, 500) };
  const needsOperator = kind === "authentication" || kind === "config";
  return { outcome: "failed", text: printable(message, 500), needsOperator };
}
