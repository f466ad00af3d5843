import { zoneAbbreviation } from "../../domain/court_time.ts";
import { contentLine } from "./content_line.ts";
import { localStamp, utcStamp } from "./stamps.ts";

/** Years, both included, in which a feed states wall times of a zone. */
export interface YearsUsed {
  from: number;
  to: number;
}

/** Before it some zones have offsets that calendar programs do not expect, such as -05:32:11. */
export const firstZoneYear = 1970;

/** From here on the zone data know nothing but each zone's present rule. */
const settledSince = 2038;

/** A rule is told from the changes of this many years more, so that "fourth" is not taken for "last". */
const yearsAhead = 6;

const blocks = new Map<string, string>();

/**
 * The VTIMEZONE component (RFC 5545 section 3.6.5) of an IANA zone that this runtime knows: its
 * offsets in the years used, computed from the runtime's own zone data and therefore equal to what
 * `court_time.ts` reckons with. A rule that is still in force stays open at its end; older years are
 * not described. Years before {@link firstZoneYear} are not supported.
 */
export function vtimezone(zone: string, { from, to }: YearsUsed): string {
  const key = `${zone} ${from} ${to}`;
  let block = blocks.get(key);
  if (block === undefined) {
    block = component(zone, { from, to });
    blocks.set(key, block);
  }
  return block;
}

function component(zone: string, years: YearsUsed): string {
  const last = Math.min(years.to, Math.max(years.from, settledSince)) + yearsAhead;
  const start = Temporal.PlainDate.from({ year: years.from, month: 1, day: 1 })
    .toZonedDateTime(zone);
  const changes = changesOf(start, last);
  // What was in force when the first year began; a change of the year before carries its rule.
  const before = changes[0];
  const observances = before !== undefined && before.wall.year >= years.from - 1 &&
      Temporal.ZonedDateTime.compare(before.at, start) <= 0
    ? rulesOf(changes).map((rule) => ruleLines(rule, { zone, last }))
    : [
      fixedLines(start, zone),
      ...rulesOf(changes.filter(({ at }) => Temporal.ZonedDateTime.compare(at, start) > 0))
        .map((rule) => ruleLines(rule, { zone, last })),
    ];
  return contentLine("BEGIN", "VTIMEZONE") + contentLine("TZID", zone) + observances.join("") +
    contentLine("END", "VTIMEZONE");
}

/** One change of a zone's offset. */
interface Change {
  at: Temporal.ZonedDateTime;
  /** The clock as it stood at that moment, before it was changed. */
  wall: Temporal.PlainDateTime;
  /** Offsets in seconds. */
  from: number;
  to: number;
}

/** The last change up to `start`, if there is one, and all later ones of years up to `last`. */
function changesOf(start: Temporal.ZonedDateTime, last: number): Change[] {
  const changes: Change[] = [];
  let at = start.add({ nanoseconds: 1 }).getTimeZoneTransition("previous") ??
    start.getTimeZoneTransition("next");
  while (at !== null && at.year <= last) {
    const from = at.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e9;
    const wall = at.toInstant().toZonedDateTimeISO("UTC").toPlainDateTime().add({ seconds: from });
    changes.push({ at, wall, from, to: at.offsetNanoseconds / 1e9 });
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}

/** The same change in consecutive years. */
interface Rule {
  changes: [Change, ...Change[]];
  /** Which weekdays of the month fit all of them: 1 to 5 from its start, -1 the last. */
  weeks: number[];
}

function rulesOf(changes: readonly Change[]): Rule[] {
  const rules: Rule[] = [];
  for (const change of changes) {
    const weeks = weeksOf(change.wall);
    const rule = rules.findLast((rule) => continues(rule, { change, weeks }));
    if (rule === undefined) rules.push({ changes: [change], weeks });
    else {
      rule.changes.push(change);
      rule.weeks = rule.weeks.filter((week) => weeks.includes(week));
    }
  }
  return rules;
}

function weeksOf(wall: Temporal.PlainDateTime): number[] {
  const week = Math.ceil(wall.day / 7);
  return wall.day + 7 > wall.daysInMonth ? [-1, week] : [week];
}

function continues(
  { changes, weeks }: Rule,
  { change, weeks: candidates }: { change: Change; weeks: readonly number[] },
): boolean {
  const last = changes.at(-1)!;
  return last.wall.year + 1 === change.wall.year && last.wall.month === change.wall.month &&
    last.wall.dayOfWeek === change.wall.dayOfWeek &&
    last.wall.toPlainTime().equals(change.wall.toPlainTime()) &&
    last.from === change.from && last.to === change.to &&
    weeks.some((week) => candidates.includes(week));
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function ruleLines(
  { changes, weeks }: Rule,
  { zone, last }: { zone: string; last: number },
): string {
  const first = changes[0];
  const final = changes.at(-1)!;
  const goesOn = final.wall.year === last && changes.length > 1;
  const { month, dayOfWeek } = first.wall;
  const week = weeks.includes(5) ? -1 : weeks[0]!;
  const rule = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${weekdays[dayOfWeek - 1]}`;
  const until = goesOn ? "" : `;UNTIL=${utcStamp(final.at.toInstant())}`;
  return observance({
    start: first.wall,
    from: first.from,
    to: first.to,
    name: abbreviation(first.at.add({ hours: 24 }), zone),
    rule: goesOn || changes.length > 1 ? contentLine("RRULE", `${rule}${until}`) : "",
  });
}

/** An offset that was there all along. */
function fixedLines(start: Temporal.ZonedDateTime, zone: string): string {
  const offset = start.offsetNanoseconds / 1e9;
  return observance({
    start: Temporal.PlainDateTime.from(`${firstZoneYear}-01-01T00:00:00`),
    from: offset,
    to: offset,
    name: abbreviation(start, zone),
    rule: "",
  });
}

function observance({ start, from, to, name, rule }: {
  start: Temporal.PlainDateTime;
  from: number;
  to: number;
  name: string;
  rule: string;
}): string {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  return contentLine("BEGIN", kind) +
    contentLine("DTSTART", localStamp(start)) +
    contentLine("TZOFFSETFROM", offsetText(from)) +
    contentLine("TZOFFSETTO", offsetText(to)) +
    (name === "" ? "" : contentLine("TZNAME", name)) +
    rule +
    contentLine("END", kind);
}

/** `EDT`; `""` where English has only an offset for it. */
function abbreviation(at: Temporal.ZonedDateTime, zone: string): string {
  const name = zoneAbbreviation({
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: "second" }),
    zone,
  });
  return /^[A-Za-z]+$/.test(name) && name !== "GMT" ? name : "";
}

/** `-0500`, with seconds only where there are any. */
function offsetText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? "" : two(size % 60);
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}${
    two(Math.floor(size / 60) % 60)
  }${rest}`;
}
