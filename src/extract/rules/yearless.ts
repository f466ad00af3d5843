import { isoDay, weekdayOf } from "./calendar_days.ts";

/** What is known of a day that is printed without its year. */
export interface Yearless {
  /** The same day at or before the filing, for what took place; null when that is long ago. */
  past: string | null;
  /** The weekday printed beside it fits. */
  proven: boolean;
}

/** Rules that give a printed day its year, as the basis of a date names them. */
export const yearRules = { missing: "year-of-filing", misprinted: "year-by-weekday" } as const;

/** A court that speaks of a day further off than this prints the year. */
const ahead = 300;
/** So long before the filing a day may still be spoken of as one that was to come. */
const behind = 65;
const millisecondsOfDay = 86_400_000;

function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** Is `date` so little ahead of the filing that a court may leave the year unsaid, or slip in it? */
export function isNear(filed: string, date: string): boolean {
  return dayNumber(date) - dayNumber(filed) <= ahead;
}

/**
 * The day that `April 12` means in an entry of this filing date: the one at most 300 days ahead of it,
 * else the one just past. With a weekday it is the one day near it on which that weekday falls;
 * where it falls on none, `iso` is null. Null where there is no such month or day, or no filing date
 * to go by.
 */
export function dayWithoutYear({ month, day, weekday, filed }: {
  month: number;
  day: number;
  /** 1 (Monday) to 7, if one is printed. */
  weekday: number | undefined;
  /** `YYYY-MM-DD` */
  filed: string;
}): { iso: string | null; yearless: Yearless } | null {
  const today = dayNumber(filed.slice(0, 10));
  if (!Number.isFinite(today) || isoDay(2000, month, day) === null) return null;
  const year = Number(filed.slice(0, 4));
  const near = [year - 1, year, year + 1]
    .map((y) => isoDay(y, month, day))
    .filter((date) => date !== null)
    .map((date) => ({ date, days: dayNumber(date) - today }))
    .filter(({ days }) => days >= -ahead && days <= 366);
  if (weekday !== undefined) {
    const fits = near.filter(({ date }) => weekdayOf(date) === weekday);
    const iso = fits.length === 1 ? fits[0]!.date : null;
    const past = iso !== null && fits[0]!.days <= 0 ? iso : null;
    return { iso, yearless: { past, proven: iso !== null } };
  }
  const past = near.findLast(({ days }) => days <= 0) ?? null;
  const meant = near.find(({ days }) => days >= 0 && days <= ahead) ??
    (past !== null && past.days >= -behind ? past : null);
  return {
    iso: meant?.date ?? null,
    yearless: { past: past?.date ?? null, proven: false },
  };
}
