/** Courts that number their cases without office and serial, so that there is no core number. */
const appellate = /^(?:ca\d{1,2}|cadc|cafc|scotus)$/;

/**
 * The core number CourtListener stores beside a docket number: two-digit year and five-digit
 * serial, `1:26-cv-01234` → `2601234`. Null for courts of appeals and for numbers of another form.
 */
export function docketNumberCore(court: string, number: string): string | null {
  if (appellate.test(court)) return null;
  const match = /^(?:\d{1,2}:)?(?:\d\d)?(\d\d)-?(?:[a-z]{1,5}-?)?(\d{1,5})(?:$|[-\s:(])/i
    .exec(number.trim());
  return match ? `${match[1]}${match[2]!.padStart(5, "0")}` : null;
}
