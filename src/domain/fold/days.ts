/** Calendar days from `from` to `to` (both `YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: string): number {
  // A date without an hour is read as midnight UTC.
  return Math.round(Date.parse(date) / 86_400_000);
}
