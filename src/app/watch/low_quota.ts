import { tierWindows } from "../../config/courtlistener_tiers.ts";
import { quotaState } from "../quota_state.ts";
import type { Watch } from "./watch_tools.ts";

/** Share of the day's requests that must be left, and where an alarm that is open ends. */
const share = { low: 0.04, enough: 0.1 };
const key = "quota:low";

/** Hardly a request is left of the day's quota, or CourtListener asked for hours of silence. */
export const lowQuota: Watch = {
  key,
  kind: "quota",
  look: ({ config, store, clock }) => {
    const now = clock.now();
    const assumed = tierWindows(config.courtlistener.tier);
    const { windows, heldUntil } = quotaState(store, now, { assumed });
    if (heldUntil !== null) {
      const hours = now.until(Temporal.Instant.from(heldUntil)).total("hours");
      if (hours > 1) return `CourtListener is not to be asked before ${heldUntil.slice(0, 16)} UTC`;
    }
    const day = windows.find(({ seconds }) => seconds === 86_400);
    if (day === undefined) return null;
    const isOpen = store.alarms.open().some((alarm) => alarm.key === key);
    const least = Math.max(1, Math.floor(day.limit * (isOpen ? share.enough : share.low)));
    return day.left > least ? null : `${day.left} of ${day.limit} requests a day are left; new ` +
      "filings come late until more are free (see case-calendar quota)";
  },
};
