import type { ViewSort } from "../../domain/feed_view.ts";

/** One docket of a case as the pages link it. */
export interface IndexDocket {
  /** Such as `1:25-cr-00917 (N.D. Ill.)`. */
  label: string;
  /** Absolute, or `""`. */
  url: string;
  /** Pages of all its records at CourtListener, `""` for one without; absent means one or none. */
  records?: readonly string[];
}

/** One case of the pages, without its events. */
export interface IndexCase {
  id: string;
  name: string;
  tags: readonly string[];
  dockets: readonly IndexDocket[];
  /** Path of the case's own feed below the folder of the index; absent when it has none. */
  feedPath?: string;
  /** `YYYY-MM-DD`. */
  dateFiled?: string | null;
  /** `YYYY-MM-DD`. */
  lastFiling?: string | null;
}

/** One calendar of the pages. */
export interface IndexCalendar {
  id: string;
  name: string;
  /** Path of the feed below the folder of the index; `""` when the calendar has none. */
  feedPath: string;
  cases: readonly IndexCase[];
}

/** A feed over several cases. */
export interface IndexFeed {
  /** What it holds: `All cases`, `N.D. Ill.`. */
  name: string;
  sort: ViewSort;
  /** Path below the folder of the index. */
  feedPath: string;
}

/** Everything the pages are made from but the events of the cases. */
export interface SiteInput {
  siteTitle: string;
  siteDescription: string;
  /** File name of the index, to which the pages of the cases link back; `index.html` if absent. */
  indexFile?: string;
  /** Where the folder of the index is published; without it all links to feeds are relative. */
  publicBaseUrl?: string | undefined;
  /** In the order of the page, as are their cases. */
  calendars: readonly IndexCalendar[];
  /** Feeds over several cases, in the order of the page. */
  feeds?: readonly IndexFeed[];
  /** Feeds of what changed lie beside each feed, ending in `.atom` and `.json`. */
  changeFeeds?: boolean;
  /** The court day that parts what is coming from what is past, `YYYY-MM-DD`. */
  today: string;
}
