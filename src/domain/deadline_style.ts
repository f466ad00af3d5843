/**
 * How deadlines are shown: as a whole day, or (the reference's way) as a quarter of an hour at the
 * hour the docket states, else at {@link deadlineReminderHour}.
 */
export type DeadlineStyle = "all-day" | "timed";

/** Court-local. A reminder, not the limit; the description says so. */
export const deadlineReminderHour = "16:00";

/** The hour at which a deadline is shown, court-local; null for a whole day. */
export function deadlineHour(time: string | null, style: DeadlineStyle): string | null {
  return style === "timed" ? time ?? deadlineReminderHour : null;
}
