import { courtDay } from "../domain/court_time.ts";
import { courtZone } from "../domain/courts.ts";

/** The day it is now at the court of a docket, `YYYY-MM-DD`. */
export function courtToday(
  docket: { courtId: string; docketNumber: string },
  now: Temporal.Instant,
): string {
  return courtDay(now, courtZone(docket).zone);
}
