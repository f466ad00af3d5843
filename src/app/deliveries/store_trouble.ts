import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import { isLocked } from "../../store/sqlite_error.ts";

/** What keeps a worker from its store, and how long it waits for that to pass. */
export interface StoreTrouble {
  /** In words; null when nothing keeps it from working. */
  readonly cause: string | null;
  /** Takes note of an error of the store, without waiting. */
  note(error: CaseCalendarError): void;
  /** As {@link StoreTrouble.note}, and waits: another process writes for a moment; what lasts is
   * looked at less and less often, and told once. Never rejects. */
  waitOut(error: CaseCalendarError): Promise<void>;
  /** A round went without it. */
  end(): void;
  /** Something could be written: what comes next is new trouble. */
  recovered(): void;
}

/** Milliseconds until a store is tried again that another process holds, and any other that fails. */
const shortestPause = 25;
const longestPause = 1000;

/** No trouble so far. Waits end with the signal. */
export function storeTrouble(
  { clock, log, signal }: {
    clock: Pick<Clock, "sleep">;
    log: Pick<Log, "error">;
    signal: AbortSignal;
  },
): StoreTrouble {
  let cause: string | null = null;
  let nextPause = shortestPause;
  /** It cannot be used for longer, which was told. */
  let lasts = false;
  return {
    get cause() {
      return cause;
    },
    note: ({ message }) => {
      cause = message;
    },
    waitOut: async (error) => {
      cause = error.message;
      const length = isLocked(error.cause) ? nextPause : longestPause;
      if (length === longestPause && !lasts) {
        lasts = true;
        log.error("the store cannot be used; waiting", { cause: error.message });
      }
      nextPause = Math.min(longestPause, 2 * length);
      // Rejects when the worker stops.
      await clock.sleep(length, signal).catch(() => {});
    },
    end: () => {
      cause = null;
    },
    recovered: () => {
      nextPause = shortestPause;
      lasts = false;
    },
  };
}

/** Is it the store that failed, and not the work? */
export function isStoreTrouble(error: unknown): error is CaseCalendarError {
  return error instanceof CaseCalendarError && error.kind === "store";
}
