import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import type { Lease, LeaseHolder } from "../store/leases.ts";
import type { Store } from "../store/store.ts";

/** Seconds without a sign of life after which a lease may be taken over, and between two signs. */
const seconds = { lease: 30, renewal: 5 };
/** Milliseconds between two attempts to get a lease that somebody holds. */
const attemptEvery = 250;

/** The lease of whoever asks upstream or publishes: one at a time in an installation. */
export const workLease = "sync";
/** The lease of the one daemon of an installation. */
export const daemonLease = "daemon";

/** Another process holds the lease; nothing was run. */
export class LeaseHeldError extends CaseCalendarError {
  readonly heldBy: LeaseHolder;

  constructor(holder: string, heldBy: LeaseHolder) {
    super("store", {
      action: `Cannot start ${holder}`,
      cause: `${heldBy.holder} (process ${heldBy.pid}) is at work since ${heldBy.since}`,
      next: "Wait until it has ended; `case-calendar status` shows who is at work",
    });
    this.heldBy = heldBy;
  }
}

/** Whose work it is, and how long it may wait for its turn. */
export interface ExclusiveWork {
  /** Of the lease. */
  name: string;
  /** As errors and `status` name it: `case-calendar sync`. */
  holder: string;
  store: Store;
  /** Gives up at once when left out. */
  wait?: {
    milliseconds: number;
    clock: Clock;
    signal: AbortSignal;
    /** Told once, before the first wait. */
    onWait?: (heldBy: LeaseHolder) => void;
  };
}

/**
 * Runs `work` while holding the named lease of the store, renewed meanwhile, and gives it back. When
 * another process holds it, also at the end of the wait, {@link LeaseHeldError} says who and since
 * when; nothing is run. The lease of a process that was killed is no hindrance.
 */
export async function runExclusively<T>(
  { name, holder, store, wait }: ExclusiveWork,
  work: () => Promise<T>,
): Promise<T> {
  let left = wait?.milliseconds ?? 0;
  let answer = store.leases.acquire(name, { holder, ttl: seconds.lease });
  if (!answer.granted && left > 0) wait?.onWait?.(answer.heldBy);
  while (!answer.granted) {
    if (wait === undefined || left <= 0) throw new LeaseHeldError(holder, answer.heldBy);
    await wait.clock.sleep(attemptEvery, wait.signal);
    left -= attemptEvery;
    answer = store.leases.acquire(name, { holder, ttl: seconds.lease });
  }
  const { lease } = answer;
  const renewal = setInterval(() => renew(lease), seconds.renewal * 1000);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    lease.release();
  }
}

/** One renewal that fails (the store is locked) costs nothing: the lease outlasts five of them. */
function renew(lease: Lease): void {
  try {
    lease.renew();
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
  }
}
