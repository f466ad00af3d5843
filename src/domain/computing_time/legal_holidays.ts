import { addDays, weekday } from "../court_time.ts";

/** A legal holiday in the sense of Fed. R. Civ. P. 6(a)(6)(A) and its parallels. */
export interface LegalHoliday {
  /** As the rule names it: `Washington's Birthday`. */
  name: string;
  /** The statutory day, when this is the Friday or Monday on which it is observed. */
  observedFor?: string;
  /** Why courts may not have treated the day as a holiday. */
  doubt?: string;
}

/** One of the statutory days and the years in which the statute sets it so. */
interface StatutoryDay {
  name: string;
  /** First year, and last if the day was moved later. */
  since: number;
  until?: number;
  day: (year: number) => string;
}

/**
 * The eleven days of Rule 6(a)(6)(A) by 5 U.S.C. 6103(a) and the acts before it: the Monday holidays
 * since 1971 (Pub. L. 90-363), Veterans Day back on 11 November since 1978 (Pub. L. 94-97), King's
 * birthday first kept in 1986 (Pub. L. 98-144), Juneteenth since 17 June 2021 (Pub. L. 117-17),
 * Thanksgiving on the fourth Thursday since 1942; before, it was proclaimed year by year.
 */
const statutoryDays: readonly StatutoryDay[] = [
  { name: "New Year's Day", since: 1870, day: fixed("01-01") },
  { name: "Martin Luther King Jr.'s Birthday", since: 1986, day: nth(3, "Monday", "01") },
  { name: "Washington's Birthday", since: 1885, until: 1970, day: fixed("02-22") },
  { name: "Washington's Birthday", since: 1971, day: nth(3, "Monday", "02") },
  { name: "Memorial Day", since: 1888, until: 1970, day: fixed("05-30") },
  { name: "Memorial Day", since: 1971, day: lastMondayOfMay },
  { name: "Juneteenth National Independence Day", since: 2021, day: fixed("06-19") },
  { name: "Independence Day", since: 1870, day: fixed("07-04") },
  { name: "Labor Day", since: 1894, day: nth(1, "Monday", "09") },
  { name: "Columbus Day", since: 1971, day: nth(2, "Monday", "10") },
  { name: "Veterans' Day", since: 1938, until: 1970, day: fixed("11-11") },
  { name: "Veterans' Day", since: 1971, until: 1977, day: nth(4, "Monday", "10") },
  { name: "Veterans' Day", since: 1978, day: fixed("11-11") },
  { name: "Thanksgiving Day", since: 1942, day: nth(4, "Thursday", "11") },
  { name: "Christmas Day", since: 1870, day: fixed("12-25") },
];

/** Days whose observance is in dispute, with the reason. */
const doubts: Readonly<Record<string, string>> = {
  "2021-06-18":
    "the law on Juneteenth was a day old; some courts closed on Friday 18 June 2021, others did not",
};

/**
 * The legal holiday that falls or is observed on a day (`YYYY-MM-DD`), or null. A holiday on a
 * Saturday is also observed on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday
 * after (Executive Order 11582); so 31 December can be New Year's Day. Days that the President closes
 * executive agencies, Inauguration Day and state holidays are none of these: see `possibleHoliday`.
 */
export function legalHoliday(date: string): LegalHoliday | null {
  const own = statutoryDay(date);
  if (own !== null) return { name: own };
  const observedFor = observedDay(date);
  const name = observedFor === null ? null : statutoryDay(observedFor);
  if (observedFor === null || name === null) return null;
  const doubt = doubts[date];
  return doubt === undefined ? { name, observedFor } : { name, observedFor, doubt };
}

/** Is the day a Saturday, a Sunday or a legal holiday, its observed days included? */
export function isClosedDay(date: string): boolean {
  return isWeekend(date) || legalHoliday(date) !== null;
}

/** Is the day a Saturday or a Sunday? */
export function isWeekend(date: string): boolean {
  return weekday(date).startsWith("S");
}

/** The day whose holiday would be observed on this one: Saturday's on Friday, Sunday's on Monday. */
function observedDay(date: string): string | null {
  const name = weekday(date);
  if (name === "Friday") return addDays(date, 1);
  return name === "Monday" ? addDays(date, -1) : null;
}

/** The statutory days of a year by date; years are few. */
const years = new Map<number, ReadonlyMap<string, string>>();

function statutoryDay(date: string): string | null {
  const year = Number(date.slice(0, 4));
  let days = years.get(year);
  if (days === undefined) {
    days = new Map(
      statutoryDays
        .filter(({ since, until }) => since <= year && year <= (until ?? year))
        .map(({ name, day }) => [day(year), name]),
    );
    years.set(year, days);
  }
  return days.get(date) ?? null;
}

function fixed(monthDay: string): (year: number) => string {
  return (year) => `${padded(year)}-${monthDay}`;
}

function nth(count: number, name: string, month: string): (year: number) => string {
  return (year) => nthWeekday(count, { name, from: `${padded(year)}-${month}-01` });
}

function lastMondayOfMay(year: number): string {
  return nthWeekday(1, { name: "Monday", from: `${padded(year)}-05-25` });
}

/** The `count`th day of that name (`Monday`) on or after `from`. */
export function nthWeekday(count: number, { name, from }: { name: string; from: string }): string {
  let date = from;
  while (weekday(date) !== name) date = addDays(date, 1);
  return addDays(date, (count - 1) * 7);
}

function padded(year: number): string {
  return String(year).padStart(4, "0");
}
