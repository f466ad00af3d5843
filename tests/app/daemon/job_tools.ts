import type { Job, JobResult } from "../../../src/app/daemon/job.ts";
import type { Log } from "../../../src/platform/log.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { type VirtualClock, virtualClock } from "../../support/virtual_clock.ts";
import { recordingLog } from "../deliveries/receiving.ts";

/** What jobs are run with, on a store in memory. */
export interface JobBench extends Disposable {
  store: Store;
  clock: VirtualClock;
  log: Log;
  lines: string[];
  stop: AbortController;
}

/** Begins on a Monday at noon, UTC. */
export function jobBench(now = "2026-03-02T12:00:00Z"): JobBench {
  const clock = virtualClock(now);
  const store = openStore({ path: ":memory:", clock });
  const lines: string[] = [];
  const stop = new AbortController();
  return {
    store,
    clock,
    lines,
    log: recordingLog(lines),
    stop,
    [Symbol.dispose]: store.close,
  };
}

/** A job named `sync` that ends as told; `run` unless given succeeds. */
export function jobOf(change: Partial<Job> = {}): Job {
  return {
    name: "sync",
    timing: { everyHours: 4 },
    asksCourtListener: true,
    run: () => Promise.resolve(ok),
    ...change,
  };
}

export const ok: JobResult = { outcome: "ok", text: "all is well" };
