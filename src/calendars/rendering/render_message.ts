import type { PublishedRow } from "../../domain/plan/published_row.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import type { FeedJob, PageJob, Rendered } from "./render_job.ts";

/** The lists of a feed job, which travel in parts. */
export type FeedParts = Pick<FeedJob, "events" | "previous" | "departed">;

/** To the worker: parts first, then the rest of the job they belong to. */
export type RenderRequest =
  | { part: "events"; items: readonly PublishedEvent[] }
  | { part: "previous" | "departed"; items: readonly PublishedRow[] }
  | { feed: Omit<FeedJob, keyof FeedParts> }
  | { unplanned: Omit<PageJob["unplanned"][number], "events"> }
  | { page: Omit<PageJob, "unplanned"> };

/** From the worker: rows of the plan in parts, then the rest; or why there is nothing. */
export type RenderReply =
  | { rows: readonly PublishedRow[] }
  | { rendered: Rendered }
  | { failed: string };

/** Items of one message: the copy of one part takes a few milliseconds. */
const partSize = 100;

/** A list in parts of a size that can be copied without holding up answers. */
export function* inParts<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += partSize) {
    yield items.slice(from, from + partSize);
  }
}
