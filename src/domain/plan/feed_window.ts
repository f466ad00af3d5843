import { addDays, isDate } from "../court_time.ts";
import type { DocketEvent } from "../event.ts";
import { eventUid, type PublishedEvent } from "../published_event.ts";
import type { LossReason } from "./loss_reason.ts";

/** How much of the past and of the future an output shows, in court days. */
export interface WindowSettings {
  /** After the entry that cancelled an event; 30 unless told otherwise. */
  cancelledDays?: number;
  /** After the day of an event; null: for good. */
  pastDays?: number | null;
  /** Before the day of an event; null: all. */
  upcomingDays?: number | null;
}

/** Which events an output shows and which it no longer does. */
export interface FeedWindow {
  kept: PublishedEvent[];
  /** For {@link import("./publish_plan.ts").PlanInput.withheld}: their state explains their leaving. */
  withheld: PublishedEvent[];
  /** For {@link import("./publish_plan.ts").PlanInput.reasons}: why the settings keep events out, by uid. */
  reasons: Map<string, LossReason>;
}

/**
 * Parts events as an output needs them: a cancelled one stays for `cancelledDays` court days after
 * the filing of the entry that cancelled it, so that subscribers see that it is off; everything else
 * stays as long as `pastDays` and `upcomingDays` allow. What has no date of the calendar is never
 * outside. `today` is the court day, `YYYY-MM-DD`.
 */
export function feedWindow(
  events: readonly PublishedEvent[],
  { today, cancelledDays = 30, pastDays = null, upcomingDays = null }:
    & { today: string }
    & WindowSettings,
): FeedWindow {
  const cancelledSince = addDays(today, -cancelledDays);
  const first = pastDays === null ? "" : addDays(today, -pastDays);
  const last = upcomingDays === null ? "9999-12-31" : addDays(today, upcomingDays);
  const window: FeedWindow = { kept: [], withheld: [], reasons: new Map() };
  for (const published of events) {
    const { event } = published;
    const outside = !isDate(event.date)
      ? null
      : event.date < first
      ? `more than ${pastDays} days ago`
      : event.date > last
      ? `more than ${upcomingDays} days ahead`
      : null;
    if (outside !== null) {
      window.reasons.set(eventUid(published), { kind: "window", detail: outside });
    }
    const old = event.status === "cancelled" && lastWord(event) < cancelledSince;
    (old || outside !== null ? window.withheld : window.kept).push(published);
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
