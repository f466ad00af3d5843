/**
 * Rendering of feeds and the index page, as ratios. Run with `deno task bench` or
 * `deno bench bench/render_bench.ts`; the baseline of each group is the cheapest way to produce the
 * same bytes.
 */
import { renderIcs } from "../tests/calendars/support/render_ics.ts";
import { planPublication } from "../src/domain/plan/publish_plan.ts";
import type { PublishedEvent } from "../src/domain/published_event.ts";
import { indexCase, indexInput } from "../tests/calendars/support/index_input.ts";
import { deadline, published, source } from "../tests/calendars/support/published.ts";
import { casePages, indexPage } from "../tests/calendars/support/site_pages.ts";

const zones = ["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles"];

/** Events as a real calendar has them: several cases, three quotes each, every third a deadline. */
function events(count: number): PublishedEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5 + (index % 700))).toISOString().slice(0, 10);
    const change = {
      caseId: `case-${index % 40}`,
      key: `event-${index}`,
      zone: zones[index % zones.length]!,
      sources: [1, 2, 3].map((number) =>
        source({
          entryNumber: index + number,
          filed: `2026-01-0${number}`,
          quote:
            `MINUTE entry: hearing number ${index} is reset to ${date} in courtroom ${number}.`,
        })
      ),
      event: { date },
    };
    return index % 3 === 0 ? deadline(change) : published(change);
  });
}

for (const count of [100, 1_000, 10_000]) {
  const some = events(count);
  const calendar = { id: "main", name: "Main" };
  const feed = renderIcs({ calendar, events: some }).text;
  const input = indexInput(
    Array.from({ length: 40 }, (_, index) =>
      indexCase({
        id: `case-${index}`,
        events: some.filter(({ caseId }) => caseId === `case-${index}`),
      })),
  );
  const previous = planPublication({ previous: [], next: some, now: "2026-01-01T00:00:00Z" }).rows;
  const group = `${count} events`;
  Deno.bench({
    name: `encode the bytes of the feed, ${count}`,
    group,
    baseline: true,
    fn: () => void new TextEncoder().encode(feed),
  });
  Deno.bench({
    name: `feed, ${count}`,
    group,
    fn: () => void renderIcs({ calendar, events: some }),
  });
  Deno.bench({
    name: `index page, ${count}`,
    group,
    fn: () => void indexPage(input),
  });
  Deno.bench({
    name: `pages of the cases, ${count}`,
    group,
    fn: () => void casePages(input),
  });
  Deno.bench({
    name: `plan without a change, ${count}`,
    group,
    fn: () => void planPublication({ previous, next: some, now: "2026-02-01T00:00:00Z" }),
  });
}
