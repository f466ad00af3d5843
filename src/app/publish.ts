import { basename, dirname, relative } from "node:path";
import { createRenderer } from "../calendars/rendering/create_renderer.ts";
import type {
  FeedJob,
  PageCalendar,
  PageCase,
  Rendered,
  Renderer,
} from "../calendars/rendering/render_job.ts";
import type { CalendarSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { courtDay } from "../domain/court_time.ts";
import { court } from "../domain/courts.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import type { PublishPlan } from "../domain/plan/publish_plan.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import { holdsBytes, replaceFile } from "../platform/atomic_file.ts";
import type { PublishedOutput } from "../store/outputs.ts";
import type { Store } from "../store/store.ts";
import type { CaseState } from "./case_state.ts";
import { feedCalendar, feedHasAttendees } from "./feeds/feed_calendar.ts";
import { calendarChanges } from "./changes/calendar_changes.ts";
import { publishChanges } from "./changes/publish_changes.ts";
import { noViews, publishViews, type ViewsResult } from "./feeds/publish_views.ts";
import { caseFeedPath, pageFeeds } from "./feeds/page_feeds.ts";
import { leavingReasons } from "./leaving_reasons.ts";
import { type OutputDifference, outputDifferences } from "./output_differences.ts";
import { writeCasePages } from "./write_case_pages.ts";

/** Most courts are in it; decides what is "today" where courts of several zones stand together. */
const pageZone = "America/New_York";

/** What happened, or in a dry run would happen, to one output. */
export interface OutputResult {
  calendarId: string;
  /** As the settings give it. */
  path: string;
  /** `held-back`: events would vanish without a reason; nothing was written. */
  outcome: "written" | "unchanged" | "held-back" | "failed" | "would-write";
  /** Events in the file. */
  events: number;
  /** Of these, shown as to be confirmed. */
  tentative: number;
  plan: Pick<PublishPlan, "added" | "changed" | "removed"> | null;
  /** What the plan changes, for people. */
  differences: OutputDifference[];
  /** Titles that would vanish without a reason. */
  unexplained: string[];
  /** Rows that could not be rendered as they should, and why an output failed. */
  problems: string[];
  /** It failed because another process published it meanwhile: fold and publish again. */
  overtaken?: true;
}

/** What publishing brought. */
export interface Publication {
  calendars: OutputResult[];
  /** Feeds by case, court, tag and kind; null where none are written. */
  views: ViewsResult | null;
  /** Null without `index_path`. */
  page: OutputResult | null;
}

/** What publishing works with. */
export interface PublishTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Writes nothing, neither files nor store. */
  dryRun?: boolean;
  /** Publishes losses without a reason, too. */
  force?: boolean;
  /** Is told what is begun: `case:ID`, `ics:CALENDAR`, `page`. */
  onStep?: (step: string) => void;
  /** Is called between the transactions of one publication, for others that wait for the store. */
  giveWay?: () => void;
  /** Outputs that fail without being tried, by step, and why. */
  givenUp?: ReadonlyMap<string, string>;
}

/**
 * Writes the feed of every calendar and the index page from the folded cases. Each calendar is on
 * its own: one that fails or is held back never stops another (invariant 7). A file is replaced
 * whole or not at all, and only when its bytes differ.
 */
export function publish(cases: readonly CaseState[], tools: PublishTools): Publication {
  const renderer = createRenderer();
  const calendars: OutputResult[] = [];
  const unplanned: FeedJob[] = [];
  const settled = new Map<string, readonly PublishedEvent[]>();
  let heldBack = false;
  for (const calendar of tools.config.calendars) {
    const own = cases.filter(({ settings }) => settings.calendar === calendar.id);
    const job: FeedJob = {
      kind: "feed",
      calendar: feedCalendar(calendar, tools.config),
      window: calendar.feed,
      allowAttendees: feedHasAttendees(calendar, tools.config),
      events: own.flatMap((one) => one.events),
      previous: [],
      departed: [],
      reasons: new Map(),
      now: tools.clock.now().toString(),
      today: courtDay(tools.clock.now(), pageZone),
    };
    let result: OutputResult;
    try {
      begin(outputId(calendar), tools);
      result = publishFeed(calendar, { job, cases, tools, renderer, settled });
    } catch (error) {
      unplanned.push(job);
      result = {
        ...blankResult(calendar.id, calendar.icsPath),
        problems: [failureText(error)],
        ...(error instanceof Overtaken ? { overtaken: true } : {}),
      };
    }
    if (result.outcome === "held-back") heldBack = true;
    // A calendar without a file is planned for the page alone.
    const hidden = calendar.icsPath === null && result.outcome === "unchanged";
    if (!hidden) calendars.push(result);
  }
  const views = viewsOrFailure({ cases, settled, tools });
  const page = publishPage(cases, { unplanned, heldBack, calendars, tools, renderer });
  return { calendars, views, page };
}

