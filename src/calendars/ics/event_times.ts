import { courtDateTime, isDate, isTime, isZone } from "../../domain/court_time.ts";
import { deadlineHour } from "../../domain/deadline_style.ts";
import { hearingKind } from "../../domain/kinds.ts";
import { plainLine } from "../../domain/plain_text.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import { firstZoneYear } from "./vtimezone.ts";

/** When a VEVENT is: whole days, wall time in a zone the feed defines, or UTC. */
export type EventTimes =
  | { allDay: true; start: Temporal.PlainDate; end: Temporal.PlainDate; problem?: string }
  | {
    allDay: false;
    start: Temporal.ZonedDateTime;
    end: Temporal.ZonedDateTime;
    /** The TZID, null for UTC. */
    zone: string | null;
  };

/** Length of a timed deadline. */
const deadlineMinutes = 15;

/**
 * Deadlines, and hearings whose time the docket does not state, are one whole day, local to the
 * court. Other hearings keep the court's wall time; they end when the docket says, else after the
 * usual length of their kind. With `deadlineStyle: "timed"` a deadline is a quarter of an hour at the
 * hour the docket states, else as a reminder (`deadlineHour`), and never reaches into the next day.
 * Where the zone cannot be used the day is kept and `problem` tells why. Throws a `RangeError` when
 * the date is none.
 */
export function eventTimes(
  published: PublishedEvent,
): EventTimes {
  const { event, zone, deadlineStyle } = published;
  const { date } = event;
  if (!isDate(date)) throw new RangeError(`"${plainLine(date)}" is not a date`);
  if (date >= "9999-12-31") throw new RangeError(`"${date}" has no next day that a feed can state`);
  const day = Temporal.PlainDate.from(date);
  const wholeDay = { allDay: true, start: day, end: day.add({ days: 1 }) } as const;
  const time = event.type === "hearing" ? event.time : deadlineHour(event.time, deadlineStyle);
  if (time === null) return wholeDay;
  if (!isTime(time) || !isZone(zone)) {
    const cause = `time "${plainLine(time)}" in zone "${plainLine(zone)}" cannot be placed`;
    return { ...wholeDay, problem: `${cause}; shown as all-day` };
  }
  const start = courtDateTime({ date, time, zone });
  const end = event.type === "hearing"
    ? statedEnd(published, start) ?? start.add({ minutes: hearingKind(event.kind).minutes })
    : earlier(
      start.add({ minutes: deadlineMinutes }),
      courtDateTime({ date: wholeDay.end.toString(), time: null, zone }),
    );
  return day.year >= firstZoneYear && zone !== "UTC"
    ? { allDay: false, start, end, zone }
    : { allDay: false, start: start.withTimeZone("UTC"), end: end.withTimeZone("UTC"), zone: null };
}

/** An end that does not lie behind the start was misread or misprinted. */
function statedEnd(
  { event, zone }: PublishedEvent,
  start: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | null {
  if (event.endTime === null || !isTime(event.endTime)) return null;
  const end = courtDateTime({ date: event.date, time: event.endTime, zone });
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? end : null;
}

function earlier(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;
}
