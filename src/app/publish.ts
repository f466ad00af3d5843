import { createHash } from "node:crypto";
import { dirname, relative } from "node:path";
import { renderIcs } from "../calendars/ics/render_ics.ts";
import type { IndexCalendar, IndexCase } from "../calendars/page/index_input.ts";
import { renderIndex } from "../calendars/page/render_index.ts";
import { visibleEvents } from "../calendars/visible_events.ts";
import type { CalendarSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { courtDay } from "../domain/court_time.ts";
import { court } from "../domain/courts.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { feedWindow } from "../domain/plan/feed_window.ts";
import { planPublication, type PublishPlan } from "../domain/plan/publish_plan.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";
import { replaceFile } from "../platform/atomic_file.ts";
import type { Store } from "../store/store.ts";
import type { CaseState } from "./case_state.ts";
import { leavingReasons } from "./leaving_reasons.ts";

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
  /** Titles that would vanish without a reason. */
  unexplained: string[];
  /** Rows that could not be rendered as they should, and why an output failed. */
  problems: string[];
}

/** What publishing brought. */
export interface Publication {
  calendars: OutputResult[];
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
}

/**
 * Writes the feed of every calendar and the index page from the folded cases. Each calendar is on
 * its own: one that fails or is held back never stops another (invariant 7). A file is replaced
 * whole or not at all, and only when its bytes differ.
 */
export function publish(cases: readonly CaseState[], tools: PublishTools): Publication {
  const steps = publishInSteps(cases, tools);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link publish}, with a pause after each output in which the caller may do something else. */
export function* publishInSteps(
  cases: readonly CaseState[],
  tools: PublishTools,
): Generator<void, Publication> {
  const { config } = tools;
  const shown = new Map<string, PublishedEvent[]>();
  const calendars: OutputResult[] = [];
  for (const calendar of config.calendars) {
    const own = cases.filter(({ settings }) => settings.calendar === calendar.id);
    const events = own.flatMap((one) => one.events);
    const result = publishFeed(calendar, { events, cases, tools });
    for (const event of result.events) {
      shown.set(event.caseId, [...shown.get(event.caseId) ?? [], event]);
    }
    if (result.output !== null) calendars.push(result.output);
    yield;
  }
  const heldBack = calendars.some(({ outcome }) => outcome === "held-back");
  return { calendars, page: publishPage(cases, { shown, heldBack, tools }) };
}

interface FeedWork {
  events: readonly PublishedEvent[];
  cases: readonly CaseState[];
  tools: PublishTools;
}

interface SettledFeed {
  events: PublishedEvent[];
  /** Null for a calendar without `ics_path`: its events are settled for the page alone. */
  output: OutputResult | null;
}

/** The feed of one calendar; two processes that publish at once do so one after the other. */
function publishFeed(calendar: CalendarSettings, work: FeedWork): SettledFeed {
  const { store, clock, dryRun = false } = work.tools;
  const now = clock.now();
  // As the reference: what is met is done.
  const open = work.events.filter(({ event }) => event.status !== "met");
  const feed = visibleEvents(feedWindow(open, { today: courtDay(now, pageZone) }).kept);
  const settle = () => settleFeed(calendar, { ...work, feed, now });
  try {
    return dryRun ? settle() : store.transaction(settle);
  } catch (error) {
    const output = {
      ...blankResult(calendar.id, calendar.icsPath),
      problems: [failureText(error)],
    };
    return { events: feed, output };
  }
}

function settleFeed(
  calendar: CalendarSettings,
  { events, feed, now, cases, tools }: FeedWork & {
    feed: readonly PublishedEvent[];
    now: Temporal.Instant;
  },
): SettledFeed {
  const { store, dryRun = false, force = false } = tools;
  const output = outputId(calendar);
  const inFeed = new Set(feed.map(eventUid));
  const previous = store.outputs.published(output)?.rows ?? [];
  const plan = planPublication({
    previous,
    next: continueSequences(feed, store.outputs.departed(output)),
    now: now.toString(),
    withheld: events.filter((event) => !inFeed.has(eventUid(event))),
    reasons: leavingReasons(previous, { cases, store, calendarId: calendar.id }),
  });
  const rendered = renderIcs({
    calendar: feedCalendar(calendar, tools.config),
    events: plan.events,
  });
  const result: OutputResult = {
    ...blankResult(calendar.id, calendar.icsPath),
    events: plan.events.length,
    tentative: countTentative(plan.events),
    plan,
    unexplained: plan.unexplained.map((row) => `${row.date} ${row.title}`),
    problems: [
      ...rendered.problems.map(({ uid, message }) => `${uid}: ${message}`),
      ...plan.clashes.map(({ uid, title }) => `${uid}: a second event has this key: ${title}`),
    ],
  };
  if (plan.unexplained.length > 0 && !force) {
    return { events: plan.events, output: { ...result, outcome: "held-back" } };
  }
  if (dryRun) return { events: plan.events, output: { ...result, outcome: "would-write" } };
  const outcome = calendar.icsPath === null
    ? "unchanged"
    : replaceFile(calendar.icsPath, rendered.text);
  store.outputs.record(output, { rows: plan.rows, fileHash: sha256(rendered.text) });
  return { events: plan.events, output: calendar.icsPath === null ? null : { ...result, outcome } };
}

