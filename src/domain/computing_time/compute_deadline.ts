import {
  addDays,
  compareDates,
  courtDateTime,
  courtWallTime,
  formatCourtDate,
  formatCourtTime,
  isDate,
  isTime,
} from "../court_time.ts";
import { court, courtZone } from "../courts.ts";
import { addedDays, type Service, serviceWords } from "./added_days.ts";
import { type BasisLeg, deadlineBasis } from "./deadline_basis.ts";
import {
  countOpenDays,
  dayDoubt,
  type Direction,
  openDayFrom,
  type OpenDayRule,
  type Reading,
} from "./open_days.ts";
import { isPeriodCount, type Period, periodWords } from "./period.ts";
import { computingRules, type RuleFamily } from "./rule_family.ts";

/** What a period is counted from, and by which rules. Dates are `YYYY-MM-DD`, local at the court. */
export interface DeadlineQuestion {
  /** The day of the event that starts the period, or before which it ends. */
  event: string;
  period: Period;
  direction: Direction;
  family: RuleFamily;
  /** How a paper was served, only if the period runs from that service. */
  service?: Service;
  /** CourtListener's id; tells the zone of hour periods, and days that the court's state may keep. */
  courtId?: string;
  /** Only for hour periods: the time of the event, `HH:MM`, local at the court. */
  eventTime?: string;
  /** Only for hour periods: IANA zone; by default that of the court's principal office. */
  zone?: string;
  /** What the event is, for the basis: `entry`, `service of the complaint`. */
  eventName?: string;
  /** Days that an operator knows to be declared holidays of the state; forward periods only. */
  stateHolidays?: readonly string[];
  /** Days on which, by a notice of the court or an operator, the clerk's office is inaccessible. */
  inaccessible?: readonly string[];
}

/** A computed date. `earliest <= date <= latest`, all `YYYY-MM-DD`, local at the court. */
export interface ComputedDeadline {
  /** By the prevailing reading; where a fact is not known (means of service), the earlier date. */
  date: string;
  /** `HH:MM`, only for an hour period with a known start; the period ends at that minute. */
  time: string | null;
  /** The most cautious reading that is held. */
  earliest: string;
  /** The most generous one, with days that may be state holidays. */
  latest: string;
  /** `Fed. R. Civ. P. 6(a)`, `Fed. R. Civ. P. 6(a) and (d)`. */
  rule: string;
  /** One sentence for people that stands alone: period, event, rule, days passed, the date. */
  basis: string;
  /** Sentences on what is doubtful or not known; without full stops. */
  notes: string[];
}

/** Before this day periods of less than eleven days (bankruptcy: eight) left out closed days. */
const presentCountingSince = "2009-12-01";

/**
 * Computes when a period ends, by Fed. R. Civ. P. 6(a) and (d), Crim. P. 45, App. P. 26 and Bankr. P.
 * 9006, as they read since 1 December 2009, for any year. Only for periods (`within 14 days`): a date
 * that an order names never comes here, because it does not move.
 *
 * - Days, weeks, months and years: the event's day is left out; a last day that is a Saturday, a
 *   Sunday or a legal holiday moves on in the direction of counting. A day that the month lacks
 *   (29 February plus a year) ends with that month, the earlier of two readings.
 * - Hours elapse; if they end on a closed day, the same clock time on the next open day.
 * - Business days count open days only; that is the order's own method, with the rule's holidays.
 * - Three days for service are added after that, and the end moves on again.
 * - State holidays count only where given, only forward; a possible one never moves `date`.
 *
 * Pure and the same for the same question. A malformed date, time, zone or count is a `RangeError`.
 */
export function computeDeadline(question: DeadlineQuestion): ComputedDeadline {
  check(question);
  const runs = courses(question).map((course) => run(question, course));
  const chosen = runs
    .filter(({ course }) => course.reading === "prevailing" && !course.oldCounting)
    .reduce((first, other) => compareRuns(other, first) < 0 ? other : first);
  const dates = runs.map(({ date }) => date).sort(compareDates);
  const earliest = dates[0]!;
  const latest = dates.at(-1)!;
  const rule = computingRules[question.family];
  const stateUnknown = question.direction === "after" && question.stateHolidays === undefined;
  return {
    date: chosen.date,
    time: chosen.time,
    earliest,
    latest,
    rule: `${rule.citation}${subdivisions(question, chosen)}`,
    basis: deadlineBasis({
      period: periodWords(question.period),
      direction: question.direction,
      event: eventWords(question),
      rule: `${rule.short}${question.period.unit === "business-day" ? "(a)(6)" : "(a)"}`,
      legs: chosen.legs,
      date: chosen.date,
      end: endWords(question, chosen),
      earliest,
      latest,
      stateUnknown,
    }),
    notes: notes(question, { chosen, runs, stateUnknown }),
  };
}

