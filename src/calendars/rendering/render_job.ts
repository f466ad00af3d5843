import type { WindowSettings } from "../../domain/plan/feed_window.ts";
import type { LossReason } from "../../domain/plan/loss_reason.ts";
import type { PublishPlan } from "../../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../../domain/plan/published_row.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import type { FeedCalendar } from "../ics/feed_header.ts";
import type { FeedProblem } from "../ics/render_ics.ts";
import type { IndexCalendar, IndexCase, IndexInput } from "../page/index_input.ts";

/** One feed to be planned and rendered: plain data. */
export interface FeedJob {
  kind: "feed";
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
  kind: "page";
  input: Omit<IndexInput, "calendars" | "stateStamp">;
  calendars: readonly PageCalendar[];
  /** Calendars whose feed failed, with all their events: shown as they are, without a plan. */
  unplanned: readonly Pick<FeedJob, "calendar" | "window" | "events" | "today">[];
}

export type RenderJob = FeedJob | PageJob;

/** A page beside the index. */
export interface PageFile {
  /** Below the folder of the index. */
  path: string;
  /** Its text, made when asked for: all pages together are large. May throw. */
  render(): string;
}

/** What a job brought. */
export interface Rendered {
  /** The file, UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** Events in the file. */
  events: number;
  /** These events, with sequence and times as the plan has settled them. */
  shown: readonly PublishedEvent[];
  /** Of these, shown as to be confirmed. */
  tentative: number;
  problems: FeedProblem[];
  /** Beside the index: a page for each case. Absent for a feed. */
  pages?: PageFile[];
  /** Null for the page. */
  plan: Omit<PublishPlan, "events"> | null;
}

/** Renders the jobs of one publication, the page last. A job that fails throws. */
export interface Renderer {
  render(job: RenderJob): Rendered;
}