function blankResult(calendarId: string, path: string | null): OutputResult {
  return {
    calendarId,
    path: path ?? "",
    outcome: "failed",
    events: 0,
    tentative: 0,
    plan: null,
    unexplained: [],
    problems: [],
  };
}

function countTentative(events: readonly PublishedEvent[]): number {
  return events.filter(({ event }) => event.certainty === "tentative").length;
}

/**
 * The page shows what the feeds show, so it waits with them: nothing vanishes from it that was held
 * back in a feed.
 */
function publishPage(
  cases: readonly CaseState[],
  { shown, heldBack, tools }: {
    shown: ReadonlyMap<string, PublishedEvent[]>;
    heldBack: boolean;
    tools: PublishTools;
  },
): OutputResult | null {
  const { config, clock, dryRun = false } = tools;
  if (config.indexPath === null) return null;
  const events = [...shown.values()].flat();
  const base: OutputResult = {
    ...blankResult("", config.indexPath),
    events: events.length,
    tentative: countTentative(events),
  };
  if (heldBack) return { ...base, outcome: "held-back" };
  try {
    const html = renderIndex({
      siteTitle: config.siteTitle,
      siteDescription: config.siteDescription ??
        "Hearings and filing deadlines of US federal court dockets, read from CourtListener.",
      publicBaseUrl: config.publicBaseUrl ?? undefined,
      calendars: config.calendars.map((calendar): IndexCalendar => ({
        id: calendar.id,
        name: calendar.name,
        feedPath: calendar.icsPath === null
          ? ""
          : relative(dirname(config.indexPath!), calendar.icsPath),
        cases: cases.filter(({ settings }) => settings.calendar === calendar.id)
          .map((one) => indexCase(one, shown.get(one.settings.id) ?? [])),
      })),
      stateStamp: events.map(({ modifiedAt }) => modifiedAt).sort().at(-1) ?? "",
      today: courtDay(clock.now(), pageZone),
    });
    if (dryRun) return { ...base, outcome: "would-write" };
    return { ...base, outcome: replaceFile(config.indexPath, html) };
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

function indexCase({ settings, dockets }: CaseState, events: PublishedEvent[]): IndexCase {
  const filings = dockets.flatMap(({ state }) => state.entries.map(({ filed }) => filed)).sort();
  return {
    id: settings.id,
    name: settings.name,
    tags: settings.tags,
    dockets: dockets.map(({ state, url }) => ({
      label: `${state.docketNumber} (${court(state.courtId)?.citation ?? state.courtId})`,
      url,
    })),
    events,
    dateFiled: filings[0] ?? null,
    lastFiling: filings.at(-1) ?? null,
  };
}

/** An event that returns to a feed goes on counting, or calendar programs ignore it. */
function continueSequences(
  events: readonly PublishedEvent[],
  departed: ReturnType<Store["outputs"]["departed"]>,
): PublishedEvent[] {
  const former = new Map(departed.map((row) => [row.uid, row]));
  return events.map((event) => {
    const row = former.get(eventUid(event));
    return row === undefined
      ? event
      : { ...event, sequence: row.sequence + 1, createdAt: row.createdAt };
  });
}

function feedCalendar(calendar: CalendarSettings, config: Config) {
  const base = config.publicBaseUrl;
  const file = calendar.icsPath?.split("/").at(-1) ?? "";
  return {
    id: calendar.id,
    name: calendar.name,
    ...(base === null || file === ""
      ? {}
      : { url: `${base}/`, sourceUrl: `${base}/${encodeURIComponent(file)}` }),
  };
}

/** The ledger of a feed belongs to the calendar, not to its file: a renamed file is the same feed. */
function outputId(calendar: CalendarSettings): string {
  return `ics:${calendar.id}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
