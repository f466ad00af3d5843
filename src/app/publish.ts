import { basename, dirname, relative } from "node:path";
import { Markup } from "../calendars/page/markup.ts";
import type { KeepMarkup } from "../calendars/page/site_files.ts";
import { createRenderer } from "../calendars/rendering/create_renderer.ts";
import type {
  FeedJob,
  PageCalendar,
  PageCase,
  Rendered,
  Renderer,
  ShownEvents,
} from "../calendars/rendering/render_job.ts";
import type { CalendarSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { courtDay } from "../domain/court_time.ts";
import { court } from "../domain/courts.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import type { PublishPlan } from "../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";
import { type FileMark, holdsBytes, replaceMarked } from "../platform/atomic_file.ts";
import type { Store } from "../store/store.ts";
import type { CaseState } from "./case_state.ts";
import { feedCalendar, feedHasAttendees } from "./feeds/feed_calendar.ts";
import { calendarChanges } from "./changes/calendar_changes.ts";
import { publishChanges } from "./changes/publish_changes.ts";
import { noViews, publishViews, type ViewsResult } from "./feeds/publish_views.ts";
import { caseFeedPath, pageFeeds } from "./feeds/page_feeds.ts";
import type { KeptFiles } from "./kept_files.ts";
import { type KeptWork, keptWork } from "./kept_work.ts";
import { leavingReasons } from "./leaving_reasons.ts";
import { type OutputDifference, outputDifferences } from "./output_differences.ts";
import { writeCasePages, writePage } from "./write_case_pages.ts";

/** Most courts are in it; decides what is "today" where courts of several zones stand together. */
const pageZone = "America/New_York";

/** What happened, or in a dry run would happen, to one output. */
export interface OutputResult {
  calendarId: string;
  /** As the settings give it. */
  path: string;
  /** `held-back`: events would vanish without a reason; nothing was written. */
  outcome: "written" | "unchanged" | "held-back" | "failed" | "would-write";
  /** The files that were written or removed, in a dry run those that would be. */
  paths: string[];
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
  /** From earlier publications of this thread. */
  kept?: KeptWork;
}

/**
 * Writes the feed of every calendar and the index page from the folded cases. Each calendar is on
 * its own: one that fails or is held back never stops another (invariant 7). A file is replaced
 * whole or not at all, and only when its bytes differ.
 */
export function publish(cases: readonly CaseState[], tools: PublishTools): Publication {
  const kept = tools.kept ?? keptWork();
  const renderer = createRenderer({ events: kept.events, keep: keepingMarkup(kept.files) });
  const calendars: OutputResult[] = [];
  const unplanned: FeedJob[] = [];
  const settled = new Map<string, readonly PublishedEvent[]>();
  let heldBack = false;
  for (const calendar of tools.config.calendars) {
    const own = cases.filter(({ settings }) => settings.calendar === calendar.id);
    const job: FeedJob = {
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
      result = publishFeed(calendar, { job, own, cases, tools, kept, renderer, settled });
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
  const views = viewsOrFailure({ cases, settled, tools, kept });
  const page = publishPage(cases, { unplanned, heldBack, calendars, tools, kept, renderer });
  if (tools.dryRun !== true) kept.flush();
  return { calendars, views, page };
}

function viewsOrFailure(
  { cases, settled, tools, kept }: Pick<FeedWork, "cases" | "settled" | "tools" | "kept">,
): ViewsResult | null {
  const { config, store, clock, dryRun = false } = tools;
  try {
    begin("views", tools);
    const views = publishViews({ cases, settled, config, store, clock, dryRun, kept });
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
  /** Cases of the calendar. */
  own: readonly CaseState[];
  cases: readonly CaseState[];
  tools: PublishTools;
  kept: KeptWork;
  renderer: Renderer;
  /** Takes the events of the feed, once they may be shown. */
  settled: Map<string, readonly PublishedEvent[]>;
}

/** A feed that was published and is as it was. */
interface KeptFeed extends ShownEvents {
  result: OutputResult;
}

/** The feed of one calendar; of two processes that publish at once the later one fails. */
function publishFeed(calendar: CalendarSettings, work: FeedWork): OutputResult {
  const { job, own, cases, tools, kept, renderer, settled } = work;
  const { store, dryRun = false } = tools;
  const output = outputId(calendar);
  // With all of these as they were, nothing is left to plan: every row is what it should be.
  const { calendar: about, window, allowAttendees, today } = job;
  const text = JSON.stringify([about, window, allowAttendees, today, calendar.icsPath]);
  const stamp = store.stamps.ofOutput(output);
  const inputs = (stamp: string) => [text, stamp, ...own];
  const same = dryRun ? undefined : kept.files.find<KeptFeed>(output, inputs(stamp));
  if (same !== undefined) {
    renderer.recall(calendar.id, same);
    settled.set(calendar.id, same.shown);
    return same.result;
  }
  const before = rowsBefore(output, { stamp, store, kept });
  const known = new Set(job.events.map(eventUid));
  // What the cases still have explains itself.
  const unknown = before.rows.filter(({ uid }) => !known.has(uid));
  const rendered = renderer.feed({
    ...job,
    previous: before.rows,
    departed: before.departed ?? store.outputs.departed(output),
    reasons: leavingReasons(unknown, { cases, store, calendarId: calendar.id }),
  });
  return settleFeed(calendar, {
    rendered,
    before,
    known: job.events,
    tools,
    settled,
    keep: ({ stamp, file, result }) => {
      const { rows, added, removed } = rendered.plan;
      // Who has left is asked again only when somebody came or went.
      const departed = added.length + removed.length === 0 ? before.departed : null;
      kept.files.keep<RowsBefore>(`rows:${output}`, {
        inputs: [stamp],
        file: null,
        result: { rows, departed, isNew: false, stamp },
      });
      kept.files.keep<KeptFeed>(output, {
        inputs: inputs(stamp),
        file,
        result: {
          shown: rendered.shown,
          former: rendered.former,
          result: {
            ...result,
            outcome: "unchanged",
            plan: { added: [], changed: [], removed: [] },
            differences: [],
            unexplained: [],
          },
        },
      });
    },
  });
}

/** What a feed shows before it is published. */
interface RowsBefore {
  rows: readonly PublishedRow[];
  /** Null: the store has to be asked. */
  departed: readonly PublishedRow[] | null;
  /** It was never published. */
  isNew: boolean;
  /** The stamp of all this (`store/stamps.ts`). */
  stamp: string;
}

function rowsBefore(
  output: string,
  { stamp, store, kept }: { stamp: string; store: Store; kept: KeptWork },
): RowsBefore {
  const known = kept.files.find<RowsBefore>(`rows:${output}`, [stamp]);
  if (known !== undefined) return known;
  const published = store.outputs.published(output);
  return {
    rows: published?.rows ?? [],
    departed: store.outputs.departed(output),
    isNew: published === null,
    stamp,
  };
}

/**
 * Writes the file first and remembers it then, in short transactions: whoever else writes to the
 * store never waits for a disk. What ends in between is made up for by the next publication, which
 * starts from the rows as they were and comes to the same file.
 */
function settleFeed(
  calendar: CalendarSettings,
  { rendered, before, known, tools, settled, keep }: Pick<FeedWork, "tools" | "settled"> & {
    /** Every event of the calendar's cases. */
    known: readonly PublishedEvent[];
    rendered: Rendered;
    before: RowsBefore;
    /** Is told what was published, and the stamp under which the store knows it. */
    keep: (made: {
      stamp: string;
      file: { path: string; mark: FileMark | null } | null;
      result: OutputResult;
    }) => void;
  },
): OutputResult {
  const { store, dryRun = false, force = false } = tools;
  const output = outputId(calendar);
  const requireOwn = () => {
    if (store.stamps.ofOutput(output) !== before.stamp) throw new Overtaken(calendar.id);
  };
  const { plan, parts, hash, shown } = rendered;
  const result: OutputResult = {
    ...blankResult(calendar.id, calendar.icsPath),
    ...countsOf(shown),
    plan: { added: plan.added, changed: plan.changed, removed: plan.removed },
    differences: outputDifferences(plan, before.rows),
    unexplained: plan.unexplained.map((row) => `${row.date} ${row.title}`),
    problems: [
      ...rendered.problems.map(({ uid, message }) => `${uid}: ${message}`),
      ...plan.clashes.map(({ uid, title }) => `${uid}: a second event has this key: ${title}`),
    ],
  };
  if (plan.unexplained.length > 0 && !force) return { ...result, outcome: "held-back" };
  if (dryRun) {
    settled.set(calendar.id, shown);
    const { icsPath } = calendar;
    const paths = icsPath === null || holdsBytes(icsPath, parts) ? [] : [icsPath];
    return { ...result, paths, outcome: paths.length === 0 ? "unchanged" : "would-write" };
  }
  requireOwn();
  const path = calendar.icsPath;
  const { outcome, mark } = path === null
    ? { outcome: "unchanged" as const, mark: null }
    : replaceMarked(path, parts);
  settled.set(calendar.id, shown);
  // A calendar that was never published has changed nothing for anybody.
  const changes = before.isNew ? [] : calendarChanges({
    calendarId: calendar.id,
    previous: before.rows,
    plan,
    events: known,
    at: tools.clock.now().toString(),
  });
  const stamp = store.outputs.record(output, { rows: plan.rows, fileHash: hash }, {
    first: () => {
      requireOwn();
      store.changes.add(changes);
    },
    between: tools.giveWay,
    shown: before.rows,
  });
  if (stamp !== null) keep({ stamp, file: path === null ? null : { path, mark }, result });
  return { ...result, paths: path !== null && outcome === "written" ? [path] : [], outcome };
}

function countsOf(shown: readonly PublishedEvent[]): Pick<OutputResult, "events" | "tentative"> {
  const tentative = shown.filter(({ event }) => event.certainty === "tentative").length;
  return { events: shown.length, tentative };
}

function blankResult(calendarId: string, path: string | null): OutputResult {
  return {
    calendarId,
    path: path ?? "",
    outcome: "failed",
    paths: [],
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
  { unplanned, heldBack, calendars, tools, kept, renderer }:
    & Pick<FeedWork, "tools" | "kept" | "renderer">
    & {
      unplanned: readonly FeedJob[];
      heldBack: boolean;
      calendars: readonly OutputResult[];
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
    const { files: [index, ...pages], shown } = renderer.page({
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
    const result = { ...base, ...countsOf(shown) };
    // The pages of the cases first: the index links to them.
    const { files } = kept;
    const beside = writeCasePages(dirname(indexPath), pages, { files, dryRun });
    const isNew = dryRun
      ? !holdsBytes(indexPath, index.content())
      : writePage(indexPath, { ...index, files }) === "written";
    const paths = [...(isNew ? [indexPath] : []), ...beside.changed];
    const done = dryRun ? "would-write" : "written";
    return {
      ...result,
      paths,
      problems: beside.problems,
      outcome: paths.length === 0 ? "unchanged" : done,
    };
  } catch (error) {
    return { ...base, problems: [failureText(error)] };
  }
}

function keepingMarkup(files: KeptFiles): KeepMarkup {
  return (name, { inputs, make }) => {
    const known = files.find(name, inputs, { revive: (text) => new Markup(text) });
    if (known !== undefined) return known;
    const made = make();
    files.keep(name, { inputs, file: null, result: made, text: made.text });
    return made;
  };
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
