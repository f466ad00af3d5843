import { formatCourtDate, isDate } from "../../domain/court_time.ts";
import { machineWhen } from "../../domain/event_when.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { type Markup, markup } from "./markup.ts";

/** The day of an event as a leaf of a calendar: month, day, weekday and year. */
export function dateLeaf(published: PublishedEvent): Markup {
  const { date } = published.event;
  if (!isDate(date)) return markup`<span class="leaf"><span class="day">?</span></span>`;
  const words = formatCourtDate(date, { weekday: true }).split(" ");
  const [weekday = "", day = "", month = "", year = ""] = words;
  return markup`<time class="leaf" datetime="${machineWhen(published)}">
    <span class="month">${month.slice(0, 3)}</span>
    <span class="day">${day}</span>
    <span class="weekday">${weekday.slice(0, 3)} ${year}</span>
  </time>`;
}
