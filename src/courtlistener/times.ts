/** Years outside are misprints: they occur in court data (contract d.15). */
const firstYear = 1789;
const lastYear = 2100;

/** An ISO date-time with offset as the same instant in UTC, `…Z`; null when it cannot be one. */
export function toInstant(text: string): string | null {
  try {
    const instant = Temporal.Instant.from(text);
    const year = instant.toZonedDateTimeISO("UTC").year;
    return year >= firstYear && year <= lastYear ? instant.toString() : null;
  } catch {
    return null;
  }
}

/** A `YYYY-MM-DD` that exists and is possible for a court, else null. */
export function toDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const date = Temporal.PlainDate.from(text);
    return date.year >= firstYear && date.year <= lastYear ? text : null;
  } catch {
    return null;
  }
}

/** `HH:MM:SS[.ffffff]` or `HH:MM` as `HH:MM[:SS]`, else null. */
export function toTime(text: string): string | null {
  const match = /^((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:\.\d+)?$/.exec(text);
  return match?.[1] ?? null;
}
