import { eventUid, type PublishedEvent } from "../domain/published_event.ts";

/**
 * The events that feeds and pages show, in the order they show them: by day, then by hour with
 * all-day events first, then by uid. Events of minor significance and hidden ones stay in the store.
 * State is not looked at: which cancelled events are still worth showing is the caller's to decide.
 */
export function visibleEvents(events: readonly PublishedEvent[]): PublishedEvent[] {
  const visible = events.filter(({ event, significance }) =>
    event.certainty !== "hidden" && significance === "major"
  );
  const isInOrder = visible.every((event, index) =>
    index === 0 || inOrder(visible[index - 1]!, event) <= 0
  );
  return isInOrder ? visible : visible.sort(inOrder);
}

function inOrder(a: PublishedEvent, b: PublishedEvent): number {
  return compare(a.event.date, b.event.date) ||
    compare(a.event.time ?? "", b.event.time ?? "") ||
    compare(eventUid(a), eventUid(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
