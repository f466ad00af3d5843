import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { visibleEvents } from "../visible_events.ts";
import { feedParts, textOfParts } from "./compose_feed.ts";
import type { FeedCalendar } from "./feed_header.ts";
import { type EventBytes, type KeptEvents, keptEvents } from "./kept_events.ts";
import type { EventOptions } from "./render_event.ts";

/** What {@link renderIcs} is given. */
export interface FeedInput extends EventOptions {
  calendar: FeedCalendar;
  events: readonly PublishedEvent[];
  /** Keeps the bytes of events from feed to feed. */
  kept?: KeptEvents;
}

/** A row that could not be shown as it should be. */
export interface FeedProblem {
  uid: string;
  message: string;
}

/** An iCalendar file and what went wrong with single rows. */
export interface Feed {
  /** The file is these one after the other, UTF-8. */
  parts: Uint8Array<ArrayBuffer>[];
  /** The same as a text, made when asked for. */
  readonly text: string;
  problems: FeedProblem[];
}

/**
 * The iCalendar file (RFC 5545) of a calendar: {@link visibleEvents} as VEVENT, a VTIMEZONE for each
 * zone in use, CRLF, lines of at most 75 octets. Equal input gives equal bytes, in whatever order
 * the events come; the clock is not read. A row that cannot be rendered is left out and reported, one
 * that can only be shown in part is shown and reported; neither touches another row.
 */
export function renderIcs(
  { calendar, events, kept = keptEvents(), ...options }: FeedInput,
): Feed {
  const problems: FeedProblem[] = [];
  const uids = new Set<string>();
  const rendered: EventBytes[] = [];
  const shown = visibleEvents(events);
  kept.prepare(shown, options);
  for (const published of shown) {
    const uid = eventUid(published);
    try {
      if (uids.has(uid)) throw new Error("another event of this feed has the same uid");
      const one = kept.render(published, options);
      uids.add(uid);
      rendered.push(one);
      for (const message of one.problems) problems.push({ uid, message });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      problems.push({ uid, message: `left out of the feed: ${cause}` });
    }
  }
  const parts = feedParts(calendar, { ...options, events: rendered });
  return {
    parts,
    get text() {
      return textOfParts(parts);
    },
    problems,
  };
}
