import { tzlib_get_ical_block } from "timezones-ical-library";

/** Since 2007 the US daylight saving rule is the present one (Energy Policy Act of 2005, s. 110). */
const presentRulesSince = "2007-01-01";

/**
 * The VTIMEZONE component of an IANA zone with CRLF line ends, or null when there is none. It states
 * today's rules for all years; see {@link zoneRulesHold}.
 */
export function vtimezone(zone: string): string | null {
  const blocks = tzlib_get_ical_block(zone);
  const block = Array.isArray(blocks) ? blocks[0] : undefined;
  return block?.startsWith("BEGIN:VTIMEZONE") ? `${block.trim()}\r\n` : null;
}

/** Whether the rules that {@link vtimezone} states were in force on this court day. */
export function zoneRulesHold(date: string): boolean {
  return date >= presentRulesSince;
}
