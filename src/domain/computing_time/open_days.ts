import { addDays, formatCourtDate, weekday } from "../court_time.ts";
import { isWeekend, legalHoliday } from "./legal_holidays.ts";
import { possibleHoliday } from "./possible_holidays.ts";

/** Whether days are counted forward from a day or back from it. */
export type Direction = "after" | "before";

/**
 * How to read what a legal holiday is. `prevailing`: federal holidays with their observed days, and
 * the state holidays that were given. `strict`: only what is beyond doubt; holidays that fall on a
 * Saturday are not observed on Friday, no state holiday, no closed clerk's office. `wide`: as
 * prevailing, and every day that may be a holiday.
 */
export type Reading = "prevailing" | "strict" | "wide";

/** What decides whether a day is closed. */
export interface OpenDayRule {
  reading: Reading;
  direction: Direction;
  courtId?: string;
  /** Days known to be declared holidays by the state; they count in forward periods only. */
  stateHolidays: ReadonlySet<string>;
}

/** A day that cannot end a period. */
export interface ClosedDay {
  date: string;
  /** `is a Saturday`, `is Washington's Birthday`, `is Independence Day as observed`. */
  reason: string;
  weekend: boolean;
}

/** Why the day is closed under the rule; null when it is open. */
export function closedDay(date: string, rule: OpenDayRule): ClosedDay | null {
  if (isWeekend(date)) return { date, reason: `is a ${weekday(date)}`, weekend: true };
  const reason = holidayReason(date, rule);
  return reason === null ? null : { date, reason, weekend: false };
}

function holidayReason(date: string, rule: OpenDayRule): string | null {
  const holiday = legalHoliday(date);
  const onFriday = holiday?.observedFor !== undefined && weekday(date) === "Friday";
  if (holiday !== null && !(rule.reading === "strict" && onFriday)) {
    return `is ${holiday.name}${holiday.observedFor === undefined ? "" : " as observed"}`;
  }
  if (rule.reading === "strict") return null;
  if (rule.direction === "after" && rule.stateHolidays.has(date)) return "is a state holiday";
  if (rule.reading === "prevailing") return null;
  return possibleHoliday(date, rule)?.reason ?? null;
}

/** An open day, and the closed ones passed on the way to it. */
export interface OpenDay {
  date: string;
  passed: ClosedDay[];
}

/** The day itself when it is open, else the next open one in the rule's direction. */
export function openDayFrom(date: string, rule: OpenDayRule): OpenDay {
  const step = rule.direction === "after" ? 1 : -1;
  const passed: ClosedDay[] = [];
  let day = date;
  for (let closed = closedDay(day, rule); closed !== null; closed = closedDay(day, rule)) {
    passed.push(closed);
    day = addDays(day, step);
  }
  return { date: day, passed };
}

/** The open day that is the `count`th after (or before) an event; `tested` holds every day between. */
export function countOpenDays(
  event: string,
  { count, rule }: { count: number; rule: OpenDayRule },
): { date: string; tested: string[] } {
  const step = rule.direction === "after" ? 1 : -1;
  const tested: string[] = [];
  let day = event;
  for (let left = count; left > 0;) {
    day = addDays(day, step);
    tested.push(day);
    if (closedDay(day, rule) === null) left -= 1;
  }
  return { date: day, tested };
}

/** A sentence on why readers may differ about the day, or null when nobody does. */
export function dayDoubt(date: string, rule: OpenDayRule): string | null {
  if (isWeekend(date)) return null;
  const day = formatCourtDate(date, { weekday: true });
  const holiday = legalHoliday(date);
  if (holiday?.doubt !== undefined) return `${day}: ${holiday.doubt}`;
  if (holiday !== null) {
    return holiday.observedFor === undefined || weekday(date) !== "Friday"
      ? null
      : `${day} is counted as a holiday because ${holiday.name} falls on a Saturday; the cautious reading is that only the Saturday is one`;
  }
  if (rule.direction === "after" && rule.stateHolidays.has(date)) {
    return `${day} is counted as a state holiday; whether it is one by the state's law needs a look`;
  }
  const possible = possibleHoliday(date, rule);
  return possible === null
    ? null
    : `${day} ${possible.reason}; it is not counted as a legal holiday`;
}
