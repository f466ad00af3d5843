import type { PublishedEvent } from "../../domain/published_event.ts";

/** One docket of a case as the page links it. */
export interface IndexDocket {
  /** Such as `1:25-cr-00917 (N.D. Ill.)`. */
  label: string;
  /** Absolute, or `""`. */
  url: string;
}

/** One case of the page. */
export interface IndexCase {
  id: string;
  name: string;
  tags: readonly string[];
  dockets: readonly IndexDocket[];
  events: readonly PublishedEvent[];
  /** `YYYY-MM-DD`. */
  dateFiled?: string | null;
  /** `YYYY-MM-DD`. */
  lastFiling?: string | null;
}

/** One calendar of the page. */
export interface IndexCalendar {
  id: string;
  name: string;
  /** Path of the feed below the folder of the page; `""` when the calendar has none. */
  feedPath: string;
  cases: readonly IndexCase[];
}

/** Everything the index page is made from. */
export interface IndexInput {
  siteTitle: string;
  siteDescription: string;
  /** Where the folder of the page is published; without it all links to feeds are relative. */
  publicBaseUrl?: string | undefined;
  /** In the order of the page, as are their cases. */
  calendars: readonly IndexCalendar[];
  /** When the shown state last changed: an instant in UTC, or any short text. */
  stateStamp: string;
  /** The court day that parts what is coming from what is past, `YYYY-MM-DD`. */
  today: string;
}