function viewsOrFailure(
  { cases, settled, tools }: Pick<FeedWork, "cases" | "settled" | "tools">,
): ViewsResult | null {
  const { config, store, clock, dryRun = false } = tools;
  try {
    begin("views", tools);
    const views = publishViews({ cases, settled, config, store, dryRun });
    const changes = publishChanges({ cases, config, store, clock, dryRun });
    if (views === null) return null;
    return {
      ...views,
      files: views.files + changes.files,
      written: views.written + changes.written,
      problems: [...views.problems, ...changes.problems],
    };
  } catch (error) {
    return { ...noViews, problems: [failureText(error)] };
  }
}

/** An output that was given up fails at once. */
function begin(output: string, { onStep, givenUp }: PublishTools): void {
  onStep?.(output);
  const cause = givenUp?.get(output);
  if (cause === undefined) return;
  throw new CaseCalendarError("failed", {
    action: `Cannot render the output "${output}"`,
    cause,
    next: "Restart the service to have it tried again",
  });
}

/** Another process published the same feed after its state was read. */
class Overtaken extends CaseCalendarError {
  constructor(id: string) {
    super("store", {
      action: `Cannot publish calendar "${id}"`,
      cause: "another process published it at the same time",
      next: "Publish again",
    });
  }
}

interface FeedWork {
  /** Without what the store knows. */
  job: FeedJob;
  cases: readonly CaseState[];
  tools: PublishTools;
  renderer: Renderer;
  /** Takes the events of the feed, once they may be shown. */
  settled: Map<string, readonly PublishedEvent[]>;
}

/** The feed of one calendar; of two processes that publish at once the later one fails. */
function publishFeed(
  calendar: CalendarSettings,
  { job, cases, tools, renderer, settled }: FeedWork,
): OutputResult {
  const { store } = tools;
  const output = outputId(calendar);
  const published = store.outputs.published(output);
  const previous = published?.rows ?? [];
  const rendered = renderer.render({
    ...job,
    previous,
    departed: store.outputs.departed(output),
    reasons: leavingReasons(previous, { cases, store, calendarId: calendar.id }),
  });
  return settleFeed(calendar, { rendered, published, known: job.events, tools, settled });
}

/**
 * Writes the file first and remembers it then, in short transactions: whoever else writes to the
 * store never waits for a disk. What ends in between is made up for by the next publication, which
 * starts from the rows as they were and comes to the same file.
 */
function settleFeed(
  calendar: CalendarSettings,
  { rendered, published, known, tools, settled }: Pick<FeedWork, "tools" | "settled"> & {
    /** Every event of the calendar's cases. */
    known: readonly PublishedEvent[];
    rendered: Rendered;
    published: PublishedOutput | null;
  },
): OutputResult {
  const { store, dryRun = false, force = false } = tools;
  const output = outputId(calendar);
  const requireOwn = () => {
    const stamp = store.outputs.stamp(output);
    const own = stamp?.publishedAt === published?.publishedAt &&
      stamp?.fileHash === published?.fileHash;
    if (!own) throw new Overtaken(calendar.id);
  };
  const { plan, bytes, hash, events, tentative } = rendered;
  if (plan === null) throw new Error("a feed was rendered without a plan");
  const result: OutputResult = {
    ...blankResult(calendar.id, calendar.icsPath),
    events,
    tentative,
    plan: { added: plan.added, changed: plan.changed, removed: plan.removed },
    differences: outputDifferences(plan, published?.rows ?? []),
    unexplained: plan.unexplained.map((row) => `${row.date} ${row.title}`),
    problems: [
      ...rendered.problems.map(({ uid, message }) => `${uid}: ${message}`),
      ...plan.clashes.map(({ uid, title }) => `${uid}: a second event has this key: ${title}`),
    ],
  };
  if (plan.unexplained.length > 0 && !force) return { ...result, outcome: "held-back" };
  if (dryRun) {
    settled.set(calendar.id, rendered.shown);
    const { icsPath } = calendar;
    const same = icsPath === null || holdsBytes(icsPath, bytes);
    return { ...result, outcome: same ? "unchanged" : "would-write" };
  }
  requireOwn();
  settled.set(calendar.id, rendered.shown);
  const outcome = calendar.icsPath === null ? "unchanged" : replaceFile(calendar.icsPath, bytes);
  // A calendar that was never published has changed nothing for anybody.
  const changes = published === null ? [] : calendarChanges({
    calendarId: calendar.id,
    previous: published.rows,
    plan,
    events: known,
    at: tools.clock.now().toString(),
  });
  store.outputs.record(output, { rows: plan.rows, fileHash: hash }, {
    first: () => {
      requireOwn();
      store.changes.add(changes);
    },
    between: tools.giveWay,
  });
  return { ...result, outcome };
}

