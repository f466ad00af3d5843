import { createHash } from "node:crypto";
import { renderCaseFeed, timesOf } from "../calendars/ics/case_feed.ts";
import type { CaseFeed } from "../calendars/ics/case_feed.ts";
import type { TimesUsed } from "../calendars/ics/compose_feed.ts";
import { caseCard } from "../calendars/page/case_card.ts";
import { type CaseDigest, caseDigest } from "../calendars/page/case_digest.ts";
import { isOver } from "../calendars/page/event_state.ts";
import { placeEvents } from "../calendars/page/placed_case.ts";
import type { SiteCase } from "../calendars/page/site.ts";
import { visibleEvents } from "../calendars/visible_events.ts";
import { eventStamp } from "../domain/event_stamp.ts";
import { feedWindow, type WindowSettings } from "../domain/plan/feed_window.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import { planPublication, type PublishPlan } from "../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";
import type { OutputCase } from "../store/outputs.ts";
import type { KeptCase } from "./kept_cases.ts";

/**
 * What a calendar shows of one case, made once for everything that is put together from it. Plain
 * JSON of some kilobytes; what is large of it lies beside it (`kept_parts.ts`).
 */
export interface CasePart {
  caseId: string;
  /** Of parts of one case only those that show equal events have the same. */
  id: string;
  /** The stamp of the case it was made of. */
  state: string;
  /** The court day of the publication. */
  today: string;
  events: number;
  /** Of these, shown as to be confirmed. */
  tentative: number;
  /** Events that are not shown as they should be, in words. */
  problems: string[];
  /** What its events take in feeds, and in feeds that name nobody, in bytes. */
  sizes: { own: number; plain: number };
  /** The times in its feed. */
  times: TimesUsed[];
  /** Courts and types of its events, each once. */
  courts: string[];
  types: PublishedEvent["event"]["type"][];
  /** Null where there is no page, or it cannot be made. */
  digest: CaseDigest | null;
}

/** The events of a part. */
export interface PartEvents {
  /** Those in the feed, in its order, with sequence and times as they are published. */
  shown: readonly PublishedEvent[];
  /** What the feed shows no longer and the page of the case still tells. */
  former: readonly PublishedEvent[];
}

/** What lies beside a part. */
export interface PartPieces {
  /** Its events as the calendar's own feed shows them. */
  own: CaseFeed;
  /** As feeds show them that name nobody; null where that is the same. */
  plain: CaseFeed | null;
  /** Its card on the index. */
  card: string;
}

/** What {@link planPart} and {@link makePart} work with. */
export interface PartInput {
  /** How much of the past and the future the calendar shows. */
  window: WindowSettings;
  /** What the calendar shows and showed of the case. */
  before: OutputCase;
  /** Reasons on record, by uid, for what may leave. */
  reasons: ReadonlyMap<string, LossReason>;
  /** Uids that mean events of other cases. */
  taken: ReadonlySet<string>;
  /** Instant, UTC. */
  now: string;
  /** Court day, `YYYY-MM-DD`. */
  today: string;
}

/** What becomes of a case in a calendar. */
export interface PartPlan extends PartEvents {
  plan: Omit<PublishPlan, "events">;
}

/** Decides which events of a case a calendar shows, against what it showed. Pure. */
export function planPart(events: readonly PublishedEvent[], input: PartInput): PartPlan {
  const { before, now, today, window } = input;
  // As the reference: what is met is done.
  const open = events.filter(({ event }) => event.status !== "met");
  const { kept, reasons } = feedWindow(open, { ...window, today });
  const wanted = visibleEvents(kept);
  const inFeed = new Set(wanted.map(eventUid));
  const others = events.filter((one) => !inFeed.has(eventUid(one)));
  const { events: shown, ...plan } = planPublication({
    previous: before.shown,
    next: continueSequences(wanted, before.departed),
    now,
    withheld: others,
    reasons: new Map([...reasons, ...input.reasons]),
    taken: input.taken,
  });
  const former = visibleEvents(others.filter((one) => isOver(one, today)));
  return { plan, shown: visibleEvents(shown), former };
}

/** What the index needs of a case. */
export interface IndexPieces {
  digest: CaseDigest;
  /** HTML. */
  card: string;
}

/** Throws when they cannot be made. */
export function indexPieces(
  { shown, former }: PartEvents,
  { place, today }: { place: SiteCase; today: string },
): IndexPieces {
  const of = placeEvents(place, { events: shown, former });
  return { digest: caseDigest(of, { today }), card: caseCard(of, { today }).text };
}

/** The part that shows planned events of a case. */
export function makePart(
  state: Pick<KeptCase, "stamp" | "settings">,
  { planned: { plan, shown, former }, today, attendees, earlier, page }: {
    planned: PartPlan;
    today: string;
    /** Whether the calendar's own feed may name people. */
    attendees: boolean;
    /** Of an earlier state of the case, as far as they are at hand. */
    earlier: Partial<PartPieces>;
    /** Null where there are no pages, or they cannot be made. */
    page: IndexPieces | null;
  },
): { part: CasePart; pieces: PartPieces } {
  const own = renderCaseFeed(shown, { allowAttendees: attendees, before: earlier.own ?? null });
  const named = attendees && shown.some(({ notifyEmails }) => notifyEmails.length > 0);
  const plain = named ? renderCaseFeed(shown, { before: earlier.plain ?? null }) : null;
  const part: CasePart = {
    caseId: state.settings.id,
    id: partId({ shown, former }),
    state: state.stamp,
    today,
    ...countsOf(shown),
    problems: [
      ...own.problems.map(({ uid, message }) => `${uid}: ${message}`),
      ...plan.clashes.map(({ uid, title }) => `${uid}: a second event has this key: ${title}`),
    ],
    sizes: { own: own.bytes.length, plain: (plain ?? own).bytes.length },
    times: timesOf(own.events),
    courts: [...new Set(own.events.map(({ courtId }) => courtId))],
    types: [...new Set(own.events.map(({ type }) => type))],
    digest: page?.digest ?? null,
  };
  return { part, pieces: { own, plain, card: page?.card ?? "" } };
}

/** How many events a part shows. */
export function countsOf(
  shown: readonly PublishedEvent[],
): Pick<CasePart, "events" | "tentative"> {
  const tentative = shown.filter(({ event }) => event.certainty === "tentative").length;
  return { events: shown.length, tentative };
}

/** {@link CasePart.id} */
export function partId({ shown, former }: PartEvents): string {
  const hash = createHash("sha256");
  for (const event of shown) hash.update(`${eventStamp(event)}\n`);
  hash.update("\n");
  for (const event of former) hash.update(`${eventStamp(event)}\n`);
  return hash.digest("hex").slice(0, 32);
}

/** An event that returns to a feed goes on counting, or calendar programs ignore it. */
function continueSequences(
  events: readonly PublishedEvent[],
  departed: readonly PublishedRow[],
): PublishedEvent[] {
  const former = new Map(departed.map((row) => [row.uid, row]));
  return events.map((event) => {
    const row = former.get(eventUid(event));
    return row === undefined
      ? event
      : { ...event, sequence: row.sequence + 1, createdAt: row.createdAt };
  });
}
