import type { CaseSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { Store } from "../store/store.ts";
import { lastAlertCheck } from "./alert_check_log.ts";
import { alertRows } from "./alert_rows.ts";

const checkEvery = Temporal.Duration.from({ hours: 24 });

/**
 * Is a check of docket alerts due? The settings want it, and the last one was a day ago or did not
 * cover a docket of these cases (all when left out). Docket alerts that CourtListener refused are
 * tried again once a day.
 */
export function alertsAreDue(
  { cases }: { cases?: readonly CaseSettings[] },
  { config, store, clock }: { config: Config; store: Store; clock: Pick<Clock, "now"> },
): boolean {
  if (!config.ensureDocketAlerts) return false;
  const wanted = alertRows(cases ?? config.cases, store);
  if (wanted.size === 0) return false;
  const last = lastAlertCheck(store);
  if (last === null) return true;
  const age = Temporal.Instant.from(last.startedAt).until(clock.now());
  // A clock that was set back is no reason never to check again.
  if (age.sign < 0 || Temporal.Duration.compare(age, checkEvery) >= 0) return true;
  return [...wanted.keys()].some((docket) => last.counts[docket] === undefined);
}
