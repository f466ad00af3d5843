import assert from "node:assert/strict";
import fc from "fast-check";
import ICAL from "ical.js";
import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { eventTimes } from "../../../src/calendars/ics/event_times.ts";
import { feedDescription } from "../../../src/calendars/ics/feed_description.ts";
import { renderIcs } from "../support/render_ics.ts";
import { plainLine, shorten } from "../../../src/domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../../src/domain/published_event.ts";
import { eventTitle } from "../../../src/domain/titles.ts";
import { runs } from "../../support/counts.ts";
import { courtZones } from "../support/court_zones.ts";
import { hostileText } from "../support/hostile_text.ts";
import { eventsOf, textOf, timeOf } from "../support/parse_feed.ts";
import { deadline, published, source } from "../support/published.ts";

/** The same event, written by a library that has met more calendar programs than we have. */
function byLibrary(event: PublishedEvent): string {
  const times = eventTimes(event);
  const calendar = new ICalCalendar({ name: "Main" });
  calendar.createEvent({
    id: eventUid(event),
    sequence: event.sequence,
    stamp: Temporal.Instant.from(event.modifiedAt),
    created: Temporal.Instant.from(event.createdAt),
    lastModified: Temporal.Instant.from(event.modifiedAt),
    start: times.start,
    end: times.end,
    allDay: times.allDay,
    timezone: times.allDay ? null : times.zone,
    summary: eventTitle(event),
    description: feedDescription(event, 16_000),
    location: shorten(plainLine(event.event.location ?? ""), 255),
    transparency: ICalEventTransparency.TRANSPARENT,
    status: event.event.certainty === "tentative"
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED,
    alarms: event.reminders.map(({ minutes }) => ({
      type: ICalAlarmType.display,
      triggerBefore: minutes * 60,
      description: eventTitle(event),
    })),
  });
  return calendar.toString();
}

/** What a parser makes of the one event of a feed. */
function meaning(text: string): unknown {
  const [event] = [...eventsOf(text).values()];
  assert.ok(event !== undefined);
  const texts = ["uid", "sequence", "summary", "description", "location", "status", "transp"];
  const times = ["dtstamp", "created", "last-modified"];
  return {
    ...Object.fromEntries([...texts, ...times].map((name) => [name, textOf(event, name) ?? ""])),
    start: timeOf(event, "dtstart").wall,
    end: timeOf(event, "dtend").wall,
    zone: String(event.getFirstProperty("dtstart")?.getFirstParameter("tzid") ?? ""),
    alarms: event.getAllSubcomponents("valarm").map((alarm) => [
      textOf(alarm, "action"),
      textOf(alarm, "description"),
      ICAL.Duration.fromString(textOf(alarm, "trigger") ?? "").toSeconds(),
    ]),
  };
}

Deno.test("ical-generator, given the same event, says the same", () => {
  const given = fc.record({
    title: hostileText(20),
    location: fc.option(hostileText()),
    quote: hostileText(),
    zone: fc.constantFrom(...courtZones),
    date: fc.constantFrom("2026-03-08", "2026-11-01", "2026-12-31", "1999-07-01"),
    time: fc.option(fc.constantFrom("00:00", "09:30", "23:30")),
    minutes: fc.constantFrom(1, 60, 90, 1440),
    isDeadline: fc.boolean(),
    tentative: fc.boolean(),
  });
  fc.assert(
    fc.property(given, ({ title, location, quote, zone, date, time, ...rest }) => {
      const event = (rest.isDeadline ? deadline : published)({
        zone,
        sources: [source({ quote })],
        reminders: [{ method: "popup", minutes: rest.minutes }],
        sequence: 3,
        modifiedAt: "2026-03-09T12:00:00Z",
        event: { title, location, date, time, certainty: rest.tentative ? "tentative" : "sure" },
      });
      const { text } = renderIcs({ calendar: { id: "main", name: "Main" }, events: [event] });
      assert.deepEqual(meaning(text), meaning(byLibrary(event)));
    }),
    runs(100, 5_000),
  );
});
