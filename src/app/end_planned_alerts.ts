import type { Config } from "../config/config.ts";
import type { DocketAlert, DocketAlertCalls } from "../courtlistener/docket_alerts.ts";
import type { Log } from "../platform/log.ts";
import type { CleanUp } from "../store/clean_ups.ts";
import type { Store } from "../store/store.ts";
import { asFailure } from "./as_failure.ts";
import { followedDockets } from "./deliveries/followed_dockets.ts";
import { isSpent } from "./is_spent.ts";

/** Docket alerts that `prune` planned the end of, on dockets that no case names again. */
export function plannedEnds(
  { config, store }: { config: Config; store: Store },
): CleanUp[] {
  const followed = followedDockets({ config, store });
  return store.cleanUps.list().filter(({ service, target }) =>
    service === "courtlistener" && followed.hasRecord(target) === false
  );
}

/**
 * Switches them off, as far as they are on, and notes that in `byDocket`, the account's alerts by the
 * docket's id. One that fails is told and stays planned, as do all behind a quota that is used up.
 * Rejects only with the signal's reason.
 */
export async function endPlannedAlerts(
  byDocket: Map<string, DocketAlert>,
  { config, store, docketAlerts, log, signal }: {
    config: Config;
    store: Store;
    docketAlerts: Pick<DocketAlertCalls, "switchOff">;
    log: Pick<Log, "warn">;
    signal?: AbortSignal | undefined;
  },
): Promise<{ ended: number; notEnded: string[] }> {
  let ended = 0;
  const notEnded: string[] = [];
  for (const cleanUp of plannedEnds({ config, store })) {
    const alert = byDocket.get(cleanUp.target);
    try {
      if (alert?.active === true) {
        byDocket.set(cleanUp.target, await docketAlerts.switchOff(alert.id));
        ended += 1;
      }
      store.cleanUps.done(cleanUp);
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error, { action: "Cannot switch off its docket alert" });
      const sentence = `${cleanUp.label}: ${failure.message}`;
      notEnded.push(sentence);
      log.warn(`docket alerts: ${sentence}`);
      if (isSpent(failure)) break;
    }
  }
  return { ended, notEnded };
}
