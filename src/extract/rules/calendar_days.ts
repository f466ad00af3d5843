const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** `YYYY-MM-DD`, or null where no such day exists or the year is none of our time (1950 to 2100). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1]!) return null;
  if (month === 2 && day === 29 && !leap(year)) return null;
  if (year < 1950 || year > 2100) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Weekday of a date, 1 (Monday) to 7 (Sakamoto's method). */
export function weekdayOf(date: string): number {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1]!;
  const year = m < 3 ? y - 1 : y;
  const day =
    (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + d) % 7;
  return day === 0 ? 7 : day;
}
