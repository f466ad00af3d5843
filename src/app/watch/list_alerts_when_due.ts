import type { DocketAlertCalls } from "../../courtlistener/docket_alerts.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";
import { isMaintenance } from "../schedule.ts";
import { alertListRun, lastAlertList } from "./last_alert_list.ts";

/** Hours between two readings of the list, and after one that failed. */
const hours = { regular: 26, retry: 6 };

/**
 * Reads the account's list of docket alerts where keeping alerts has not done so for a day: it is
 * switched off, or it fails. One request for each 50 alerts. A failure is told in the log; it rejects
 * only when it is aborted.
 */
export async function listAlertsWhenDue(
  { store, clock, log, docketAlerts, signal }: {
    store: Store;
    clock: Clock;
    log: Log;
    /** Opened only when it is needed. */
    docketAlerts: () => Pick<DocketAlertCalls, "list">;
    signal?: AbortSignal;
  },
): Promise<boolean> {
  const now = clock.now();
  const isOld = (iso: string | null | undefined, limit: number) => {
    if (iso === null || iso === undefined) return true;
    const age = Temporal.Instant.from(iso).until(now).total("hours");
    return age < 0 || age >= limit;
  };
  const tried = store.runs.last(alertListRun);
  if (
    isMaintenance(now) || !isOld(lastAlertList(store), hours.regular) ||
    !isOld(tried?.startedAt, hours.retry)
  ) {
    return false;
  }
  const run = store.runs.start(alertListRun);
  try {
    const list = await docketAlerts().list();
    store.docketAlerts.note(list, clock.now().toString());
    store.runs.end(run, { outcome: "ok", counts: { alerts: list.length } });
    return true;
  } catch (error) {
    store.runs.end(run, { outcome: "failed" });
    signal?.throwIfAborted();
    if (!(error instanceof CaseCalendarError)) throw error;
    log.warn(`the list of docket alerts could not be read: ${error.message}`);
    return false;
  }
}
