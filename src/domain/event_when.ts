import {
  courtDateTime,
  formatClock,
  formatCourtDate,
  isDate,
  isTime,
  isZone,
  zoneAbbreviation,
} from "./court_time.ts";
import { plainLine } from "./plain_text.ts";
import type { PublishedEvent } from "./published_event.ts";

type When = Pick<PublishedEvent, "event" | "zone" | "zoneConfirmed">;

/**
 * When an event is, in words and in the court's own time: `Monday 4 May 2026, 10:00 AM EDT`,
 * `…, 10:00 AM to 11:30 AM EDT`, or the day alone when the docket states no time. The letters of the
 * zone stand only where the zone is confirmed. Never throws: what is no date or time stays as it is.
 */
export function eventWhen(when: When): string {
  const day = dayInWords(when.event.date, { weekday: true });
  const hours = eventHours(when);
  return hours === "" ? day : `${day}, ${hours}`;
}

/** The hours alone: `10:00 AM EDT`, `10:00 AM to 11:30 AM EDT`, or `""`. */
export function eventHours({ event, zone, zoneConfirmed }: When): string {
  const { date, time, endTime } = event;
  if (time === null) return "";
  const hours = endTime === null
    ? clockInWords(time)
    : `${clockInWords(time)} to ${clockInWords(endTime)}`;
  if (!zoneConfirmed || !isDate(date) || !isTime(time) || !isZone(zone)) return hours;
  return `${hours} ${zoneAbbreviation({ date, time, zone })}`;
}

/**
 * For `<time datetime>`: `2026-05-04T10:00-04:00`; the day alone without a time; without the offset
 * where the zone is not known.
 */
export function machineWhen(
  { event, zone }: { event: Pick<When["event"], "date" | "time">; zone: string },
): string {
  const { date, time } = event;
  if (time === null || !isTime(time)) return date;
  if (!isDate(date) || !isZone(zone)) return `${date}T${time}`;
  return courtDateTime({ date, time, zone }).toString({
    timeZoneName: "never",
    smallestUnit: "minute",
  });
}

/** `4 May 2026`, with `weekday` as `Monday 4 May 2026`; text that is no date stays as it is. */
export function dayInWords(date: string, options: { weekday?: boolean } = {}): string {
  return isDate(date) ? formatCourtDate(date, options) : plainLine(date);
}

/** `2:05 PM`; text that is no time stays as it is. */
export function clockInWords(time: string): string {
  return isTime(time) ? formatClock(time) : plainLine(time);
}
