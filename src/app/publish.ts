import type { CalendarSettings } from "../config/config.ts";
import { courtDay } from "../domain/court_time.ts";
import { claimedUids } from "./claimed_uids.ts";
import { publishChanges } from "./changes/publish_changes.ts";
import { publishViews } from "./feeds/publish_views.ts";
import { noViews, type ViewsResult } from "./feeds/views_result.ts";
import { keptWork } from "./kept_work.ts";
import type { KeptCase } from "./kept_cases.ts";
import { failureText } from "./failure_text.ts";
import {
  begin,
  blankResult,
  type OutputResult,
  type Publication,
  type PublishTools,
} from "./publication.ts";
import { Overtaken } from "./overtaken.ts";
import {
  type CalendarWork,
  eventsOfPart,
  type PublishedCalendar,
  publishFeed,
} from "./publish_feed.ts";
import { placesOf, publishPage, siteOf } from "./publish_page.ts";

/** Most courts are in it; decides what is "today" where courts of several zones stand together. */
const pageZone = "America/New_York";

/**
 * Writes the feed of every calendar and the pages from the folded cases. Each calendar is on its own:
 * one that fails or is held back never stops another (invariant 7). A file is replaced whole or not at
 * all, and only when its bytes differ.
 */
export function publish(cases: readonly KeptCase[], tools: PublishTools): Publication {
  const { config, clock, kept = keptWork() } = tools;
  const now = clock.now();
  const today = courtDay(now, pageZone);
  const site = config.indexPath === null ? null : siteOf(cases, { config, today });
  const noPages = site === null || tools.givenUp?.has("page") === true;
  const places = noPages ? null : placesOf(site);
  const results: OutputResult[] = [];
  const published = new Map<string, PublishedCalendar>();
  const works = new Map<string, CalendarWork>();
  let heldBack = false;
  for (const calendar of config.calendars) {
    const own = cases.filter(({ settings }) => settings.calendar === calendar.id);
    const work: CalendarWork = {
      calendar,
      own,
      claims: claimedUids(own.map(({ settings }) => settings.id)),
      cases,
      tools,
      kept,
      now: now.toString(),
      today,
      places,
    };
    works.set(calendar.id, work);
    const result = feedResult(calendar, { work, published });
    if (result.outcome === "held-back") heldBack = true;
    // A calendar without a file is planned for the page alone.
    const hidden = calendar.icsPath === null && result.outcome === "unchanged";
    if (!hidden) results.push(result);
  }
  const views = viewsOrFailure(cases, { works, published, tools: { ...tools, kept } });
  const page = site === null
    ? null
    : publishPage(site, { works, published, heldBack, calendars: results, tools, kept });
  if (tools.dryRun !== true) kept.flush();
  return { calendars: results, views, page };
}

function feedResult(
  calendar: CalendarSettings,
  { work, published }: { work: CalendarWork; published: Map<string, PublishedCalendar> },
): OutputResult {
  try {
    begin(`ics:${calendar.id}`, work.tools);
    return publishFeed(work, (settled) => published.set(calendar.id, settled));
  } catch (error) {
    return {
      ...blankResult(calendar.id, calendar.icsPath),
      problems: [failureText(error)],
      ...(error instanceof Overtaken ? { overtaken: true } : {}),
    };
  }
}

function viewsOrFailure(
  cases: readonly KeptCase[],
  { works, published, tools }: {
    works: ReadonlyMap<string, CalendarWork>;
    published: ReadonlyMap<string, PublishedCalendar>;
    tools: PublishTools & Required<Pick<PublishTools, "kept">>;
  },
): ViewsResult | null {
  const { config, store, clock, dryRun = false, kept } = tools;
  try {
    begin("views", tools);
    const views = publishViews({
      cases,
      published,
      config,
      store,
      clock,
      dryRun,
      kept,
      eventsOf: (calendarId, part) => eventsOfPart(part, works.get(calendarId)!),
    });
    const changes = publishChanges({ cases, config, store, clock, dryRun, files: kept.files });
    if (views === null) return null;
    return {
      ...views,
      files: views.files + changes.files,
      written: views.written + changes.written,
      paths: [...views.paths, ...changes.paths],
      problems: [...views.problems, ...changes.problems],
    };
  } catch (error) {
    return {
      ...noViews,
      problems: [failureText(error)],
      ...(error instanceof Overtaken ? { overtaken: true } : {}),
    };
  }
}
