import type { WindowSettings } from "../../domain/plan/feed_window.ts";
import type { LossReason } from "../../domain/plan/loss_reason.ts";
import type { PublishPlan } from "../../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../../domain/plan/published_row.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import type { FeedCalendar } from "../ics/feed_header.ts";
import type { FeedProblem } from "../ics/render_ics.ts";
import type { IndexCalendar, IndexCase, IndexInput } from "../page/index_input.ts";
import type { SiteFile } from "../page/site_files.ts";

/** One feed to be planned and rendered: plain data. */
export interface FeedJob {
  calendar: FeedCalendar;
  /** How much of the past and the future the feed shows. */
  window: WindowSettings;
  /** Whether notify addresses are written into the feed. */
  allowAttendees: boolean;
  /** Every event of the calendar's cases; which of them the feed shows is decided here. */
  events: readonly PublishedEvent[];
  /** What the feed shows now. */
  previous: readonly PublishedRow[];
  /** What it showed once. */
  departed: readonly PublishedRow[];
  /** Reasons on record, by uid, for what may leave. */
  reasons: ReadonlyMap<string, LossReason>;
  /** Instant, UTC. */
  now: string;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
}

/** A case of the page; its events are those the feeds of the same renderer showed. */
export type PageCase = Omit<IndexCase, "events" | "former">;

/** A calendar of the page without its events. */
export interface PageCalendar extends Omit<IndexCalendar, "cases"> {
  cases: readonly PageCase[];
}

/** The index page, rendered after every feed of its calendars. */
export interface PageJob {
  input: Omit<IndexInput, "calendars" | "stateStamp">;
  calendars: readonly PageCalendar[];
  /** Calendars whose feed failed, with all their events: shown as they are, without a plan. */
  unplanned: readonly Pick<FeedJob, "calendar" | "window" | "events" | "today">[];
}

/** What a feed came to. */
export interface Rendered extends ShownEvents {
  /** The file is these one after the other, UTF-8. */
  parts: readonly Uint8Array<ArrayBuffer>[];
  /** SHA-256 of the file, hex. */
  hash: string;
  problems: FeedProblem[];
  plan: Omit<PublishPlan, "events">;
}

/** The events of a feed. */
export interface ShownEvents {
  /** Those in the file, with sequence and times as the plan has settled them. */
  shown: readonly PublishedEvent[];
  /** What the feed shows no longer and the page of the case still tells. */
  former: readonly PublishedEvent[];
}

/** What the page came to: its files are rendered one by one, since all together are large. */
export interface RenderedSite {
  /** The index first, then a page for each case. Their `render` may throw. */
  files: readonly [SiteFile, ...SiteFile[]];
  /** The events of the index. */
  shown: readonly PublishedEvent[];
}

/** Renders the jobs of one publication, the page last. A job that fails throws. */
export interface Renderer {
  feed(job: FeedJob): Rendered;
  /** In place of {@link Renderer.feed} for a feed that is as it was: what it shows. */
  recall(calendarId: string, events: ShownEvents): void;
  page(job: PageJob): RenderedSite;
}
