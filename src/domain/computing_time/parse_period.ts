import { findPeriods } from "./find_periods.ts";
import type { Period } from "./period.ts";

/**
 * The period that a whole text states (`14 days`, `fourteen (14) days`, `30-day`, `48 hours`); blanks
 * around it, and the apostrophe of `14 days' notice` behind it, do not count. Null for everything
 * else; the forms are those of {@link findPeriods}, which finds periods inside longer text.
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.trim().replace(/['’]$/, "");
  // Longer text is no bare period; this also keeps the cost of a huge text at nothing.
  if (plain.length > 120) return null;
  const [only] = findPeriods(plain);
  return only !== undefined && only.start === 0 && only.end === plain.length ? only.period : null;
}
