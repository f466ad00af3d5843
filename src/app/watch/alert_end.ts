import type { DocketRecord } from "../../domain/upstream.ts";
import type { DocketAlert } from "../../courtlistener/docket_alerts.ts";

/**
 * Days without movement after which CourtListener warns of a docket alert's end; a week later it
 * switches the alert off (contract e).
 */
const quietDays = 180;
/** Days before the warning from which an alert is prolonged. */
const earlyDays = 30;

/**
 * When CourtListener begins to end the alert on a docket: 180 days after the last movement of the
 * docket or the alert, for terminated dockets only. Null for one that does not end, and where nothing
 * says when it last moved.
 */
export function alertEnd(
  alert: Pick<DocketAlert, "createdAt" | "modifiedAt" | "lastHitAt">,
  docket: Pick<DocketRecord, "dateTerminated" | "dateLastFiling">,
): Temporal.Instant | null {
  if (docket.dateTerminated === null) return null;
  const days = [docket.dateTerminated, docket.dateLastFiling].filter((one) => one !== null)
    .map((day) => `${day}T00:00:00Z`);
  const saved = [alert.modifiedAt ?? alert.createdAt, alert.lastHitAt].filter((one) =>
    one !== null
  );
  // A docket's own dates alone would make an alert that was just made look old.
  if (saved.length === 0) return null;
  return [...days, ...saved].map((one) => Temporal.Instant.from(one))
    .reduce((a, b) => Temporal.Instant.compare(a, b) >= 0 ? a : b)
    .add({ hours: 24 * quietDays });
}

/** Is it time to prolong an alert that ends then: a month before the warning, or later? */
export function isToProlong(end: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return end !== null &&
    Temporal.Instant.compare(now, end.subtract({ hours: 24 * earlyDays })) >= 0;
}
