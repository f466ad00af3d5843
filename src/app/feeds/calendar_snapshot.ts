import type { FeedCalendar } from "../../calendars/ics/feed_header.ts";
import type { PublishedEvent } from "../../domain/published_event.ts";

/** A case as views know it. */
export interface SnapshotCase {
  id: string;
  name: string;
  tags: readonly string[];
  /** CourtListener ids of the courts of its dockets. */
  courts: readonly string[];
}

/** A calendar as it was last published: every other feed is made from these. */
export interface CalendarSnapshot {
  calendar: FeedCalendar;
  /** It has a file of its own; others are only in private feeds. */
  listed: boolean;
  /** Whether notify addresses may stand in its feed. */
  attendees: boolean;
  cases: readonly SnapshotCase[];
  /** With sequence and times as its feed has them. */
  events: readonly PublishedEvent[];
}

/** One JSON text a line: the calendar, then each event, case by case (`domain/light_event.ts`). */
export function writeSnapshot({ events, ...head }: CalendarSnapshot): string {
  const byCase = [...Map.groupBy(events, ({ caseId }) => caseId).values()].flat();
  return [head, ...byCase].map((one) => `${JSON.stringify(one)}\n`).join("");
}

/** What {@link writeSnapshot} wrote. Throws when it is not whole. */
export function readSnapshot(text: string): CalendarSnapshot {
  const [head, ...events] = text.split("\n").filter((line) => line !== "");
  if (head === undefined) throw new Error("the snapshot is empty");
  return {
    ...JSON.parse(head) as Omit<CalendarSnapshot, "events">,
    events: events.map((line) => JSON.parse(line) as PublishedEvent),
  };
}
