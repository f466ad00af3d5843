import { courtInstant, courtWallTime, isDate, isTime } from "../domain/court_time.ts";
import { toInstant } from "./to_instant.ts";

/**
 * What `filed_at` means, which the documentation leaves open: a true `instant`, the `court`'s own
 * wall clock with a Z that says nothing, or, `auto`, the court's date when it is midnight exactly
 * and an instant otherwise.
 */
export type FiledAtRule = "auto" | "instant" | "court";

/** When a filing was made. */
export interface Filed {
  /** `YYYY-MM-DD`, local at the court. */
  date: string;
  /** `HH:MM:SS`, local at the court; null when only the date is stated. */
  time: string | null;
  /** ISO instant, UTC; the first moment of the day when only the date is stated. */
  at: string;
}

/** A date alone, or a date-time with or without an offset. */
const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Reads `filed_at` at a court that keeps `zone` (IANA); null when it is no possible date. */
export function readFiledAt(
  text: string,
  { zone, rule }: { zone: string; rule: FiledAtRule },
): Filed | null {
  const [, date, time, offset] = form.exec(text.trim()) ?? [];
  if (date === undefined || !isDate(date) || (time !== undefined && !isTime(time))) return null;
  const year = Number(date.slice(0, 4));
  if (year < 1789 || year > 2100) return null;
  const midnight = time !== undefined && /^00:00(?::00)?$/.test(time);
  const local = offset === undefined || rule === "court" || (rule === "auto" && midnight);
  if (local) {
    const said = time === undefined || midnight ? null : time;
    const at = courtInstant({ date, time: said, zone }).toString();
    return { date, time: said === null ? null : said.padEnd(8, ":00"), at };
  }
  const at = toInstant(text.trim());
  return at === null ? null : { ...courtWallTime(Temporal.Instant.from(at), zone), at };
}
