import type { FeedCalendar } from "../../calendars/ics/feed_header.ts";
import { attendeesAllowed } from "../../config/attendees_allowed.ts";
import type { CalendarSettings, Config } from "../../config/config.ts";

/** What the feed of a calendar says about itself; `url` is the index, where there is one. */
export function feedCalendar(calendar: CalendarSettings, config: Config): FeedCalendar {
  const base = config.publicBaseUrl;
  const file = calendar.icsPath?.split("/").at(-1) ?? "";
  const { description, color } = calendar.feed;
  return {
    id: calendar.id,
    name: calendar.name,
    ...(description === null ? {} : { description }),
    ...(color === null ? {} : { color }),
    ...(base === null || file === "" ? {} : {
      ...(config.indexPath === null ? {} : { url: `${base}/` }),
      sourceUrl: `${base}/${encodeURIComponent(file)}`,
    }),
  };
}

/** Whether people's addresses may stand in the feed of a calendar. */
export function feedHasAttendees(calendar: CalendarSettings, config: Config): boolean {
  return attendeesAllowed(calendar.feed, { hasPublicAddress: config.publicBaseUrl !== null });
}
