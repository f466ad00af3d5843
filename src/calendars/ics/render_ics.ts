import { escape, foldLines, ICalCalendar, ICalCalendarMethod } from "ical-generator";
import { plainLine } from "../../domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { webUrl } from "../../domain/web_url.ts";
import { visibleEvents } from "../visible_events.ts";
import { renderEvent } from "./render_event.ts";
import { vtimezone } from "./vtimezone.ts";

/** What a feed says about itself. */
export interface FeedCalendar {
  id: string;
  name: string;
  description?: string;
  /** Page of the calendar, absolute. */
  url?: string;
  /** Public address of this feed, absolute. */
  sourceUrl?: string;
}

/** What {@link renderIcs} is given. */
export interface FeedInput {
  calendar: FeedCalendar;
  events: readonly PublishedEvent[];
  /** Writes notify addresses into the feed; only for feeds that nobody else can read. */
  allowAttendees?: boolean;
}

/** A row that could not be shown as it should be. */
export interface FeedProblem {
  uid: string;
  message: string;
}

/** An iCalendar file and what went wrong with single rows. */
export interface Feed {
  text: string;
  problems: FeedProblem[];
}

const prodId = "//case-calendar//EN";
const refreshSeconds = 3600;

/**
 * The iCalendar file (RFC 5545) of a calendar: {@link visibleEvents} as VEVENT, a VTIMEZONE for each
 * zone in use, CRLF, lines of at most 75 octets. Equal input gives equal bytes, in whatever order
 * the events come; the clock is not read. A row that cannot be rendered is left out and reported, one
 * that can only be shown in part is shown and reported; neither touches another row.
 */
export function renderIcs({ calendar, events, allowAttendees = false }: FeedInput): Feed {
  const problems: FeedProblem[] = [];
  const zones = new Set<string>();
  const uids = new Set<string>();
  let body = "";
  for (const published of visibleEvents(events)) {
    const uid = eventUid(published);
    try {
      if (uids.has(uid)) throw new Error("another event of this feed has the same uid");
      const rendered = renderEvent(published, { allowAttendees });
      uids.add(uid);
      if (rendered.zone !== null) zones.add(rendered.zone);
      body += rendered.text;
      for (const message of rendered.problems) problems.push({ uid, message });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      problems.push({ uid, message: `left out of the feed: ${cause}` });
    }
  }
  const { head, close } = frame(calendar);
  const timezones = [...zones].sort().map((zone) => vtimezone(zone) ?? "").join("");
  return { text: `${head}${foldLines(timezones)}${body}${close}`, problems };
}

/** The library's calendar without events, to be filled between its properties and its end. */
function frame(
  { name, description, url, sourceUrl }: FeedCalendar,
): { head: string; close: string } {
  const calendar = new ICalCalendar({
    prodId,
    scale: "GREGORIAN",
    method: ICalCalendarMethod.PUBLISH,
    // The library writes name, description and addresses of a calendar unescaped.
    name: escape(plainLine(name), false),
    ttl: refreshSeconds,
  });
  if (description) calendar.description(escape(plainLine(description), false));
  if (url && webUrl(url)) calendar.url(webUrl(url));
  if (sourceUrl && webUrl(sourceUrl)) calendar.source(webUrl(sourceUrl));
  const close = "END:VCALENDAR";
  return { head: calendar.toString().slice(0, -close.length), close: `${close}\r\n` };
}
