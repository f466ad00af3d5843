import type { SiteCase } from "../calendars/page/site.ts";
import type { CalendarSettings } from "../config/config.ts";
import type { CalendarChange } from "../domain/calendar_change.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import { holdsBytes } from "../platform/atomic_file.ts";
import type { OutputCase } from "../store/outputs.ts";
import {
  type CasePart,
  type IndexPieces,
  indexPieces,
  makePart,
  type PartEvents,
  partId,
  type PartPlan,
  planPart,
} from "./case_part.ts";
import { calendarChanges } from "./changes/calendar_changes.ts";
import type { ClaimedUids } from "./claimed_uids.ts";
import { feedFile } from "./feed_file.ts";
import { feedCalendar, feedHasAttendees } from "./feeds/feed_calendar.ts";
import type { KeptCase } from "./kept_cases.ts";
import type { KeptWork } from "./kept_work.ts";
import { leavingReasons } from "./leaving_reasons.ts";
import { outputDifferences } from "./output_differences.ts";
import { Overtaken } from "./overtaken.ts";
import { blankResult, type OutputResult, type PublishTools } from "./publication.ts";
import { writeKeptFile } from "./write_kept_file.ts";

/** What one calendar is published from. */
export interface CalendarWork {
  calendar: CalendarSettings;
  /** Cases of the calendar. */
  own: readonly KeptCase[];
  cases: readonly KeptCase[];
  tools: PublishTools;
  kept: KeptWork;
  /** Of this calendar in this publication. */
  claims: ClaimedUids;
  /** Instant of the publication, UTC. */
  now: string;
  /** Its court day. */
  today: string;
  /** Where the pages show each case; null where there are none. */
  places: ReadonlyMap<string, SiteCase> | null;
}

/** A calendar as its feed shows it now. */
export interface PublishedCalendar {
  parts: readonly CasePart[];
}

/** A case that is not as it was, without its events: those of all cases together are large. */
interface ChangedCase {
  plan: PartPlan["plan"];
  /** What the feed showed of it. */
  before: readonly PublishedRow[];
  /** In words. */
  changes: readonly CalendarChange[];
}

/**
 * The feed of one calendar; of two processes that publish at once the later one fails. `onSettled` is
 * told what the feed shows once its file is as it should be. The file is written first and the rows
 * are remembered then, in short transactions: whoever else writes to the store never waits for a disk.
 * What ends in between is made up for by the next publication, which starts from the rows as they were
 * and comes to the same file.
 */
export function publishFeed(
  work: CalendarWork,
  onSettled: (published: PublishedCalendar) => void,
): OutputResult {
  const { calendar, tools, kept, claims, today } = work;
  const { store, dryRun = false, force = false } = tools;
  const output = outputId(calendar);
  const stamp = store.stamps.ofOutput(output);
  const known = kept.outputs.find(output, stamp);
  const isNew = known === null && !store.outputs.isPublished(output);
  const changed: ChangedCase[] = [];
  const own = [...work.own].sort((a, b) => compare(a.settings.id, b.settings.id));
  const parts = own.map((state): CasePart => {
    const { id } = state.settings;
    const shown = claims.isShared(id) ? undefined : known?.get(id);
    const same = kept.parts.find(state, { id: shown, today });
    if (same !== null) return same;
    const { part, ...change } = changedPart(state, work);
    changed.push(change);
    return part;
  });
  changed.push(...goneCases(known, work));

  const plan = plansTogether(changed);
  const previous = changed.flatMap(({ before }) => before);
  const result: OutputResult = {
    ...blankResult(calendar.id, calendar.icsPath),
    events: parts.reduce((sum, { events }) => sum + events, 0),
    tentative: parts.reduce((sum, { tentative }) => sum + tentative, 0),
    plan: { added: plan.added, changed: plan.changed, removed: plan.removed },
    differences: outputDifferences(plan, previous),
    unexplained: plan.unexplained.map((row) => `${row.date} ${row.title}`),
    problems: parts.flatMap(({ problems }) => problems),
  };
  if (plan.unexplained.length > 0 && !force) return { ...result, outcome: "held-back" };

  const requireOwn = () => {
    if (store.stamps.ofOutput(output) !== stamp) throw new Overtaken(`calendar "${calendar.id}"`);
  };
  const { content, inputs } = feedFile(feedCalendar(calendar, tools.config), {
    parts,
    attendees: feedHasAttendees(calendar, tools.config),
    kept: kept.parts,
  });
  const path = calendar.icsPath;
  if (dryRun) {
    onSettled({ parts });
    const isAsItWas = path === null || holdsBytes(path, content);
    return isAsItWas
      ? { ...result, outcome: "unchanged" }
      : { ...result, paths: [path], outcome: "would-write" };
  }
  requireOwn();
  const outcome = path === null
    ? "unchanged"
    : writeKeptFile(path, { inputs, content: () => content, files: kept.files });
  onSettled({ parts });
  const before = new Set(previous);
  const rows = plan.rows.filter((row) => !before.has(row));
  const left = plan.removed.map(({ uid }) => uid);
  const shown = new Map(parts.map(({ caseId, id }) => [caseId, id]));
  if (isNew || rows.length + left.length > 0 || outcome === "written") {
    // A calendar that was never published has changed nothing for anybody.
    const changes = isNew ? [] : changed.flatMap(({ changes }) => changes).sort(byCase);
    const after = store.outputs.record(output, { rows, left }, {
      first: () => {
        requireOwn();
        store.changes.add(changes);
      },
      between: tools.giveWay,
    });
    if (after !== null) kept.outputs.keep(output, { stamp: after, parts: shown });
  } else if (changed.length > 0 || known === null) {
    kept.outputs.keep(output, { stamp, parts: shown });
  }
  return { ...result, paths: path !== null && outcome === "written" ? [path] : [], outcome };
}

