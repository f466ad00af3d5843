import { createHash } from "node:crypto";
import { retimed } from "../../domain/light_event.ts";
import { type FeedWindow, feedWindow } from "../../domain/plan/feed_window.ts";
import { planPublication } from "../../domain/plan/publish_plan.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import type { KeptEvents } from "../ics/kept_events.ts";
import { renderIcs } from "../ics/render_ics.ts";
import { isOver } from "../page/event_state.ts";
import { type KeepMarkup, siteFiles } from "../page/site_files.ts";
import { visibleEvents } from "../visible_events.ts";
import type {
  FeedJob,
  PageJob,
  Rendered,
  RenderedSite,
  Renderer,
  ShownEvents,
} from "./render_job.ts";

/**
 * Plans and renders the outputs of one publication. What a feed shows is kept for the page of the
 * same renderer. The clock is not read; equal jobs give equal bytes, whatever is kept from earlier
 * ones.
 */
export function createRenderer(
  { events: kept, keep }: { events?: KeptEvents; keep?: KeepMarkup } = {},
): Renderer {
  const known = new Map<string, ShownEvents>();

  function feed(job: FeedJob): Rendered {
    const { calendar, allowAttendees, events, previous, departed, now, today } = job;
    const { wanted, reasons } = feedEvents(job);
    const former = formerEvents(events, { wanted, today });
    known.set(calendar.id, { shown: wanted, former });
    const inFeed = new Set(wanted.map(eventUid));
    const { events: planned, ...plan } = planPublication({
      previous,
      next: continueSequences(wanted, departed),
      now,
      withheld: events.filter((event) => !inFeed.has(eventUid(event))),
      reasons: new Map([...reasons, ...job.reasons]),
    });
    const shown = inOrderOf(wanted, planned);
    known.set(calendar.id, { shown, former });
    const { parts, problems } = renderIcs({
      calendar,
      events: shown,
      allowAttendees,
      ...(kept === undefined ? {} : { kept }),
    });
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return { parts, hash: hash.digest("hex"), shown, former, problems, plan };
  }

  function page({ input, calendars, unplanned }: PageJob): RenderedSite {
    for (const { calendar, events, today, ...rest } of unplanned) {
      const { wanted } = feedEvents({ events, today, ...rest });
      known.set(calendar.id, { shown: wanted, former: formerEvents(events, { wanted, today }) });
    }
    const shown = calendars.flatMap(({ id }) => known.get(id)?.shown ?? []);
    const eventsOf = Map.groupBy(shown, ({ caseId }) => caseId);
    const formerOf = Map.groupBy(
      calendars.flatMap(({ id }) => known.get(id)?.former ?? []),
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
      stateStamp: shown.map(({ modifiedAt }) => modifiedAt).sort().at(-1) ?? "",
    }, keep === undefined ? {} : { keep });
    return { files: [index!, ...pages], shown };
  }

  return { feed, recall: (calendarId, events) => void known.set(calendarId, events), page };
}

/** The planned events, which come by uid, in the order of files, which planning does not change. */
function inOrderOf(
  wanted: readonly PublishedEvent[],
  planned: readonly PublishedEvent[],
): PublishedEvent[] {
  // Two that claim one uid: which of them was planned decides where it stands.
  if (planned.length !== wanted.length) return visibleEvents(planned);
  const byUid = new Map(planned.map((one) => [eventUid(one), one]));
  return wanted.map((one) => byUid.get(eventUid(one))!);
}

/** What is over and no longer in the feed. */
function formerEvents(
  events: readonly PublishedEvent[],
  { wanted, today }: { wanted: readonly PublishedEvent[]; today: string },
): PublishedEvent[] {
  const uids = new Set(wanted.map(eventUid));
  return visibleEvents(events.filter((one) => isOver(one, today) && !uids.has(eventUid(one))));
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
    return row === undefined ? event : retimed(event, {
      sequence: row.sequence + 1,
      createdAt: row.createdAt,
      modifiedAt: event.modifiedAt,
    });
  });
}
