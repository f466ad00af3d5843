import { type FeedCalendar, feedFooter, feedHeader } from "./feed_header.ts";
import type { EventOptions, RenderedEvent } from "./render_event.ts";
import { vtimezone, type YearsUsed } from "./vtimezone.ts";

/** The times in events of a feed, as far as its beginning has to tell of them. */
export type TimesUsed = Pick<RenderedEvent, "zone" | "inUtc">;

/**
 * A feed from events that were rendered with the same options, in the order given: header, the zones
 * and years they use, the events, footer.
 */
export function composeFeed(
  calendar: FeedCalendar,
  { events, ...options }: EventOptions & { events: readonly Omit<RenderedEvent, "problems">[] },
): string {
  const head = feedHead(calendar, { ...options, events });
  return [head, ...events.map(({ text }) => text), feedFooter].join("");
}

/** What a feed begins with, before its events; `events` are the times that stand in it. */
export function feedHead(
  calendar: FeedCalendar,
  { events, ...options }: EventOptions & {
    events: readonly TimesUsed[];
  },
): string {
  const zones = zonesUsed(events);
  const [zone] = zones.keys();
  const single = zones.size === 1 && !events.some(({ inUtc }) => inUtc);
  const header = feedHeader(calendar, {
    profile: options.profile ?? "standard",
    zone: single ? zone! : null,
    attendees: options.allowAttendees === true,
  });
  const timezones = [...zones].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([zone, years]) => vtimezone(zone, years));
  return [header, ...timezones].join("");
}

function zonesUsed(events: readonly Pick<TimesUsed, "zone">[]): Map<string, YearsUsed> {
  const zones = new Map<string, YearsUsed>();
  for (const { zone: use } of events) {
    if (use === null) continue;
    const { zone, from, to } = use;
    const known = zones.get(zone);
    zones.set(zone, {
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
    });
  }
  return zones;
}
