import { followedRecords } from "./followed_records.ts";
import { lastAlertList } from "./last_alert_list.ts";
import type { Watch } from "./watch_tools.ts";

const longestDays = 3;

/** The list of docket alerts, by which silence is noticed, could not be read for three days. */
export const alertListAge: Watch = {
  key: "silence:alert-list",
  kind: "silence",
  look: ({ config, store, clock, receives }) => {
    if (!receives || followedRecords({ config, store }).size === 0) return null;
    const last = lastAlertList(store);
    if (last === null) return null;
    const age = Temporal.Instant.from(last).until(clock.now()).total("hours") / 24;
    return age <= longestDays ? null : "the list of docket alerts could not be read since " +
      `${last.slice(0, 10)}, so nobody would notice deliveries that never come`;
  },
};
