/**
 * How deadlines are shown: as a whole day, or (the reference's way) as a quarter of an hour at the
 * hour the docket states, else at {@link deadlineReminderHour}.
 */
export type DeadlineStyle = "all-day" | "timed";

/** Court-local. A reminder, not the limit; the description says so. */
export const deadlineReminderHour = "16:00";
