import type { Clock } from "../../domain/clock.ts";

/** Keeps one worker between two uses. */
export interface HeldWorker {
  /** The worker that waits, for its next use; null when none does. */
  take(): Worker | null;
  /** Lets a worker that has done its work wait; for a while, and not after `signal`. */
  keep(worker: Worker): void;
}

/** Milliseconds that a worker waits: as long as it lives it holds what it made, in memory. */
const patience = 30_000;

/** Nothing waits at first. What waits ends with `signal`, or when it is not taken for half a minute. */
export function heldWorker({ clock, signal }: { clock: Clock; signal: AbortSignal }): HeldWorker {
  let waiting: { worker: Worker; over: AbortController } | null = null;

  function take(): Worker | null {
    const taken = waiting;
    waiting = null;
    taken?.over.abort();
    return taken?.worker ?? null;
  }

  return {
    take,
    keep: (worker) => {
      take()?.terminate();
      if (signal.aborted) return worker.terminate();
      const over = new AbortController();
      waiting = { worker, over };
      clock.sleep(patience, AbortSignal.any([over.signal, signal])).catch(() => {}).then(() => {
        if (waiting?.worker === worker) take()?.terminate();
      });
    },
  };
}
