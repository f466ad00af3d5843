import { anchor, uniqueNames } from "./anchors.ts";
import { type FeedLinks, feedLinks } from "./feed_links.ts";
import type { IndexCalendar, IndexCase, SiteInput } from "./index_input.ts";

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

/** All pages of an installation, with names and places settled; no events are in it. */
export interface Site {
  input: SiteInput;
  /** File name of the index. */
  indexFile: string;
  calendars: SiteCalendar[];
}

/**
 * Settles what the pages show and where. Ids and paths are unique, and the same for the same input.
 * An id that can be a file name is kept as it is, so that the address of a case is its id.
 */
export function planSite(input: SiteInput): Site {
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
        return {
          item,
          name: item.name.trim() || item.id.trim() || "Case",
          id: name(anchor(`case-${item.id}`)),
          path: `cases/${own}.html`,
          href: `./cases/${encodeURIComponent(own)}.html`,
        };
      }),
    })),
  };
}

function calendarName({ id, name }: IndexCalendar): string {
  return name.trim() || id.trim() || "Calendar";
}

const plainName = /^[\w-]{1,100}$/;

/** What an id would be as a file name without ending: no folder, no dot in front, not too long. */
function fileName(id: string): string {
  if (plainName.test(id)) return id;
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
