import type { Clock } from "../../domain/clock.ts";
import type { Store } from "../../store/store.ts";
import type { JobResult } from "./job.ts";

/** Failures in a row from which an alarm is raised; one alone is often the network's. */
const failuresToTell = 2;

/** Key of the alarm of a job. */
export function jobAlarm(name: string): string {
  return `job:${name}`;
}

/**
 * Raises the alarm of a job whose run has ended (its row in the log of runs says so already) when it
 * failed again, when only somebody can help, and when part of it could not be done; a run that ended
 * well clears it.
 */
export function settleJobAlarm(
  name: string,
  { result, store, clock }: { result: JobResult; store: Store; clock: Clock },
): void {
  const key = jobAlarm(name);
  if (result.outcome === "ok") store.alarms.clear(key);
  const isToTell = result.outcome === "partlyDone" ||
    (result.outcome === "failed" &&
      (result.needsOperator === true || store.runs.failuresInRow(name) >= failuresToTell));
  if (!isToTell) return;
  const verb = result.outcome === "failed" ? "failed" : "was done in part";
  const at = clock.now().toString();
  store.alarms.raise({ key, kind: "job", text: `${name} ${verb}: ${result.text}`, at });
}
