import { isClosedDay } from "../../domain/computing_time/legal_holidays.ts";
import { addDays, courtDay } from "../../domain/court_time.ts";
import type { Watch } from "./watch_tools.ts";

/** Most courts keep it. */
const zone = "America/New_York";
/** Court days before the quiet one that say what is usual, and how many must have had a delivery. */
const usual = { days: 10, withDelivery: 9 };

/**
 * A whole court day without a docket alert, where nearly every court day before had one. Of an
 * installation with few or quiet dockets silence says nothing. Over with the next delivery.
 */
export const quietCourtDay: Watch = {
  key: "silence:court-day",
  kind: "silence",
  look: ({ store, clock, receives }) => {
    if (!receives) return null;
    const now = clock.now();
    const today = courtDay(now, zone);
    const since = now.subtract({ hours: 24 * 40 }).toString();
    const days = new Set(
      store.deliveries.docketAlertsSince(since)
        .map((at) => courtDay(Temporal.Instant.from(at), zone)),
    );
    const last = courtDayBefore(today);
    if ([...days].some((day) => day >= last)) return null;
    const lastDay = [...days].sort().at(-1);
    if (lastDay === undefined) return null;
    let day = courtDayBefore(addDays(lastDay, 1));
    let count = 0;
    for (let place = 0; place < usual.days; place += 1) {
      if (days.has(day)) count += 1;
      day = courtDayBefore(day);
    }
    if (count < usual.withDelivery) return null;
    return `no docket alert came on ${last}, a court day, though nearly every court day brought one ` +
      `until ${lastDay}; look whether the webhook is still enabled ` +
      "(https://www.courtlistener.com/profile/webhooks/)";
  },
};

function courtDayBefore(date: string): string {
  let day = addDays(date, -1);
  while (isClosedDay(day)) day = addDays(day, -1);
  return day;
}
