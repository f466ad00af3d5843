/** An ISO date-time with offset as the same instant in UTC, `…Z`; null when it cannot be one. */
export function toInstant(text: string): string | null {
  if (text.length > 60) return null;
  try {
    const instant = Temporal.Instant.from(text);
    const { year } = instant.toZonedDateTimeISO("UTC");
    // Years outside are misprints: they occur in court data.
    return year >= 1789 && year <= 2100 ? instant.toString() : null;
  } catch {
    return null;
  }
}