function blankResult(calendarId: string, path: string | null): OutputResult {
  return {
    calendarId,
    path: path ?? "",
    outcome: "failed",
    events: 0,
    tentative: 0,
    plan: null,
    differences: [],
    unexplained: [],
    problems: [],
  };
}

/**
 * The page shows what the feeds show, so it waits with them: nothing vanishes from it that was held
 * back in a feed.
 */
function publishPage(
  cases: readonly CaseState[],
  { unplanned, heldBack, calendars, tools, renderer }: {
    unplanned: readonly FeedJob[];
    heldBack: boolean;
    calendars: readonly OutputResult[];
    tools: PublishTools;
    renderer: Renderer;
  },
): OutputResult | null {
  const { config, clock, dryRun = false } = tools;
  const { indexPath } = config;
  if (indexPath === null) return null;
  const base: OutputResult = {
    ...blankResult("", indexPath),
    events: calendars.reduce((sum, { events }) => sum + events, 0),
    tentative: calendars.reduce((sum, { tentative }) => sum + tentative, 0),
  };
  if (heldBack) return { ...base, outcome: "held-back" };
  try {
    begin("page", tools);
    const { bytes, events, tentative, pages = [], problems } = renderer.render({
      kind: "page",
      input: {
        indexFile: basename(indexPath),
        siteTitle: config.siteTitle,
        siteDescription: config.siteDescription ??
          "Hearings and filing deadlines of US federal court dockets, read from CourtListener.",
        publicBaseUrl: config.publicBaseUrl ?? undefined,
        feeds: pageFeeds(cases, config),
        changeFeeds: true,
        today: courtDay(clock.now(), pageZone),
      },
      calendars: config.calendars.map((calendar): PageCalendar => ({
        id: calendar.id,
        name: calendar.name,
        feedPath: calendar.icsPath === null ? "" : relative(dirname(indexPath), calendar.icsPath),
        cases: cases.filter(({ settings }) => settings.calendar === calendar.id)
          .map((one) => pageCase(one, config)),
      })),
      unplanned,
    });
    const result = {
      ...base,
      events,
      tentative,
      problems: problems.map(({ uid, message }) => `${uid}: ${message}`),
    };
    if (dryRun) {
      const same = holdsBytes(indexPath, bytes);
      return { ...result, outcome: same ? "unchanged" : "would-write" };
    }
    // The pages of the cases first: the index links to them.
    const beside = writeCasePages(dirname(indexPath), pages);
    const index = replaceFile(indexPath, bytes);
    return {
      ...result,
      problems: [...result.problems, ...beside.problems],
      outcome: beside.changed || index === "written" ? "written" : "unchanged",
    };
  } catch (error) {
    return { ...base, problems: [failureText(error)] };
  }
}

/** Whatever it is, it is this output's failure alone (invariant 7). */
function failureText(error: unknown): string {
  if (!(error instanceof CaseCalendarError)) {
    return `unexpected error (please report it): ${
      error instanceof Error ? error.message : String(error)
    }`;
  }
  const { next } = error.facts;
  return next === undefined ? error.message : `${error.message} (${next})`;
}

function pageCase({ settings, dockets }: CaseState, config: Config): PageCase {
  const filings = dockets.flatMap(({ firstFiling, lastFiling }) => [firstFiling, lastFiling])
    .filter((filed) => filed !== null).sort();
  return {
    id: settings.id,
    name: settings.name,
    tags: settings.tags,
    dockets: dockets.map(({ docketNumber, courtId, url, recordUrls }) => ({
      label: `${docketNumber} (${court(courtId)?.citation ?? courtId})`,
      url,
      records: recordUrls,
    })),
    feedPath: caseFeedPath(settings, config),
    dateFiled: filings[0] ?? null,
    lastFiling: filings.at(-1) ?? null,
  };
}

/** The ledger of a feed belongs to the calendar, not to its file: a renamed file is the same feed. */
function outputId(calendar: CalendarSettings): string {
  return `ics:${calendar.id}`;
}
