import { eventStamp } from "../../domain/event_stamp.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import type { TimesUsed } from "./compose_feed.ts";
import { type EventOptions, type RenderedEvent, renderEvent } from "./render_event.ts";

/** One event of a {@link CaseFeed}: plain JSON. */
export interface FeedEvent extends Omit<RenderedEvent, "text"> {
  uid: string;
  /** {@link eventStamp} */
  stamp: string;
  type: PublishedEvent["event"]["type"];
  courtId: string;
  /** Bytes it takes. */
  length: number;
}

/** The events of one case as they stand in feeds: a feed has those of its cases one after the other. */
export interface CaseFeed {
  events: FeedEvent[];
  /** UTF-8, in the same order. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** An event that could not be shown as it should be. */
export interface FeedProblem {
  uid: string;
  message: string;
}

/**
 * The VEVENTs (RFC 5545) of one case in the order given. `before` are those of an earlier state of the
 * case with the same options: what was made of the very same events is taken from there. An event that
 * cannot be rendered is left out and reported, one that can only be shown in part is shown and
 * reported; neither touches another one.
 */
export function renderCaseFeed(
  events: readonly PublishedEvent[],
  { before = null, ...options }: EventOptions & { before?: CaseFeed | null },
): CaseFeed & { problems: FeedProblem[] } {
  const known = knownEvents(before);
  const problems: FeedProblem[] = [];
  const made = new Map<string, { event: FeedEvent; bytes: Uint8Array }>();
  for (const published of events) {
    const uid = eventUid(published);
    try {
      if (made.has(uid)) throw new Error("another event of this feed has the same uid");
      const stamp = eventStamp(published);
      const same = known.get(uid);
      const one = same?.event.stamp === stamp ? same : rendered(published, { uid, stamp, options });
      made.set(uid, one);
      for (const message of one.event.problems) problems.push({ uid, message });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      problems.push({ uid, message: `left out of the feed: ${cause}` });
    }
  }
  const all = [...made.values()];
  const bytes = new Uint8Array(all.reduce((sum, { event }) => sum + event.length, 0));
  let from = 0;
  for (const one of all) {
    bytes.set(one.bytes, from);
    from += one.bytes.length;
  }
  return { events: all.map(({ event }) => event), bytes, problems };
}

/** The bytes of the events that `wanted` picks, one after the other, where they stand in the feed's own. */
export function* someOfFeed(
  { events, bytes }: CaseFeed,
  wanted: (event: FeedEvent) => boolean,
): Generator<Uint8Array> {
  let from = 0;
  for (const event of events) {
    const own = bytes.subarray(from, from += event.length);
    if (wanted(event)) yield own;
  }
}

/** The times in some events, each zone once. */
export function timesOf(events: readonly TimesUsed[]): TimesUsed[] {
  const zones = new Map<string, TimesUsed>();
  for (const { zone, inUtc } of events) {
    const id = `${zone?.zone ?? ""} ${inUtc}`;
    const same = zones.get(id)?.zone ?? null;
    if (same === null || zone === null) zones.set(id, { zone, inUtc });
    else {
      const from = Math.min(zone.from, same.from);
      const to = Math.max(zone.to, same.to);
      zones.set(id, { zone: { ...zone, from, to }, inUtc });
    }
  }
  return [...zones.values()];
}

function knownEvents(
  before: CaseFeed | null,
): Map<string, { event: FeedEvent; bytes: Uint8Array }> {
  let from = 0;
  return new Map(
    before?.events.map((event) => [
      event.uid,
      { event, bytes: before.bytes.subarray(from, from += event.length) },
    ]),
  );
}

const encoder = new TextEncoder();

function rendered(
  published: PublishedEvent,
  { uid, stamp, options }: { uid: string; stamp: string; options: EventOptions },
): { event: FeedEvent; bytes: Uint8Array } {
  const { text, ...about } = renderEvent(published, options);
  const bytes = encoder.encode(text);
  const { courtId, event: { type } } = published;
  return { event: { uid, stamp, type, courtId, length: bytes.length, ...about }, bytes };
}
