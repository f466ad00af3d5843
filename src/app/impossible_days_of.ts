import { printable } from "../domain/errors.ts";

/** Says of an entry that it sets something for days no calendar has, `days` as they are printed. */
export function impossibleDaysOf(entry: string, days: readonly string[]): string {
  const shown = days.slice(0, 3).map((day) => `“${printable(day, 40)}”`).join(", ");
  return `${entry} sets something for a day that no calendar has: ${shown}; look at the docket`;
}
