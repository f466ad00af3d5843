/** The zone in which CourtListener prints its date-times, and in which it reads those without one. */
const zone = "America/Los_Angeles";

/**
 * Prints a moment as CourtListener's REST API does (contract, section b): offset of Los Angeles,
 * six fraction digits, none when they are zero.
 *
 * @param micros microseconds since 1970 UTC
 */
export function pacificTime(micros: number): string {
  const offset = offsetSeconds(micros);
  const local = new Date(Math.floor(micros / 1000) + offset * 1000).toISOString().slice(0, 19);
  const sign = offset < 0 ? "-" : "+";
  const clock = new Date(Math.abs(offset) * 1000).toISOString().slice(11, 16);
  return `${local}${fraction(micros)}${sign}${clock}`;
}

/** As {@link pacificTime}, in UTC with `Z`: the form of search results and their `meta`. */
export function utcTime(micros: number): string {
  const whole = instantOf(micros).toString({ smallestUnit: "second" }).slice(0, -1);
  return `${whole}${fraction(micros)}Z`;
}

/** Microseconds since 1970 UTC of an instant. */
export function microsOf(instant: Temporal.Instant): number {
  return Number(instant.epochNanoseconds / 1000n);
}

/** The instant of microseconds since 1970 UTC. */
export function instantOf(micros: number): Temporal.Instant {
  return Temporal.Instant.fromEpochNanoseconds(BigInt(micros) * 1000n);
}

/**
 * Reads a date-time of a filter: ISO 8601, with a zone or, without one, in Los Angeles time
 * (contract, c.4). A space where an offset's plus was not encoded is no date-time: null.
 */
export function readMoment(text: string): number | null {
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/
      .exec(text.trim());
  if (iso === null) return null;
  const [, date, time = "00:00", offset] = iso;
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: "reject" });
    if (offset === undefined) return microsOf(local.toZonedDateTime(zone).toInstant());
    return microsOf(Temporal.Instant.from(`${local.toString()}${offset}`));
  } catch {
    return null;
  }
}

function fraction(micros: number): string {
  const rest = ((micros % 1_000_000) + 1_000_000) % 1_000_000;
  return rest === 0 ? "" : `.${String(rest).padStart(6, "0")}`;
}

const hourMicros = 3_600_000_000;
const offsets = new Map<number, number>();

/** The offset of Los Angeles; it changes on full hours only, so each hour is looked up once. */
function offsetSeconds(micros: number): number {
  const hour = Math.floor(micros / hourMicros);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const at = instantOf(hour * hourMicros).toZonedDateTimeISO(zone);
  const seconds = at.offsetNanoseconds / 1_000_000_000;
  if (offsets.size < 100_000) offsets.set(hour, seconds);
  return seconds;
}
