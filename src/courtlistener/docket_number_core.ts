import { court } from "../domain/courts.ts";
import { readDocketNumber } from "../domain/courts/docket_number.ts";

/**
 * The core number CourtListener stores beside the docket number of a district or bankruptcy court:
 * two-digit year and five-digit serial, `1:26-cv-01234` → `2601234` (contract c.7). Null for other
 * courts, which have none, and for numbers of another form.
 */
export function docketNumberCore(courtId: string, number: string): string | null {
  const jurisdiction = court(courtId)?.jurisdiction;
  if (jurisdiction === "appellate" || jurisdiction === "panel") return null;
  const read = readDocketNumber(number);
  return read && read.serial.length === 5 ? `${read.year}${read.serial}` : null;
}
