import { createHash } from "node:crypto";
import { type FeedWindow, feedWindow } from "../../domain/plan/feed_window.ts";
import { planPublication } from "../../domain/plan/publish_plan.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { renderIcs } from "../ics/render_ics.ts";
import { isOver } from "../page/event_state.ts";
import { siteFiles } from "../page/site_files.ts";
import { visibleEvents } from "../visible_events.ts";
import type { FeedJob, PageJob, Rendered, Renderer } from "./render_job.ts";

/**
 * Plans and renders the outputs of one publication. What a feed shows is kept for the page of the
 * same renderer. The clock is not read; equal jobs give equal bytes.
 */
export function createRenderer(): Renderer {
  const shown = new Map<string, readonly PublishedEvent[]>();
  const former = new Map<string, readonly PublishedEvent[]>();

  function show(
    { calendar, events, today }: Pick<FeedJob, "calendar" | "events" | "today">,
    wanted: readonly PublishedEvent[],
  ) {
    const uids = new Set(wanted.map(eventUid));
    shown.set(calendar.id, wanted);
    former.set(
      calendar.id,
      visibleEvents(events).filter((one) => !uids.has(eventUid(one)) && isOver(one, today)),
    );
  }

  function feed(job: FeedJob): Rendered {
    const { calendar, allowAttendees, events, previous, departed, now } = job;
    const { wanted, reasons } = feedEvents(job);
    show(job, wanted);
    const inFeed = new Set(wanted.map(eventUid));
    const { events: planned, ...plan } = planPublication({
      previous,
      next: continueSequences(wanted, departed),
      now,
      withheld: events.filter((event) => !inFeed.has(eventUid(event))),
      reasons: new Map([...reasons, ...job.reasons]),
    });
    shown.set(calendar.id, planned);
    const { text, problems } = renderIcs({ calendar, events: planned, allowAttendees });
    return { ...fileOf(text, planned), problems, plan };
  }

  function page({ input, calendars, unplanned }: PageJob): Rendered {
    for (const job of unplanned) show(job, feedEvents(job).wanted);
    const events = calendars.flatMap(({ id }) => shown.get(id) ?? []);
    const eventsOf = Map.groupBy(events, ({ caseId }) => caseId);
    const formerOf = Map.groupBy(
      calendars.flatMap(({ id }) => former.get(id) ?? []),
      ({ caseId }) => caseId,
    );
    const [index, ...pages] = siteFiles({
      ...input,
      calendars: calendars.map((calendar) => ({
        ...calendar,
        cases: calendar.cases.map((one) => ({
          ...one,
          events: eventsOf.get(one.id) ?? [],
          former: formerOf.get(one.id) ?? [],
        })),
      })),
      stateStamp: events.map(({ modifiedAt }) => modifiedAt).sort().at(-1) ?? "",
    });
    return { ...fileOf(index!.render(), events), pages, problems: [], plan: null };
  }

  return { render: (job) => job.kind === "feed" ? feed(job) : page(job) };
}

/** What the feed should show, and what its window keeps out. As the reference: what is met is done. */
function feedEvents(
  { events, today, window }: Pick<FeedJob, "events" | "today" | "window">,
): { wanted: PublishedEvent[]; reasons: FeedWindow["reasons"] } {
  const open = events.filter(({ event }) => event.status !== "met");
  const { kept, reasons } = feedWindow(open, { ...window, today });
  return { wanted: visibleEvents(kept), reasons };
}

/** An event that returns to a feed goes on counting, or calendar programs ignore it. */
function continueSequences(
  events: readonly PublishedEvent[],
  departed: FeedJob["departed"],
): PublishedEvent[] {
  const former = new Map(departed.map((row) => [row.uid, row]));
  return events.map((event) => {
    const row = former.get(eventUid(event));
    return row === undefined
      ? event
      : { ...event, sequence: row.sequence + 1, createdAt: row.createdAt };
  });
}

function fileOf(
  text: string,
  events: readonly PublishedEvent[],
): Pick<Rendered, "bytes" | "hash" | "events" | "shown" | "tentative"> {
  const bytes = new TextEncoder().encode(text);
  return {
    bytes,
    hash: createHash("sha256").update(bytes).digest("hex"),
    events: events.length,
    shown: events,
    tentative: events.filter(({ event }) => event.certainty === "tentative").length,
  };
}
