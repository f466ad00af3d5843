import type { EventLine } from "./event_line.ts";

/**
 * The index describes the hearings among so many events for machines; the others are described on
 * the pages of their cases alone.
 */
export const mostDescribed = 25;

/** What of the events of one case could be among the soonest of all, by day and id. */
export function soonestOfCase(lines: readonly EventLine[]): EventLine[] {
  return lines.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
    .slice(0, mostDescribed);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