/**
 * The events of a part as its calendar shows them, for what is made from events themselves. Throws
 * {@link Overtaken} when they are no longer those of the part.
 */
export function eventsOfPart(part: CasePart, work: CalendarWork): PartEvents {
  const known = work.kept.parts.events(part);
  if (known !== null) return known;
  const { calendar, own, tools: { store } } = work;
  const state = own.find(({ settings }) => settings.id === part.caseId)!;
  const before = store.outputs.ofCase(outputId(calendar), part.caseId);
  const planned = plannedPart(state, { before, reasons: new Map(), work });
  if (partId(planned) !== part.id) throw new Overtaken(`case "${part.caseId}"`);
  return planned;
}

/** What pages show of a case in a calendar whose feed failed: as if nothing had been published yet. */
export function unplannedEvents(state: KeptCase, work: CalendarWork): PartEvents {
  return plannedPart(state, { before: { shown: [], departed: [] }, reasons: new Map(), work });
}

function changedPart(state: KeptCase, work: CalendarWork): ChangedCase & { part: CasePart } {
  const { calendar, cases, kept, tools: { store } } = work;
  const before = store.outputs.ofCase(outputId(calendar), state.settings.id);
  const { events } = state;
  const reasons = leavingReasons(before.shown, { state, cases, store });
  const planned = plannedPart(state, { before, reasons, work });
  work.claims.claim(state.settings.id, planned.shown);
  const { part, pieces } = made(state, { planned, work });
  kept.parts.keep({ part, pieces, events: planned });
  return { part, ...changedCase(planned, { before, events, work }) };
}

function changedCase(
  { plan }: PartPlan,
  { before: { shown: previous }, events, work: { calendar, now } }: {
    before: OutputCase;
    events: readonly PublishedEvent[];
    work: CalendarWork;
  },
): ChangedCase {
  const changes = calendarChanges({ calendarId: calendar.id, previous, plan, events, at: now });
  return { plan, before: previous, changes };
}

function plannedPart(
  { settings, events }: Pick<KeptCase, "settings" | "events">,
  { before, reasons, work }: {
    before: OutputCase;
    reasons: ReadonlyMap<string, LossReason>;
    work: CalendarWork;
  },
): PartPlan {
  const { calendar, claims, now, today } = work;
  const taken = claims.taken(settings.id);
  return planPart(events, { window: calendar.feed, before, reasons, taken, now, today });
}

function made(
  state: KeptCase,
  { planned, work }: { planned: PartPlan; work: CalendarWork },
): ReturnType<typeof makePart> {
  const { calendar, tools, kept, today } = work;
  return makePart(state, {
    planned,
    today,
    attendees: feedHasAttendees(calendar, tools.config),
    earlier: kept.parts.earlier(state.settings.id),
    page: pageOf(state, { planned, work }),
  });
}

/** Null when it cannot be made, which whoever makes the page is told. */
function pageOf(
  { settings }: KeptCase,
  { planned, work }: { planned: PartPlan; work: CalendarWork },
): IndexPieces | null {
  const { calendar, tools: { onStep }, today, places } = work;
  const place = places?.get(settings.id);
  if (place === undefined) return null;
  try {
    // Should it never end, then the feed is not to blame.
    onStep?.("page");
    return indexPieces(planned, { place, today });
  } catch {
    return null;
  } finally {
    onStep?.(outputId(calendar));
  }
}

/** Cases of which the feed shows something and that are not the calendar's any more. */
function goneCases(
  known: ReadonlyMap<string, string> | null,
  work: CalendarWork,
): ChangedCase[] {
  const { calendar, own, cases, tools: { store }, now, today } = work;
  const output = outputId(calendar);
  const present = new Set(own.map(({ settings }) => settings.id));
  const ids = known === null ? store.outputs.cases(output) : [...known.keys()];
  return ids.filter((id) => !present.has(id)).map((id): ChangedCase => {
    const before = store.outputs.ofCase(output, id);
    const reasons = leavingReasons(before.shown, { state: null, cases, store });
    const planned = planPart([], {
      window: calendar.feed,
      before,
      reasons,
      taken: new Set(),
      now,
      today,
    });
    return changedCase(planned, { before, events: [], work });
  });
}

/** What all of them change, in order of uid. */
function plansTogether(changed: readonly ChangedCase[]): PartPlan["plan"] {
  const plans = changed.map(({ plan }) => plan);
  const byUid = (a: { uid: string }, b: { uid: string }) => compare(a.uid, b.uid);
  return {
    rows: plans.flatMap(({ rows }) => rows),
    added: plans.flatMap(({ added }) => added).sort(compare),
    changed: plans.flatMap(({ changed }) => changed).sort(compare),
    removed: plans.flatMap(({ removed }) => removed).sort(byUid),
    clashes: plans.flatMap(({ clashes }) => clashes),
    unexplained: plans.flatMap(({ unexplained }) => unexplained).sort(byUid),
  };
}

/** The ledger of a feed belongs to the calendar, not to its file: a renamed file is the same feed. */
function outputId(calendar: CalendarSettings): string {
  return `ics:${calendar.id}`;
}

function byCase(a: CalendarChange, b: CalendarChange): number {
  return compare(a.caseId, b.caseId) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
