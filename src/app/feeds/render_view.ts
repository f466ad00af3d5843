import { deflateRawSync, inflateRawSync } from "node:zlib";
import { renderCaseFeed, timesOf } from "../../calendars/ics/case_feed.ts";
import { feedHead, type TimesUsed } from "../../calendars/ics/compose_feed.ts";
import { feedFooter } from "../../calendars/ics/feed_header.ts";
import type { EventOptions } from "../../calendars/ics/render_event.ts";
import { visibleEvents } from "../../calendars/visible_events.ts";
import { type FeedView, kindsOf, tagSlug } from "../../domain/feed_view.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";
import type { CalendarSnapshot, CaseSnapshot } from "./calendar_snapshot.ts";
import { type FeedOptions, noOptions } from "./feed_options.ts";
import { attendeesIn, headOf, withinView } from "./view_cases.ts";

/** What {@link renderView} works with. */
export interface ViewInput {
  /** In the order of the settings. */
  snapshots: readonly CalendarSnapshot[];
  siteTitle: string;
  /** Without a slash at its end; null: feeds do not say where they are. */
  publicBaseUrl: string | null;
  /** Where it is asked for, below that, with what it asks; absent for the view's own file. */
  address?: string;
  options?: FeedOptions;
  /** Calendars without a feed of their own count, too, and the address is not told. */
  isPrivate?: boolean;
}

/** A feed made from snapshots. */
export interface ViewFeed {
  /** The file is these one after the other, UTF-8; each is good until the next is asked for. */
  blocks(): Iterable<Uint8Array>;
  /** Bytes of all blocks. */
  size: number;
}

/**
 * The feed of a view, of events as they stand in the feeds of their calendars: case by case in order
 * of their ids, of each what {@link visibleEvents} shows. Cases are asked for their events one by
 * one, those that the view does not show are not, and of each only its bytes are kept, packed: a feed
 * is twenty times the size, and its beginning is known when the last case is.
 *
 * People's addresses stand only in the feed of one calendar or case that may have them. A view that
 * nothing belongs to is an empty feed that says so. Equal input gives equal bytes; an event that
 * cannot be rendered is left out, which the publication of its calendar has reported. Throws where
 * the events of a case cannot be had.
 */
export function renderView(view: FeedView, input: ViewInput): ViewFeed {
  const { snapshots, options = noOptions, isPrivate = false } = input;
  const within = withinView(view, { calendars: snapshots, isPrivate });
  const attendees = attendeesIn(view, within);
  const eventOptions = eventOptionsOf(options, { attendees });
  const asked = within.flatMap(({ cases }) => cases).filter((one) => isAsked(one, options));
  const byId = Map.groupBy(asked, ({ id }) => id);
  const isWanted = wantedBy(view, options);
  const bodies: Packed[] = [];
  const times: TimesUsed[] = [];
  let size = 0;
  for (const id of [...byId.keys()].sort()) {
    // A calendar that was held back may still have a case that another one has by now.
    const all = byId.get(id)!.flatMap((one) => one.events().filter(isWanted));
    const shown = visibleEvents(all).map((event) => withAlarm(event, options.alarm));
    const made = renderCaseFeed(shown, eventOptions);
    bodies.push({ packed: deflateRawSync(made.bytes, { level: 1 }), size: made.bytes.length });
    size += made.bytes.length;
    times.push(...timesOf(made.events));
  }
  const { unclear } = options;
  const calendar = headOf(view, { ...input, within, unclear });
  const encoder = new TextEncoder();
  const head = encoder.encode(feedHead(calendar, { ...eventOptions, events: times }));
  const foot = encoder.encode(feedFooter);
  return {
    *blocks() {
      yield head;
      for (const body of bodies) yield* unpacked(body);
      yield foot;
    },
    size: head.length + size + foot.length,
  };
}

/** The events of a case, as a feed has them. */
interface Packed {
  packed: Uint8Array;
  /** Bytes they are unpacked. */
  size: number;
}

/** Buffers of this size and more are never parts of larger ones. */
const ownBuffer = 16 * 1024;

/** Gives the memory back as soon as the next is asked for, which the collector would not for long. */
function* unpacked({ packed, size }: Packed): Generator<Uint8Array> {
  const chunkSize = Math.max(size + 1, ownBuffer);
  const block = inflateRawSync(packed, { chunkSize });
  yield block;
  const { buffer } = block;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === chunkSize) buffer.transfer(0);
}

function eventOptionsOf(
  { profile, cancelled }: FeedOptions,
  { attendees }: { attendees: boolean },
): EventOptions {
  return {
    allowAttendees: attendees,
    ...(profile === null ? {} : { profile }),
    ...(cancelled === null || cancelled === "hide"
      ? {}
      : { cancelled: cancelled === "mark" ? "mark" : "status" }),
  };
}

/** Whether options leave anything of a case. */
function isAsked({ id, tags, courts }: CaseSnapshot, options: FeedOptions): boolean {
  return (options.cases.length === 0 || options.cases.includes(id)) &&
    (options.courts.length === 0 || courts.some((one) => options.courts.includes(one))) &&
    (options.tags.length === 0 || tags.some((tag) => options.tags.includes(tagSlug(tag))));
}

/** Of the events of cases that are asked for, those that a view shows with the options. */
function wantedBy(
  view: FeedView,
  { kind, courts, cancelled }: FeedOptions,
): (event: PublishedEvent) => boolean {
  return ({ courtId, event }) =>
    (view.sort !== "kinds" || kindsOf(event.type) === view.id) &&
    (view.sort !== "courts" || courtId === view.id) &&
    (kind === null || kindsOf(event.type) === kind) &&
    (courts.length === 0 || courts.includes(courtId)) &&
    (cancelled !== "hide" || event.status !== "cancelled");
}

function withAlarm(event: PublishedEvent, alarm: FeedOptions["alarm"]): PublishedEvent {
  if (alarm === null) return event;
  return { ...event, reminders: alarm === "none" ? [] : [{ method: "popup", minutes: alarm }] };
}
