import type { Job, JobResult } from "../../../src/app/daemon/job.ts";
import type { Log } from "../../../src/platform/log.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { type VirtualClock, virtualClock } from "../../support/virtual_clock.ts";

/** A log that keeps `LEVEL message` lines. */
export function listeningLog(lines: string[]): Log {
  const at = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  const log: Log = {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    named: () => log,
  };
  return log;
}

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
    log: listeningLog(lines),
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
