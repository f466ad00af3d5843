import { printable } from "../../domain/errors.ts";
import { isMaintenance } from "../schedule.ts";
import { upstreamOutage } from "../upstream_reach.ts";
import type { Watch } from "./watch_tools.ts";

/** Hours without an answer that are worth telling, outside of and after CourtListener's maintenance. */
const longestHours = 1;

/** CourtListener has not answered for an hour: what it has is late for everything. */
export const outOfReach: Watch = {
  key: "silence:courtlistener",
  kind: "silence",
  look: ({ store, clock }) => {
    const now = clock.now();
    const before = now.subtract({ hours: longestHours });
    const outage = store.outages.of(upstreamOutage);
    if (outage === null || isMaintenance(now) || isMaintenance(before)) return null;
    if (Temporal.Instant.compare(outage.since, before) > 0) return null;
    const since = Temporal.Instant.from(outage.since).toString({ smallestUnit: "minute" });
    return `CourtListener does not answer since ${since}: ${printable(outage.reason, 300)}`;
  },
};
