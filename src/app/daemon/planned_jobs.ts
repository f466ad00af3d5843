import type { Config } from "../../config/config.ts";
import { courtZone } from "../../domain/courts.ts";
import { keyParts } from "../../domain/docket_key.ts";
import type { Store } from "../../store/store.ts";
import { isCourtListener } from "../is_courtlistener.ts";
import { knownKey } from "../resolve_docket.ts";
import type { LastRun, ScheduledJob } from "../schedule.ts";

/** The jobs of the daemon by name. */
export const jobNames = ["refresh", "sync", "reconcile", "alerts", "checks", "retention"] as const;
/** One of {@link jobNames}. */
export type JobName = (typeof jobNames)[number];

/** Decides what is "today" on the page, where courts of several zones stand together. */
const pageZone = "America/New_York";

/**
 * The jobs with their timing, as settings and store have it now. In the order in which jobs that are
 * due together are run: what needs no network first, then what finds new dates.
 */
export function plannedJobs(
  { config, store }: { config: Config; store: Store },
): (ScheduledJob & { name: JobName })[] {
  const { daemon, ensureDocketAlerts } = config;
  const isFollowing = config.cases.length > 0;
  const asksCourtListener = isCourtListener(config.courtlistener.baseUrl);
  return [
    {
      name: "refresh",
      timing: { midnightsIn: courtZones({ config, store }) },
      asksCourtListener: false,
    },
    { name: "sync", timing: { everyHours: daemon.syncHours }, asksCourtListener },
    { name: "reconcile", timing: { everyHours: daemon.reconcileHours }, asksCourtListener },
    {
      name: "alerts",
      timing: { everyHours: ensureDocketAlerts && isFollowing ? daemon.alertsHours : 0 },
      asksCourtListener,
    },
    { name: "checks", timing: { everyHours: 1 }, asksCourtListener: false },
    {
      name: "retention",
      timing: { everyHours: daemon.retentionHours },
      asksCourtListener: false,
    },
  ];
}

/** What the schedule asks about a job. */
export function lastRunOf(name: string, store: Store): LastRun | null {
  const last = store.runs.last(name);
  return last === null ? null : { ...last, failuresInRow: store.runs.failuresInRow(name) };
}

/** The zones whose midnight changes what is over: of the followed dockets, and the page's. */
function courtZones({ config, store }: { config: Config; store: Store }): string[] {
  const keys = config.cases.flatMap(({ dockets }) =>
    dockets.flatMap((reference) =>
      knownKey(reference, store) ?? (reference.by === "number" ? reference.key : [])
    )
  );
  const zones = [...new Set(keys)].map((key) => courtZone(keyParts(key)).zone);
  return [...new Set([pageZone, ...zones])];
}
