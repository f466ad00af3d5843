import { addDays } from "../court_time.ts";
import { nthWeekday } from "./legal_holidays.ts";

/** A day that may be a legal holiday for a court, but that the program does not count as one. */
export interface PossibleHoliday {
  /** End of a sentence that begins with the day: `is a holiday in many states (Good Friday)`. */
  reason: string;
}

/** A day that states keep by law, under the words that name it. */
interface StateDay {
  name: string;
  /** The day in a year, or null in years without it. */
  day: (year: number) => string | null;
  /** Courts that sit in these states; every court where it is absent. */
  courts?: RegExp;
}

const dcCourts = /^(?:dcd|dcb|cadc|cafc)$/;

/**
 * Days that a state may have *declared* a holiday (Rule 6(a)(6)(C)). Not complete and no proof: each
 * only widens the range of dates shown. To be kept up from the states' statutes.
 */
const stateDays: readonly StateDay[] = [
  { name: "Lincoln's Birthday", day: fixed("02-12") },
  { name: "Good Friday", day: (year) => addDays(easter(year), -2) },
  { name: "Election Day", day: electionDay },
  { name: "the day after Thanksgiving", day: dayAfterThanksgiving },
  { name: "Christmas Eve", day: fixed("12-24") },
  { name: "New Year's Eve", day: fixed("12-31") },
  { name: "Inauguration Day", day: inaugurationDay, courts: dcCourts },
  { name: "Emancipation Day", day: fixed("04-16"), courts: dcCourts },
  { name: "Patriots' Day", day: patriotsDay, courts: /^(?:ma[db]|me[db]|ca1)$/ },
  { name: "Cesar Chavez Day", day: fixed("03-31"), courts: /^(?:ca[cens][db]|ca9)$/ },
  {
    name: "Mardi Gras",
    day: (year) => addDays(easter(year), -47),
    courts: /^(?:la[emw][db]|ca5)$/,
  },
  { name: "Pioneer Day", day: fixed("07-24"), courts: /^ut[db]$/ },
];

/**
 * Days on which the President closed the executive agencies by order. Whether such an order makes a
 * legal holiday (Rule 6(a)(6)(B)) is unsettled, so by default it does not. Executive Order 14133 was
 * checked (9 January 2025, mourning for President Carter); the others are given from general
 * knowledge and may be incomplete.
 */
const agencyClosings: ReadonlySet<string> = new Set([
  "1994-04-27",
  "2001-12-24",
  "2003-12-26",
  "2004-06-11",
  "2007-01-02",
  "2007-12-24",
  "2008-12-26",
  "2012-12-24",
  "2014-12-26",
  "2018-12-05",
  "2018-12-24",
  "2019-12-24",
  "2020-12-24",
  "2024-12-24",
  "2025-01-09",
  "2025-12-24",
  "2025-12-26",
]);

/**
 * Why a day (`YYYY-MM-DD`) that is open by federal law may still be a legal holiday for a court, or
 * null. State days count only in periods that run forward (Rule 6(a)(6)(C)); closings of federal
 * agencies in both directions. `courtId` adds the days of that court's state where they are known.
 */
export function possibleHoliday(
  date: string,
  options: { direction: "after" | "before"; courtId?: string },
): PossibleHoliday | null {
  if (agencyClosings.has(date)) {
    return { reason: "was a day on which the President closed federal agencies" };
  }
  if (options.direction === "before") return null;
  const year = Number(date.slice(0, 4));
  const found = stateDays.find(({ day, courts }) =>
    (courts === undefined || courts.test(options.courtId ?? "")) && day(year) === date
  );
  if (found === undefined) return null;
  const where = found.courts === undefined ? "a holiday in some states" : "a holiday there";
  return { reason: `is ${found.name}, ${where}` };
}

function fixed(monthDay: string): (year: number) => string {
  return (year) => `${String(year).padStart(4, "0")}-${monthDay}`;
}

function dayAfterThanksgiving(year: number): string {
  return addDays(nthWeekday(4, { name: "Thursday", from: fixed("11-01")(year) }), 1);
}

/** The Tuesday after the first Monday of November, in even years. */
function electionDay(year: number): string | null {
  if (year % 2 !== 0) return null;
  return addDays(nthWeekday(1, { name: "Monday", from: fixed("11-01")(year) }), 1);
}

function inaugurationDay(year: number): string | null {
  return year % 4 === 1 ? fixed("01-20")(year) : null;
}

function patriotsDay(year: number): string {
  return nthWeekday(3, { name: "Monday", from: fixed("04-01")(year) });
}

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) -
    Math.floor((century - correction + 1) / 3) + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(count / 31)).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${month}-${String((count % 31) + 1).padStart(2, "0")}`;
}