function check({ event, period, eventTime, stateHolidays, inaccessible }: DeadlineQuestion): void {
  for (const date of [event, ...stateHolidays ?? [], ...inaccessible ?? []]) {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
  }
  if (eventTime !== undefined && !isTime(eventTime)) {
    throw new RangeError(`not a time: ${eventTime.slice(0, 40)}`);
  }
  for (const count of [period.count, period.otherCount ?? period.count]) {
    if (!isPeriodCount(count, period.unit)) {
      throw new RangeError(`not a period: ${count} ${period.unit}`);
    }
  }
}

/** One way of reading the question; every combination of what is open is run. */
interface Course {
  reading: Reading;
  count: number;
  /** The day that a month lacks becomes the first of the next month. */
  spill: boolean;
  added: 0 | 3;
  /** Start of an hour period. */
  startTime: string;
  oldCounting: boolean;
}

/** Where a course ends and how it got there. */
interface Run {
  course: Course;
  date: string;
  time: string | null;
  legs: BasisLeg[];
  /** Days on whose being open or closed the date rests. */
  tested: string[];
  /** The month lacked the day, so that readings differ. */
  lacksDay: boolean;
  /** The clerk's office was inaccessible on the last day. */
  officeShut: boolean;
}

function courses(question: DeadlineQuestion): Course[] {
  const { period, eventTime } = question;
  const counts = period.otherCount === undefined
    ? [period.count]
    : [period.count, period.otherCount];
  const spills = period.unit === "month" || period.unit === "year" ? [false, true] : [false];
  const startTimes = period.unit === "hour" && eventTime === undefined
    ? ["00:00", "23:59"]
    : [eventTime ?? "00:00"];
  const readings: Reading[] = ["prevailing", "strict", "wide"];
  return counts.flatMap((count) =>
    spills.flatMap((spill) =>
      addedChoices(question).flatMap((added) =>
        startTimes.flatMap((startTime) =>
          readings.flatMap((reading) =>
            oldCounting(question, count).map((old) => (
              { reading, count, spill, added, startTime, oldCounting: old }
            ))
          )
        )
      )
    )
  );
}

function addedChoices({ service, direction, family, event }: DeadlineQuestion): (0 | 3)[] {
  if (service === undefined || direction === "before") return [0];
  const added = addedDays(service, { family, served: event });
  return added === "unsure" ? [0, 3] : [added === "three" ? 3 : 0];
}

function oldCounting({ event, period, family }: DeadlineQuestion, count: number): boolean[] {
  const short = count < (family === "bankruptcy" ? 8 : 11);
  const differs = period.unit === "day" && short && compareDates(event, presentCountingSince) < 0;
  return differs ? [false, true] : [false];
}

function run(question: DeadlineQuestion, course: Course): Run {
  const rule = openDayRule(question, course.reading);
  const counted = count(question, { course, rule });
  const legs: BasisLeg[] = [];
  const tested = [...counted.tested];
  const land = (date: string, label: string): string => {
    const open = openDayFrom(date, rule);
    legs.push({ label, passed: open.passed, landed: open.date });
    tested.push(...open.passed.map((closed) => closed.date), open.date);
    return open.date;
  };
  let date = land(counted.date, "");
  if (course.added > 0) date = land(addDays(date, course.added), addedLabel(question));
  const shut = new Set(course.reading === "strict" ? [] : question.inaccessible ?? []);
  const officeShut = shut.has(date);
  if (officeShut) {
    const accessible = firstAccessible(date, { rule, shut });
    const short = computingRules[question.family].short;
    const label = `clerk's office inaccessible, ${short}(a)(3)`;
    legs.push({ label, passed: [], landed: accessible });
    date = accessible;
  }
  return { course, date, time: counted.time, legs, tested, lacksDay: counted.lacksDay, officeShut };
}

function openDayRule(question: DeadlineQuestion, reading: Reading): OpenDayRule {
  return {
    reading,
    direction: question.direction,
    ...(question.courtId === undefined ? {} : { courtId: question.courtId }),
    stateHolidays: new Set(question.stateHolidays ?? []),
  };
}

function addedLabel({ service = "unknown", family }: DeadlineQuestion): string {
  const { short, addedDays: subdivision } = computingRules[family];
  return `3 days added for service ${serviceWords[service]}, ${short}${subdivision}`;
}

/** Forward even where the period ran backward (committee note to App. 26). */
function firstAccessible(
  date: string,
  { rule, shut }: { rule: OpenDayRule; shut: ReadonlySet<string> },
): string {
  const forward: OpenDayRule = rule.direction === "after" ? rule : {
    ...rule,
    direction: "after",
    // State holidays, known or possible, belong only to periods that run forward.
    stateHolidays: new Set(),
    reading: rule.reading === "wide" ? "prevailing" : rule.reading,
  };
  let day = date;
  while (shut.has(day)) {
    day = openDayFrom(addDays(day, 1), forward).date;
  }
  return day;
}

