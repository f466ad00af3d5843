import { alertEnd } from "./alert_end.ts";
import { followedRecords } from "./followed_records.ts";
import type { Watch } from "./watch_tools.ts";

/** Days before CourtListener's own warning. */
const nearDays = 5;

/** Alerts on terminated dockets that are about to end although they should have been prolonged. */
export const endingAlerts: Watch = {
  key: "alerts:ending",
  kind: "silence",
  look: ({ config, store, clock }) => {
    const followed = followedRecords({ config, store });
    const near = clock.now().add({ hours: 24 * nearDays });
    const ending = store.docketAlerts.all().flatMap((alert) => {
      if (!alert.active || !followed.has(alert.docketId)) return [];
      const ref = { upstream: "courtlistener", id: alert.docketId } as const;
      const stored = store.dockets.byRecord(ref)?.records
        .find(({ record }) => record.upstream === ref.upstream && record.id === ref.id);
      const end = stored === undefined ? null : alertEnd(alert, stored.record);
      return end !== null && Temporal.Instant.compare(end, near) <= 0
        ? [{ docketId: alert.docketId, day: end.toString().slice(0, 10) }]
        : [];
    });
    const [first] = ending;
    if (first === undefined) return null;
    const others = ending.length === 1 ? "" : ` and ${ending.length - 1} more`;
    return `the docket alert on docket ${first.docketId}${others} ends from ${first.day} on and ` +
      "could not be prolonged; run case-calendar alerts";
  },
};
