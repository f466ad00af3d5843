import { addDays, isDate } from "../court_time.ts";
import type { DocketEvent } from "../event.ts";
import type { PublishedEvent } from "../published_event.ts";

/** Which events an output shows and which it no longer does. */
export interface FeedWindow {
  kept: PublishedEvent[];
  /** For {@link import("./publish_plan.ts").PlanInput.withheld}: their state explains their leaving. */
  withheld: PublishedEvent[];
}

/**
 * Parts events as an output needs them: a cancelled one stays for `cancelledDays` court days after
 * the filing of the entry that cancelled it (30 unless told otherwise), so that subscribers see that
 * it is off; everything else stays for good. `today` is the court day, `YYYY-MM-DD`.
 */
export function feedWindow(
  events: readonly PublishedEvent[],
  { today, cancelledDays = 30 }: { today: string; cancelledDays?: number },
): FeedWindow {
  const oldest = addDays(today, -cancelledDays);
  const window: FeedWindow = { kept: [], withheld: [] };
  for (const published of events) {
    const { event } = published;
    const old = event.status === "cancelled" && lastWord(event) < oldest;
    (old ? window.withheld : window.kept).push(published);
  }
  return window;
}

/** The day on which the docket called it off; an event without such a day is never old. */
function lastWord({ support }: DocketEvent): string {
  const days = support.map(({ filed }) => filed).filter(isDate).sort();
  const cancelling = support.filter(({ verb, filed }) => verb === "cancelled" && isDate(filed))
    .map(({ filed }) => filed).sort();
  return cancelling.at(-1) ?? days.at(-1) ?? "9999-12-31";
}
