import type { CaseSettings } from "../config/config.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { type CaseCalendarError, printable } from "../domain/errors.ts";
import type { Log } from "../platform/log.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { isSpent } from "./is_spent.ts";
import { namedRecords } from "./named_records.ts";
import { describeReference, resolveDocket } from "./resolve_docket.ts";

/** How looking dockets up ended. */
export interface LookUps {
  /** By the docket's name. */
  failures: ReadonlyMap<string, CaseCalendarError>;
  /** The quota was used up before the last one. */
  stoppedBy: CaseCalendarError | null;
}

/**
 * Looks up and stores the dockets that are named by number and not stored yet, as `sync` would. One
 * that fails is told and does not stop the next. Rejects only with the signal's reason.
 */
export async function lookUpDockets(
  cases: readonly CaseSettings[],
  tools: {
    store: Store;
    courtlistener: CourtListener;
    log: Pick<Log, "warn">;
    signal?: AbortSignal;
  },
): Promise<LookUps> {
  const { store, log, signal } = tools;
  const failures = new Map<string, CaseCalendarError>();
  for (const reference of cases.flatMap(({ dockets }) => dockets)) {
    const docket = describeReference(reference);
    if (namedRecords(reference, store).length > 0 || failures.has(docket)) continue;
    try {
      await resolveDocket(reference, tools);
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error, { action: `Cannot look up ${printable(docket)}` });
      if (isSpent(failure)) return { failures, stoppedBy: failure };
      failures.set(docket, failure);
      log.warn(`docket alerts: ${failure.message}`);
    }
  }
  return { failures, stoppedBy: null };
}
