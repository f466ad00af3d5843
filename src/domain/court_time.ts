/**
 * The one place where court-local wall time meets instants. Dates are `YYYY-MM-DD` and times `HH:MM`
 * or `HH:MM:SS`, as printed by the court; zones are IANA names. Everything else keeps wall time.
 *
 * Where a clock change makes a wall time fall twice, the first is meant; where it skips one, the time
 * is moved later by the length of the gap (02:30 → 03:30). So nobody comes late by our doing.
 * A malformed date, time or zone is a `RangeError`: callers check text at their edge with
 * {@link isDate}, {@link isTime}, {@link isZone}.
 */

/** Court-local wall time; `time` null means the whole day. */
export interface WallTime {
  date: string;
  time: string | null;
  zone: string;
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Days and hours that were made; making one is slow, and most are asked for again. */
const knownDates = new Map<string, Temporal.PlainDate>();
const knownTimes = new Map<string, Temporal.PlainTime>();
const mostKnown = 5000;

/** Is this a real day of the calendar, written `YYYY-MM-DD`? */
export function isDate(text: string): boolean {
  if (knownDates.has(text)) return true;
  const parts = dateForm.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Is this a time of day, written `HH:MM` or `HH:MM:SS`? */
export function isTime(text: string): boolean {
  return timeForm.test(text);
}

/** Zones found to exist; asking the runtime is slow. Spellings differ, so the number has a limit. */
const knownZones = new Set<string>();

/** Does the runtime know this IANA zone? */
export function isZone(text: string): boolean {
  if (knownZones.has(text)) return true;
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.ZonedDateTime.from({ year: 2000, month: 1, day: 1, timeZone: text });
    if (knownZones.size < 1000) knownZones.add(text);
    return true;
  } catch {
    return false;
  }
}

function plainDate(date: string): Temporal.PlainDate {
  return knownDates.get(date) ?? kept(knownDates, date, () => {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
    return Temporal.PlainDate.from(date);
  });
}

function plainTime(time: string): Temporal.PlainTime {
  return knownTimes.get(time) ?? kept(knownTimes, time, () => {
    if (!isTime(time)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
    return Temporal.PlainTime.from(time);
  });
}

function kept<Made>(known: Map<string, Made>, text: string, make: () => Made): Made {
  const made = make();
  if (known.size >= mostKnown) known.clear();
  known.set(text, made);
  return made;
}

/** The zoned date-time of a wall time; without a time, the first moment of that day. */
export function courtDateTime(wall: WallTime): Temporal.ZonedDateTime {
  const date = plainDate(wall.date);
  if (wall.time === null) return date.toZonedDateTime(wall.zone);
  return date.toPlainDateTime(plainTime(wall.time)).toZonedDateTime(wall.zone, {
    disambiguation: "compatible",
  });
}

/** The instant of a wall time; without a time, the first moment of that day. */
export function courtInstant(wall: WallTime): Temporal.Instant {
  return courtDateTime(wall).toInstant();
}

/** The court's calendar day at an instant, `YYYY-MM-DD`. */
export function courtDay(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The court's wall clock at an instant, to the second. */
export function courtWallTime(
  instant: Temporal.Instant,
  zone: string,
): { date: string; time: string } {
  const local = instant.toZonedDateTimeISO(zone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "second" }),
  };
}

/** The instant at which the next court day begins. */
export function nextCourtMidnight(instant: Temporal.Instant, zone: string): Temporal.Instant {
  const today = instant.toZonedDateTimeISO(zone).toPlainDate();
  return today.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

/** The day `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return plainDate(date).add({ days }).toString();
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return plainDate(from).until(plainDate(to), { largestUnit: "days" }).days;
}

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compareDates(a: string, b: string): number {
  return Temporal.PlainDate.compare(plainDate(a), plainDate(b));
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `Monday` to `Sunday`. */
export function weekday(date: string): string {
  return weekdays[plainDate(date).dayOfWeek - 1]!;
}

/** `14 April 2026`; with `weekday`, `Tuesday 14 April 2026`. */
export function formatCourtDate(date: string, options: { weekday?: boolean } = {}): string {
  const day = plainDate(date);
  const text = `${day.day} ${months[day.month - 1]!} ${day.year}`;
  return options.weekday === true ? `${weekday(date)} ${text}` : text;
}

/** Zones whose letters the runtime's English data gives only as an offset. */
const ownAbbreviations: Readonly<Record<string, string>> = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST",
};

/** Making a formatter is slow; zones are few. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Letters by day, hour and zone; asking a formatter is slow, and most are asked for again. */
const letters = new Map<string, string>();

/** The letters of the zone on that wall time: `EDT`, `CST`, `ChST`. */
export function zoneAbbreviation(wall: WallTime): string {
  const own = ownAbbreviations[wall.zone];
  if (own !== undefined) return own;
  const key = `${wall.date} ${wall.time} ${wall.zone}`;
  const known = letters.get(key);
  if (known !== undefined) return known;
  const found = askForLetters(wall);
  if (letters.size >= 5000) letters.clear();
  letters.set(key, found);
  return found;
}

function askForLetters(wall: WallTime): string {
  let format = formats.get(wall.zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", { timeZone: wall.zone, timeZoneName: "short" });
    formats.set(wall.zone, format);
  }
  const parts = format.formatToParts(courtInstant(wall).epochMilliseconds);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? wall.zone;
}

/** `3:00 PM`, `12:00 PM`; seconds are left out. */
export function formatClock(time: string): string {
  const { hour, minute } = plainTime(time);
  const half = hour < 12 ? "AM" : "PM";
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${half}`;
}

/**
 * A wall time for readers: `14 April 2026, 3:00 PM EDT`, without a time `14 April 2026`. The clock is
 * the court's, as printed there, with the letters of its zone.
 */
export function formatCourtTime(wall: WallTime, options: { weekday?: boolean } = {}): string {
  const date = formatCourtDate(wall.date, options);
  if (wall.time === null) return date;
  return `${date}, ${formatClock(wall.time)} ${zoneAbbreviation(wall)}`;
}
