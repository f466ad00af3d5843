import {
  escape,
  foldLines,
  type ICalAlarmData,
  ICalAlarmType,
  type ICalAttendeeData,
  ICalCalendar,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { eventDescription } from "../../domain/descriptions.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { eventTitle } from "../../domain/titles.ts";
import { webUrl } from "../../domain/web_url.ts";
import { eventTimes } from "./event_times.ts";

/** Longest place and longest category in UTF-16 units; the description has more room. */
const placeLimit = 255;
const categoryLimit = 100;

/** One VEVENT of a feed. */
export interface RenderedEvent {
  /** Folded, CRLF, from `BEGIN:VEVENT` to `END:VEVENT`. */
  text: string;
  /** The TZID it uses, which the feed must define; null for none. */
  zone: string | null;
  /** What could not be shown as it should be; the event is there all the same. */
  problems: string[];
}

/**
 * The VEVENT of one event; its bytes depend on the event alone. `allowAttendees` writes the notify
 * addresses into the feed, where every subscriber can read them. Throws when the event cannot be
 * rendered at all (a date that is none).
 */
export function renderEvent(
  published: PublishedEvent,
  { allowAttendees }: { allowAttendees: boolean },
): RenderedEvent {
  const { event } = published;
  const problems: string[] = [];
  const times = eventTimes(published);
  if (times.allDay && times.problem !== undefined) problems.push(times.problem);
  const title = eventTitle(published);
  const attendees = allowAttendees ? attendeesOf(published.notifyEmails, problems) : [];
  const modified = instant(published.modifiedAt, { published, problems });
  const data: ICalEventData = {
    // The library writes the UID as it is given.
    id: escape(plainLine(eventUid(published)), false),
    sequence: published.sequence,
    stamp: modified,
    created: instant(published.createdAt, { published, problems }),
    lastModified: modified,
    start: times.start,
    end: times.end,
    allDay: times.allDay,
    timezone: times.allDay ? null : times.zone,
    summary: title,
    description: eventDescription(published),
    transparency: ICalEventTransparency.TRANSPARENT,
    status: statusOf(published),
    categories: categories(published).map((name) => ({ name })),
    attendees,
    alarms: alarms(published, { title, attendees }),
  };
  const location = shorten(plainLine(event.location ?? ""), placeLimit);
  if (location !== "") data.location = location;
  const url = link(published);
  if (url !== "") data.url = url;
  const text = new ICalEvent(data, new ICalCalendar()).toString();
  return {
    text: foldLines(alarmsLast(text)),
    zone: times.allDay ? null : times.zone,
    problems,
  };
}

function statusOf({ event }: PublishedEvent): ICalEventStatus {
  if (event.status === "cancelled") return ICalEventStatus.CANCELLED;
  return event.certainty === "tentative" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** Kind, court, then the operator's tags; the first spelling of a name wins. */
function categories({ event, courtCitation, courtId, tags }: PublishedEvent): string[] {
  const names = new Map<string, string>();
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  for (const text of [kind, courtCitation || courtId, ...tags]) {
    const name = shorten(plainLine(text), categoryLimit);
    const id = name.toLowerCase();
    if (name !== "" && !names.has(id)) names.set(id, name);
  }
  return [...names.values()];
}

/** The newest entry that has a page, else the docket. */
function link({ sources, docketUrl }: PublishedEvent): string {
  const newestFirst = sources
    .filter(({ url }) => webUrl(url) !== "")
    .sort((a, b) => a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0)
    .reverse();
  // The library escapes URLs as text, which RFC 5545 section 3.3.13 does not know.
  return webUrl(newestFirst[0]?.url ?? docketUrl)
    .replaceAll(",", "%2C")
    .replaceAll(";", "%3B")
    .replaceAll("\\", "%5C");
}

function attendeesOf(addresses: readonly string[], problems: string[]): ICalAttendeeData[] {
  return [...new Set(addresses)].flatMap((email) => {
    if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(email)) return [{ email, rsvp: true }];
    problems.push(`"${plainLine(email)}" is not an e-mail address; left out of the attendees`);
    return [];
  });
}

/**
 * An e-mail alarm without a recipient is not valid (RFC 5545 section 3.6.6), so it becomes a display
 * alarm. Nothing is left to remind of once an event is cancelled, held or met.
 */
function alarms(
  { event, reminders }: PublishedEvent,
  { title, attendees }: { title: string; attendees: ICalAttendeeData[] },
): ICalAlarmData[] {
  if (event.status === "cancelled" || event.status === "held" || event.status === "met") return [];
  const seen = new Set<string>();
  return reminders.flatMap(({ method, minutes }): ICalAlarmData[] => {
    if (!Number.isInteger(minutes) || minutes <= 0) return [];
    const type = method === "email" && attendees.length > 0
      ? ICalAlarmType.email
      : ICalAlarmType.display;
    if (seen.has(`${type} ${minutes}`)) return [];
    seen.add(`${type} ${minutes}`);
    const alarm: ICalAlarmData = { type, triggerBefore: minutes * 60, description: title };
    return [
      type === ICalAlarmType.email ? { ...alarm, summary: `Reminder: ${title}`, attendees } : alarm,
    ];
  });
}

/** A stored instant that cannot be read must not cost the event its place; its day stands in. */
function instant(
  text: string,
  { published, problems }: { published: PublishedEvent; problems: string[] },
): Temporal.Instant {
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: "second", roundingMode: "trunc" });
  } catch {
    problems.push(`"${plainLine(text)}" is not an instant; the day of the event stands in for it`);
    return Temporal.Instant.from(`${published.event.date}T00:00:00Z`);
  }
}

/** The library writes VALARM amid the properties; RFC 5545 section 3.6.1 wants them behind. */
function alarmsLast(text: string): string {
  const first = text.indexOf("\r\nBEGIN:VALARM\r\n");
  if (first < 0) return text;
  const end = "\r\nEND:VALARM\r\n";
  const start = first + 2;
  const after = text.lastIndexOf(end) + end.length;
  const close = "END:VEVENT\r\n";
  return text.slice(0, start) + text.slice(after, -close.length) + text.slice(start, after) + close;
}
