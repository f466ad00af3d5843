import type { Coverage } from "./callback_reading.ts";

/**
 * The `last_checked` of the next query, after an answer that covers a stretch of time. It moves on
 * only when the answer joins what was covered before, so that no gap is ever skipped, and never
 * moves back. `mark` is the one stored so far; null when there is none.
 */
export function nextLastChecked(mark: string | null, covers: Coverage | null): string | null {
  if (covers === null) return mark;
  if (mark === null) return covers.until;
  const { compare } = Temporal.Instant;
  const joins = compare(covers.since, mark) <= 0;
  return joins && compare(covers.until, mark) > 0 ? covers.until : mark;
}
