import { tzlib_get_ical_block, tzlib_get_timezones } from "timezones-ical-library";

/** Since 2007 the US daylight saving rule is the present one (Energy Policy Act of 2005, s. 110). */
const presentRulesSince = "2007-01-01";

/** Asking for a zone it does not have makes the library write to the console. */
const known: ReadonlySet<string> = new Set(tzlib_get_timezones());

const blocks = new Map<string, string | null>();

/**
 * The VTIMEZONE component of an IANA zone with CRLF line ends, or null when there is none. It states
 * today's rules for all years; see {@link zoneRulesHold}.
 */
export function vtimezone(zone: string): string | null {
  let block = blocks.get(zone);
  if (block === undefined) {
    block = known.has(zone) ? component(zone) : null;
    blocks.set(zone, block);
  }
  return block;
}

/** For a linked name such as `America/St_Thomas` the library answers with the name it links to. */
function component(zone: string): string {
  const [text = ""] = tzlib_get_ical_block(zone);
  return `${text.trim().replaceAll(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`)}\r\n`;
}

/** Whether the rules that {@link vtimezone} states were in force on this court day. */
export function zoneRulesHold(date: string): boolean {
  return date >= presentRulesSince;
}
