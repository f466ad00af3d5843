/** Court days counted from a given day, printed as clerks print them. */

/** A day of a sample docket. */
export interface SampleDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** `3/4/2027` */
  short: string;
  /** `03/04/2027` */
  padded: string;
  /** `3/4/27` */
  brief: string;
  /** `March 4, 2027` */
  long: string;
  /** `Thursday, March 4, 2027` */
  full: string;
  /** `2027` */
  year: string;
}

/** Gives the court day so many days from today; see {@link sampleDays}. */
export type Days = (offset: number) => SampleDay;

/**
 * Days relative to `today` (`YYYY-MM-DD`). A day on which courts are closed (weekend, federal
 * holiday) moves on to the next court day, one in the past (offset of 0 or less) back to the one
 * before, so that nothing is filed after today. Offsets seven or more apart never meet.
 */
export function sampleDays(today: string): Days {
  const start = Temporal.PlainDate.from(today);
  return (offset) => {
    const step = offset <= 0 ? -1 : 1;
    let date = start.add({ days: offset });
    while (isClosed(date)) date = date.add({ days: step });
    return printed(date);
  };
}

function printed(date: Temporal.PlainDate): SampleDay {
  const { year, month, day } = date;
  const two = (number: number) => String(number).padStart(2, "0");
  const long = `${months[month - 1]} ${day}, ${year}`;
  return {
    iso: date.toString(),
    short: `${month}/${day}/${year}`,
    padded: `${two(month)}/${two(day)}/${year}`,
    brief: `${month}/${day}/${two(year % 100)}`,
    long,
    full: `${weekdays[date.dayOfWeek - 1]}, ${long}`,
    year: String(year),
  };
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

/** Weekends and federal holidays (5 U.S.C. 6103) as they are observed. */
function isClosed(date: Temporal.PlainDate): boolean {
  if (date.dayOfWeek > 5) return true;
  const nextDay = date.add({ days: 1 });
  const dayBefore = date.subtract({ days: 1 });
  return isFixedHoliday(date) || isMovableHoliday(date) ||
    (date.dayOfWeek === 5 && isFixedHoliday(nextDay)) ||
    (date.dayOfWeek === 1 && isFixedHoliday(dayBefore));
}

function isFixedHoliday({ month, day }: Temporal.PlainDate): boolean {
  return ["1-1", "6-19", "7-4", "11-11", "12-25"].includes(`${month}-${day}`);
}

function isMovableHoliday({ month, day, dayOfWeek, daysInMonth }: Temporal.PlainDate): boolean {
  const nth = Math.ceil(day / 7);
  if (dayOfWeek === 4) return month === 11 && nth === 4;
  if (dayOfWeek !== 1) return false;
  if (month === 5) return day + 7 > daysInMonth;
  return ["1-3", "2-3", "9-1", "10-2"].includes(`${month}-${nth}`);
}
