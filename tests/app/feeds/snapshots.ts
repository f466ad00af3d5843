import type { CalendarSnapshot } from "../../../src/app/feeds/calendar_snapshot.ts";
import type { ServedCalendar } from "../../../src/app/feeds/served_folder.ts";
import type { ViewFeed } from "../../../src/app/feeds/render_view.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";

/** A calendar of cases A, of two courts and with a tag, and C; `events` are told apart by case. */
export function snapshot(
  { events = [], ...change }: Partial<CalendarSnapshot> & { events?: readonly PublishedEvent[] } =
    {},
): CalendarSnapshot {
  const own = (id: string) => () => events.filter(({ caseId }) => caseId === id);
  return {
    calendar: {
      id: "main",
      name: "Main",
      description: "Ours",
      color: "navy",
      url: "https://x.test/c/",
    },
    listed: true,
    attendees: false,
    cases: [
      {
        id: "a",
        name: "A v. B",
        tags: ["Trade Secrets"],
        courts: ["nysd", "ilnd"],
        events: own("a"),
      },
      { id: "c", name: "C v. D", tags: [], courts: ["ilnd"], events: own("c") },
    ],
    ...change,
  };
}

/** The same as publishing leaves it, `partId` being that of each case. */
export function served(calendar: CalendarSnapshot, partId = "1"): ServedCalendar {
  return { ...calendar, cases: calendar.cases.map((one) => ({ ...one, partId })) };
}

/** A feed as a text. */
export function textOfFeed(feed: ViewFeed): string {
  const decoder = new TextDecoder();
  let text = "";
  for (const block of feed.blocks()) text += decoder.decode(block);
  if (new TextEncoder().encode(text).length !== feed.size) throw new Error("another size");
  return text;
}
