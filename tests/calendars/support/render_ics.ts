import { type FeedProblem, renderCaseFeed } from "../../../src/calendars/ics/case_feed.ts";
import { feedHead } from "../../../src/calendars/ics/compose_feed.ts";
import { type FeedCalendar, feedFooter } from "../../../src/calendars/ics/feed_header.ts";
import type { EventOptions } from "../../../src/calendars/ics/render_event.ts";
import { visibleEvents } from "../../../src/calendars/visible_events.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";

/** The feed of these events, put together case by case as publishing does it. */
export function renderIcs(
  { calendar, events, ...options }: EventOptions & {
    calendar: FeedCalendar;
    events: readonly PublishedEvent[];
  },
): { text: string; problems: FeedProblem[] } {
  const cases = [...Map.groupBy(events, ({ caseId }) => caseId)]
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([, own]) => renderCaseFeed(visibleEvents(own), options));
  const head = feedHead(calendar, { ...options, events: cases.flatMap(({ events }) => events) });
  const decoder = new TextDecoder();
  return {
    text: [head, ...cases.map(({ bytes }) => decoder.decode(bytes)), feedFooter].join(""),
    problems: cases.flatMap(({ problems }) => problems),
  };
}
