import { printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import { alertListAge } from "./alert_list_age.ts";
import { docketRecords } from "./docket_records.ts";
import { endingAlerts } from "./ending_alerts.ts";
import { failingDockets } from "./failing_dockets.ts";
import { failingRereads } from "./failing_rereads.ts";
import { lowQuota } from "./low_quota.ts";
import { missedDeliveries } from "./missed_deliveries.ts";
import { outOfReach } from "./out_of_reach.ts";
import { parkedDeliveries } from "./parked_deliveries.ts";
import { quietCourtDay } from "./quiet_court_day.ts";
import { staleStubs } from "./stale_stubs.ts";
import { unreachedDockets } from "./unreached_dockets.ts";
import { unreadableEntries } from "./unreadable_entries.ts";
import type { Watch, WatchTools } from "./watch_tools.ts";

/** Everything that is looked after beside what raises its alarm where it happens. */
export const watches: readonly Watch[] = [
  missedDeliveries,
  quietCourtDay,
  alertListAge,
  endingAlerts,
  staleStubs,
  lowQuota,
  parkedDeliveries,
  unreachedDockets,
  failingDockets,
  failingRereads,
  outOfReach,
  unreadableEntries,
  docketRecords,
];

/** What a round of checks brought. */
export interface ChecksResult {
  /** Watches with something to say. */
  open: number;
  /** Sentences about checks that could not be made. */
  problems: string[];
}

/**
 * Looks once at everything, raises an alarm for what is wrong and clears it for what is right again;
 * each is told in the log once. A check that fails never stops the next.
 */
export function runChecks(
  tools: WatchTools & { log: Log },
  chosen: readonly Watch[] = watches,
): ChecksResult {
  const { store, clock, log } = tools;
  const result: ChecksResult = { open: 0, problems: [] };
  for (const watch of chosen) {
    const { key, kind } = watch;
    try {
      const text = watch.look(tools);
      if (text === null) {
        if (store.alarms.clear(key)) log.info(`alarm over: ${key}`);
        continue;
      }
      result.open += 1;
      const isNew = store.alarms.raise({ key, kind, text, at: clock.now().toString() });
      if (isNew) log.warn(text, { alarm: key });
    } catch (error) {
      const cause = printable(error instanceof Error ? error.message : String(error), 300);
      result.problems.push(`${key} could not be checked: ${cause}`);
    }
  }
  return result;
}
