import { type CalendarColor, calendarColors } from "../../domain/calendar_colors.ts";
import { plainLine } from "../../domain/plain_text.ts";
import { webUrl } from "../../domain/web_url.ts";
import { clientProfile, type ProfileName } from "./client_profile.ts";
import { contentLine } from "./content_line.ts";
import { escapeText } from "./escape_text.ts";

/** What a feed says about itself. */
export interface FeedCalendar {
  id: string;
  name: string;
  /** Without one the feed says what it is and is not. */
  description?: string;
  color?: CalendarColor;
  /** Page that shows it, absolute; absent where there is none. */
  url?: string;
  /** Public address of this feed, absolute. */
  sourceUrl?: string;
}

/** How often to look, RFC 5545 section 3.3.6. */
const refresh = "PT1H";

/** What subscribers should know of a calendar that says nothing of itself. */
const usualDescription = "Hearings and deadlines, read from public court dockets by a program. " +
  "Not legal advice: the docket itself is what counts.";

/** What every feed ends with. */
export const feedFooter: string = contentLine("END", "VCALENDAR");

/**
 * The beginning of a feed up to its first component: properties of RFC 5545, of RFC 7986, and those
 * that calendar programs read in their place. `zone` is the one zone of all its times, null where
 * there are several or none. A feed that names attendees is no METHOD:PUBLISH (RFC 5546 section
 * 3.2.1), so it has no method. The calendar has no UID (RFC 7986 section 5.3): vdirsyncer takes it for
 * that of an event, and keeps one event of the whole feed.
 */
export function feedHeader(
  calendar: FeedCalendar,
  { profile, zone, attendees }: {
    profile: ProfileName;
    zone: string | null;
    attendees: boolean;
  },
): string {
  const { extensions, calendarZone } = clientProfile(profile);
  const name = escapeText(plainLine(calendar.name));
  const described = plainLine(calendar.description ?? "");
  const description = escapeText(described === "" ? usualDescription : described);
  const { color } = calendar;
  const optional = (property: string, value: string) =>
    value === "" ? "" : contentLine(property, value);
  const address = (property: string, url: string, parameters?: Record<string, string>) =>
    url === "" ? "" : contentLine(property, url, parameters);
  return contentLine("BEGIN", "VCALENDAR") +
    contentLine("VERSION", "2.0") +
    contentLine("PRODID", "-//case-calendar//EN") +
    contentLine("CALSCALE", "GREGORIAN") +
    (attendees ? "" : contentLine("METHOD", "PUBLISH")) +
    optional("NAME", name) +
    optional("X-WR-CALNAME", name) +
    contentLine("DESCRIPTION", description) +
    contentLine("X-WR-CALDESC", description) +
    address("URL", webUrl(calendar.url ?? "")) +
    address("SOURCE", webUrl(calendar.sourceUrl ?? ""), { VALUE: "URI" }) +
    (color === undefined ? "" : contentLine("COLOR", color)) +
    (color !== undefined && extensions.includes("apple-color")
      ? contentLine("X-APPLE-CALENDAR-COLOR", calendarColors[color])
      : "") +
    (calendarZone && zone !== null ? contentLine("X-WR-TIMEZONE", zone) : "") +
    contentLine("REFRESH-INTERVAL", refresh, { VALUE: "DURATION" }) +
    contentLine("X-PUBLISHED-TTL", refresh);
}
