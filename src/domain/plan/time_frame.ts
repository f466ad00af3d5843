import { deadlineHour } from "../deadline_style.ts";
import { hearingKind } from "../kinds.ts";
import type { PublishedEvent } from "../published_event.ts";

/**
 * How an event fills its day on a calendar as far as its row does not say: `day` for a whole one; the
 * hour of a timed deadline; the minutes a hearing of its kind takes, or `stated` where the docket
 * says when it ends. Two frames differ when a calendar shows other times for one date, time and end.
 */
export function timeFrame({ event, deadlineStyle }: PublishedEvent): string {
  if (event.type === "deadline") {
    return deadlineHour(event.time, deadlineStyle) ?? "day";
  }
  if (event.time === null) return "day";
  return event.endTime === null ? String(hearingKind(event.kind).minutes) : "stated";
}
