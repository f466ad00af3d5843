import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { visibleEvents } from "../visible_events.ts";
import { type FeedLinks, feedLinks } from "./feed_links.ts";
import type { IndexCalendar, IndexCase, IndexInput } from "./index_input.ts";

/** An event and its place on the page of its case. */
export interface PlacedEvent {
  published: PublishedEvent;
  /** Id of its element there. */
  id: string;
}

/** A case as the pages show it. */
export interface SiteCase {
  item: IndexCase;
  /** Never empty. */
  name: string;
  /** Id of its element on the index. */
  id: string;
  /** Its page, below the folder of the index: `cases/us-v-orlov.html`. */
  path: string;
  /** Link from the index to that page. */
  href: string;
  /** By day and hour. */
  events: PlacedEvent[];
  /** By day and hour; what the feeds show no longer. */
  former: PlacedEvent[];
}

/** A calendar as the pages show it. */
export interface SiteCalendar {
  id: string;
  name: string;
  /** Null when the calendar has no feed. */
  links: FeedLinks | null;
  cases: SiteCase[];
}

/** In bytes; file systems take 255, and room is left for what is put around a name. */
const longestName = 200;

/** All pages of an installation, with names and places settled. */
export interface Site {
  input: IndexInput;
  /** File name of the index. */
  indexFile: string;
  calendars: SiteCalendar[];
}

/**
 * Settles what the pages show and where. Ids and paths are unique, and the same for the same input.
 * An id that can be a file name is kept as it is, so that the address of a case is its id.
 */
export function planSite(input: IndexInput): Site {
  const name = uniqueNames(["main", "agenda", "cases", "clashes", "filters", "feeds"]);
  const file = uniqueNames([]);
  return {
    input,
    indexFile: input.indexFile ?? "index.html",
    calendars: input.calendars.map((calendar) => ({
      id: name(anchor(`calendar-${calendar.id}`)),
      name: calendarName(calendar),
      links: feedLinks(calendar.feedPath, input.publicBaseUrl),
      cases: calendar.cases.map((item): SiteCase => {
        const own = file(fileName(item.id));
        const place = uniqueNames(["main", "upcoming", "past", "former"]);
        const placed = (events: readonly PublishedEvent[]) =>
          visibleEvents(events).map((published) => ({
            published,
            id: place(anchor(published.key || eventUid(published))),
          }));
        return {
          item,
          name: item.name.trim() || item.id.trim() || "Case",
          id: name(anchor(`case-${item.id}`)),
          path: `cases/${own}.html`,
          href: `./cases/${encodeURIComponent(own)}.html`,
          events: placed(item.events),
          former: placed(item.former ?? []),
        };
      }),
    })),
  };
}

function calendarName({ id, name }: IndexCalendar): string {
  return name.trim() || id.trim() || "Calendar";
}

/** The id of an element. */
function anchor(wanted: string): string {
  return wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "").slice(0, 150) ||
    "item";
}

/** What an id would be as a file name without ending: no folder, no dot in front, not too long. */
function fileName(id: string): string {
  const name = id.toWellFormed()
    // deno-lint-ignore no-control-regex
    .replaceAll(/[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, "-")
    .replace(/^\.+/, "")
    .trim();
  let letters = [...name].slice(0, 100);
  while (new TextEncoder().encode(letters.join("")).length > longestName) {
    letters = letters.slice(0, -1);
  }
  return letters.join("") || "case";
}

/** Keeps names apart by a number behind all but the first; upper and lower case count as one. */
function uniqueNames(reserved: readonly string[]): (wanted: string) => string {
  const taken = new Set(reserved);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