interface Counted {
  /** Before it moves on from a closed day. */
  date: string;
  time: string | null;
  tested: string[];
  lacksDay: boolean;
}

function count(
  question: DeadlineQuestion,
  { course, rule }: { course: Course; rule: OpenDayRule },
): Counted {
  const { event, period: { unit } } = question;
  const signed = question.direction === "after" ? course.count : -course.count;
  const plain = { time: null, tested: [], lacksDay: false };
  if (unit === "business-day" || course.oldCounting) {
    return { ...plain, ...countOpenDays(event, { count: course.count, rule }) };
  }
  if (unit === "hour") return { ...plain, ...countHours(question, { course, hours: signed }) };
  if (unit === "day" || unit === "week") {
    return { ...plain, date: addDays(event, unit === "week" ? signed * 7 : signed) };
  }
  const from = Temporal.PlainDate.from(event);
  const to = from.add(unit === "month" ? { months: signed } : { years: signed });
  const lacksDay = to.day !== from.day;
  const date = lacksDay && course.spill ? to.add({ days: 1 }) : to;
  return { ...plain, date: date.toString(), lacksDay };
}

function countHours(
  question: DeadlineQuestion,
  { course, hours }: { course: Course; hours: number },
): { date: string; time: string | null } {
  const zone = zoneOf(question).zone;
  const start = courtDateTime({ date: question.event, time: course.startTime, zone });
  const end = courtWallTime(start.add({ hours }).toInstant(), zone);
  return {
    date: end.date,
    time: question.eventTime === undefined ? null : end.time.slice(0, 5),
  };
}

function zoneOf({ zone, courtId }: DeadlineQuestion): { zone: string; confirmed: boolean } {
  if (zone !== undefined) return { zone, confirmed: true };
  return courtZone({ courtId: courtId ?? "", docketNumber: "" });
}

function compareRuns(a: Run, b: Run): number {
  return compareDates(a.date, b.date) || (a.time ?? "").localeCompare(b.time ?? "");
}

function subdivisions({ period, family }: DeadlineQuestion, { course }: Run): string {
  const first = period.unit === "business-day" ? "(a)(6)" : "(a)";
  return course.added > 0 ? `${first} and ${computingRules[family].addedDays}` : first;
}

function eventWords(question: DeadlineQuestion): string {
  const { event, eventTime, eventName, period } = question;
  const time = period.unit === "hour" ? eventTime ?? null : null;
  const words = formatCourtTime({ date: event, time, zone: zoneOf(question).zone });
  return eventName === undefined ? words : `${eventName} (${words})`;
}

function endWords(question: DeadlineQuestion, { date, time }: Run): string {
  if (time === null) return formatCourtDate(date, { weekday: true });
  return formatCourtTime({ date, time, zone: zoneOf(question).zone }, { weekday: true });
}

function notes(
  question: DeadlineQuestion,
  { chosen, runs, stateUnknown }: { chosen: Run; runs: Run[]; stateUnknown: boolean },
): string[] {
  const { period, service, direction, family } = question;
  const rule = openDayRule(question, "prevailing");
  const found: (string | null | false)[] = [
    ...new Set(chosen.tested.map((date) => dayDoubt(date, rule))),
    period.otherCount !== undefined &&
    `The text states two numbers, ${period.count} and ${period.otherCount}; the earlier date is kept`,
    chosen.lacksDay &&
    "The month has no such day; its last day is taken, some would take the first of the next month",
    direction === "before" && service !== undefined &&
    "Service adds no days to a period that runs backward",
    addedChoices(question).length > 1 &&
    `Whether 3 days are added for service ${serviceWords[service ?? "unknown"]} is not known; ` +
      "the earlier date is kept",
    runs.some(({ course }) => course.oldCounting) &&
    "Counted by the method in force since 1 December 2009; until then so short a period left out weekends and holidays",
    chosen.officeShut &&
    "The clerk's office was said to be inaccessible on the last day; the date without that is shown as the earliest",
    period.unit === "hour" && question.eventTime === undefined &&
    "The hour at which the period starts is not known; the start of the day is taken",
    period.unit === "hour" && !zoneOf(question).confirmed &&
    "The court's time zone is to be confirmed",
    ownRules(question.courtId) &&
    `The court has rules of its own; the days are counted as in ${
      computingRules[family].citation
    }(a)`,
    stateUnknown && "State holidays are not known to the program; none is counted",
  ];
  return found.filter((note): note is string => typeof note === "string");
}

/** The Supreme Court, and courts of special jurisdiction (tax, trade, claims, veterans, ...). */
function ownRules(courtId: string | undefined): boolean {
  const known = courtId === undefined ? undefined : court(courtId);
  return known?.jurisdiction === "special" || known?.id === "scotus";
}
