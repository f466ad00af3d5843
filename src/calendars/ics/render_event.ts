import { placeInWords } from "../../domain/place_in_words.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import type { RemoteAccess } from "../../domain/remote_access.ts";
import { eventTitle } from "../../domain/titles.ts";
import { alarmLines } from "./alarm_lines.ts";
import { type ClientProfile, clientProfile, type ProfileName } from "./client_profile.ts";
import { contentLine } from "./content_line.ts";
import { escapeText } from "./escape_text.ts";
import { eventLink } from "./event_link.ts";
import { type EventTimes, eventTimes } from "./event_times.ts";
import { feedDescription } from "./feed_description.ts";
import { dateStamp, localStamp, utcStamp } from "./stamps.ts";
import { uriValue } from "./uri_value.ts";

/** Longest category in UTF-16 units. */
const categoryLimit = 100;

/** What the bytes of an event depend on besides the event. */
export interface EventOptions {
  /** Writes the notify addresses into the feed, where every subscriber can read them. */
  allowAttendees?: boolean;
  /** The program that will read it; `standard` unless told otherwise. */
  profile?: ProfileName;
  /** Instead of the profile's way of showing cancelled events. */
  cancelled?: ClientProfile["cancelled"];
}

/** Wall times of a zone, which the feed must define for the years both included. */
export interface ZoneUse {
  zone: string;
  from: number;
  to: number;
}

/** One VEVENT of a feed. */
export interface RenderedEvent {
  /** Folded, CRLF, from `BEGIN:VEVENT` to `END:VEVENT`. */
  text: string;
  /** Null for whole days and for UTC. */
  zone: ZoneUse | null;
  /** It has times, and they are stated in UTC. */
  inUtc: boolean;
  /** What could not be shown as it should be; the event is there all the same. */
  problems: string[];
}

/**
 * The VEVENT of one event; its bytes depend on the event and the options alone. Throws when the event
 * cannot be rendered at all (a date that is none).
 */
export function renderEvent(published: PublishedEvent, options: EventOptions = {}): RenderedEvent {
  const profile = clientProfile(options.profile ?? "standard");
  const problems: string[] = [];
  const times = eventTimes(published);
  if (times.allDay && times.problem !== undefined) problems.push(times.problem);
  const title = shorten(eventTitle(published), profile.limits.title);
  const { remote } = published;
  const attendees = options.allowAttendees === true
    ? attendeesOf(published.notifyEmails, problems)
    : [];
  const modified = instant(published.modifiedAt, { published, problems });
  const url = eventLink(published);
  const text = contentLine("BEGIN", "VEVENT") +
    contentLine("UID", escapeText(plainLine(eventUid(published)))) +
    contentLine("SEQUENCE", String(published.sequence)) +
    contentLine("DTSTAMP", modified) +
    contentLine("CREATED", instant(published.createdAt, { published, problems })) +
    contentLine("LAST-MODIFIED", modified) +
    timeLines(times) +
    contentLine("SUMMARY", escapeText(title)) +
    textLine("LOCATION", shorten(place(published, remote), profile.limits.place)) +
    textLine("DESCRIPTION", feedDescription(published, profile.limits.description)) +
    (url === "" ? "" : contentLine("URL", uriValue(url))) +
    contentLine("CATEGORIES", categories(published).map(escapeText).join(",")) +
    remote.map((access) => conferenceLines(access, profile)).join("") +
    contentLine("STATUS", statusOf(published, options.cancelled ?? profile.cancelled)) +
    contentLine("TRANSP", isBusy(published, times) ? "OPAQUE" : "TRANSPARENT") +
    (profile.extensions.includes("microsoft-busy") ? microsoftLines(published, times) : "") +
    attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`, { RSVP: "TRUE" }))
      .join("") +
    (profile.alarms ? alarmLines(published, { title, attendees }) : "") +
    contentLine("END", "VEVENT");
  return { text, ...zoneOf(times), problems };
}

function timeLines(times: EventTimes): string {
  if (times.allDay) {
    const whole = { VALUE: "DATE" };
    return contentLine("DTSTART", dateStamp(times.start), whole) +
      contentLine("DTEND", dateStamp(times.end), whole);
  }
  const { start, end, zone } = times;
  if (zone === null) {
    return contentLine("DTSTART", utcStamp(start.toInstant())) +
      contentLine("DTEND", utcStamp(end.toInstant()));
  }
  return contentLine("DTSTART", localStamp(start.toPlainDateTime()), { TZID: zone }) +
    contentLine("DTEND", localStamp(end.toPlainDateTime()), { TZID: zone });
}

function zoneOf(times: EventTimes): Pick<RenderedEvent, "zone" | "inUtc"> {
  if (times.allDay) return { zone: null, inUtc: false };
  const { zone, start, end } = times;
  return zone === null
    ? { zone: null, inUtc: true }
    : { zone: { zone, from: start.year, to: end.year }, inUtc: false };
}

function textLine(name: string, text: string): string {
  return text === "" ? "" : contentLine(name, escapeText(text));
}

/** Where the docket names no place, how to attend: not every program reads CONFERENCE. */
function place({ event }: PublishedEvent, remote: readonly RemoteAccess[]): string {
  const named = placeInWords(event.location);
  if (named !== "" || remote.length === 0) return named;
  const { uri, label } = remote[0]!;
  return uri.startsWith("tel:") ? label : uri;
}

function statusOf(
  { event }: PublishedEvent,
  cancelled: ClientProfile["cancelled"],
): "CANCELLED" | "TENTATIVE" | "CONFIRMED" {
  if (event.status === "cancelled") return cancelled === "status" ? "CANCELLED" : "CONFIRMED";
  return event.certainty === "tentative" ? "TENTATIVE" : "CONFIRMED";
}

/** Only what has an hour and is on takes somebody's time; deadlines never do. */
function isBusy({ event, busy }: PublishedEvent, times: EventTimes): boolean {
  return busy && !times.allDay && event.type === "hearing" && event.status !== "cancelled";
}

/** What Outlook reads in place of TRANSP ([MS-OXCICAL]). */
function microsoftLines(published: PublishedEvent, times: EventTimes): string {
  const busy = !isBusy(published, times)
    ? "FREE"
    : published.event.certainty === "tentative"
    ? "TENTATIVE"
    : "BUSY";
  return contentLine("X-MICROSOFT-CDO-BUSYSTATUS", busy) +
    (times.allDay ? contentLine("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE") : "");
}

/** RFC 7986 section 5.11. */
function conferenceLines({ uri, features, label }: RemoteAccess, profile: ClientProfile): string {
  const google = profile.extensions.includes("google-conference") && uri.startsWith("https:");
  return contentLine("CONFERENCE", uriValue(uri), {
    VALUE: "URI",
    FEATURE: features,
    LABEL: label,
  }) + (google ? contentLine("X-GOOGLE-CONFERENCE", uriValue(uri)) : "");
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

function attendeesOf(addresses: readonly string[], problems: string[]): string[] {
  return [...new Set(addresses)].flatMap((email) => {
    if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(email)) return [email];
    problems.push(`"${plainLine(email)}" is not an e-mail address; left out of the attendees`);
    return [];
  });
}

/** A stored instant that cannot be read must not cost the event its place; its day stands in. */
function instant(
  text: string,
  { published, problems }: { published: PublishedEvent; problems: string[] },
): string {
  try {
    return utcStamp(Temporal.Instant.from(text));
  } catch {
    problems.push(`"${plainLine(text)}" is not an instant; the day of the event stands in for it`);
    return `${published.event.date.replaceAll("-", "")}T000000Z`;
  }
}
