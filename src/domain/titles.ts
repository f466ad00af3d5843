import type { PublishedEvent } from "./published_event.ts";
import { plainLine, shorten } from "./plain_text.ts";

/** Longest title in UTF-16 units; longer ones are cut by some calendar services without a mark. */
export const titleLimit = 255;

/** The part of an event's own title that is always kept when a title has to be shortened. */
const ownTitleLimit = 140;

/**
 * The line a subscriber sees: `[HEARING] [time TBD] Case: Title (to be confirmed)`.
 *
 * - `[time TBD]` stands for hearings whose time the docket does not state, whatever the clock says;
 *   deadlines are all-day and never carry it.
 * - `[cancelled]` stands in its place for what was called off, because several calendar programs
 *   show a cancelled event like any other.
 * - `(to be confirmed)` stands for tentative events.
 *
 * One line, control characters removed, at most {@link titleLimit} UTF-16 units: the case name gives
 * way first.
 */
export function eventTitle(published: PublishedEvent): string {
  const { event } = published;
  const head = `${event.type === "hearing" ? "[HEARING]" : "[DEADLINE]"} ${flag(published)}`;
  const tail = event.status !== "cancelled" && event.certainty === "tentative"
    ? " (to be confirmed)"
    : "";
  const room = titleLimit - head.length - ": ".length - tail.length;
  const whole = plainLine(event.title) || (event.type === "hearing" ? "Hearing" : "Deadline");
  const caseWhole = plainLine(published.caseName) || plainLine(published.caseId);
  const title = caseWhole.length + whole.length <= room ? whole : shorten(whole, ownTitleLimit);
  return `${head}${shorten(caseWhole, room - title.length)}: ${title}${tail}`;
}

function flag({ event }: PublishedEvent): string {
  if (event.status === "cancelled") return "[cancelled] ";
  return event.type === "hearing" && event.time === null ? "[time TBD] " : "";
}
