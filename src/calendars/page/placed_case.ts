import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
import { visibleEvents } from "../visible_events.ts";
import { anchor, uniqueNames } from "./anchors.ts";
import { type EventLine, eventLine } from "./event_line.ts";
import type { SiteCase } from "./site.ts";

/** An event and its place on the page of its case. */
export interface PlacedEvent {
  published: PublishedEvent;
  /** What a line tells of it; its `id` is that of its element on the page of the case. */
  line: EventLine;
}

/** A case with its events in their places. */
export interface PlacedCase extends SiteCase {
  /** By day and hour. */
  events: PlacedEvent[];
  /** By day and hour; what the feeds show no longer. */
  former: PlacedEvent[];
}

/** The events of a case as its pages show them. */
export interface CaseEvents {
  /** What the feeds show. */
  events: readonly PublishedEvent[];
  /** What the feeds show no longer: met, or called off long ago. For the page of the case alone. */
  former: readonly PublishedEvent[];
}

/**
 * Gives the events that are shown of a case their order and their ids, unique on its page. They
 * depend on these events alone, in whatever order they come.
 */
export function placeEvents(of: SiteCase, { events, former }: CaseEvents): PlacedCase {
  const name = uniqueNames(["main", "upcoming", "past", "former"]);
  const placed = (some: readonly PublishedEvent[]) =>
    visibleEvents(some).map((published) => ({
      published,
      line: eventLine(published, { id: name(anchor(published.key || eventUid(published))) }),
    }));
  return { ...of, events: placed(events), former: placed(former) };
}
