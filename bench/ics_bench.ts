/**
 * The writer of feeds, as ratios, for 10,000 events of four zones. Run with
 * `deno bench -A bench/ics_bench.ts`. Feeds whose events' bytes are kept only need the last step.
 */
import { composeFeed } from "../src/calendars/ics/compose_feed.ts";
import { renderEvent } from "../src/calendars/ics/render_event.ts";
import { eventDescription } from "../src/domain/descriptions.ts";
import { deadline, published, source } from "../tests/calendars/support/published.ts";

const zones = ["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles"];
const firstDay = Temporal.PlainDate.from("2026-01-05");

const events = Array.from({ length: 10_000 }, (_, index) => {
  const date = firstDay.add({ days: index % 700 }).toString();
  const quote = `MINUTE entry: hearing number ${index} is reset to ${date} at 10:00 AM.`;
  const change = {
    caseId: `case-${index % 40}`,
    key: `event-${index}`,
    zone: zones[index % zones.length]!,
    sources: [1, 2, 3].map((number) => source({ entryNumber: index + number, quote })),
    event: { date },
  };
  return index % 3 === 0 ? deadline(change) : published(change);
});
const calendar = { id: "main", name: "Main" };
const rendered = events.map((event) => renderEvent(event));
const text = composeFeed(calendar, { events: rendered });

Deno.bench({
  name: "encode the bytes of the feed",
  group: "10,000 events",
  baseline: true,
  fn: () => void new TextEncoder().encode(text),
});
Deno.bench({
  name: "put the feed together from kept events, and encode it",
  group: "10,000 events",
  fn: () => void new TextEncoder().encode(composeFeed(calendar, { events: rendered })),
});
Deno.bench({
  name: "compose the descriptions alone",
  group: "10,000 events",
  fn: () => events.forEach((event) => eventDescription(event)),
});
Deno.bench({
  name: "render every event",
  group: "10,000 events",
  fn: () => events.forEach((event) => renderEvent(event)),
});
