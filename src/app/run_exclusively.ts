import { CaseCalendarError } from "../domain/errors.ts";
import type { Lease } from "../store/leases.ts";
import type { Store } from "../store/store.ts";

/** Seconds without a sign of life after which a lease may be taken over, and between two signs. */
const seconds = { lease: 30, renewal: 5 };

/**
 * Runs `work` while holding the named lease of the store, renewed meanwhile, and gives it back. When
 * another process holds it, a `store` error says who and since when; nothing is run.
 */
export async function runExclusively<T>(
  { name, holder, store }: { name: string; holder: string; store: Store },
  work: () => Promise<T>,
): Promise<T> {
  const answer = store.leases.acquire(name, { holder, ttl: seconds.lease });
  if (!answer.granted) {
    const { heldBy } = answer;
    throw new CaseCalendarError("store", {
      action: `Cannot start ${holder}`,
      cause: `${heldBy.holder} (process ${heldBy.pid}) is at work since ${heldBy.since}`,
      next: `Wait until it has ended; if it was killed, its hold ends at ${heldBy.expiresAt}`,
    });
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
