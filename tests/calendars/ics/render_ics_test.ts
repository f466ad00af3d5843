import assert from "node:assert/strict";
import fc from "fast-check";
import { feedDescription } from "../../../src/calendars/ics/feed_description.ts";
import { renderIcs } from "../support/render_ics.ts";
import { courtInstant } from "../../../src/domain/court_time.ts";
import { eventDescription } from "../../../src/domain/descriptions.ts";
import { plainLine, shorten } from "../../../src/domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../../src/domain/published_event.ts";
import { eventTitle } from "../../../src/domain/titles.ts";
import { runs } from "../../support/counts.ts";
import { assertLines } from "../support/assert_lines.ts";
import { courtZones } from "../support/court_zones.ts";
import { hostileText } from "../support/hostile_text.ts";
import { eventsOf, parseFeed, textOf, timeOf } from "../support/parse_feed.ts";
import { deadline, published, source } from "../support/published.ts";

const calendar = { id: "main", name: "Export control" };
const render = (...events: PublishedEvent[]) => renderIcs({ calendar, events });

Deno.test("a feed says what it is and how often to look", () => {
  const { text } = renderIcs({
    calendar: {
      id: "main",
      name: "Smith, Jones; and\\others\r\nX-EVIL:1",
      description: "All, of them",
      url: "https://courts.example.org/",
      sourceUrl: "https://courts.example.org/main.ics",
    },
    events: [],
  });
  const feed = parseFeed(text);
  assert.equal(textOf(feed, "version"), "2.0");
  assert.equal(textOf(feed, "prodid"), "-//case-calendar//EN");
  assert.equal(textOf(feed, "method"), "PUBLISH");
  assert.equal(textOf(feed, "name"), "Smith, Jones; and\\others X-EVIL:1");
  assert.equal(textOf(feed, "x-wr-calname"), "Smith, Jones; and\\others X-EVIL:1");
  assert.equal(textOf(feed, "x-wr-caldesc"), "All, of them");
  assert.equal(textOf(feed, "url"), "https://courts.example.org/");
  assert.equal(textOf(feed, "source"), "https://courts.example.org/main.ics");
  assert.equal(textOf(feed, "refresh-interval"), "PT1H");
  assert.match(text, /\r\nX-PUBLISHED-TTL:PT1H\r\n/);
  assertLines(text);
});

Deno.test("an event carries its identity, its times of change and its place in words", () => {
  const { text, problems } = render(
    published({ sequence: 3, modifiedAt: "2026-03-09T12:00:00.5Z" }),
  );
  const [event] = [...eventsOf(text).values()];
  assert.ok(event !== undefined);
  assert.deepEqual(problems, []);
  assert.equal(textOf(event, "uid"), "us-v-orlov--sentencing-orlov@case-calendar");
  assert.equal(textOf(event, "sequence"), "3");
  assert.equal(textOf(event, "dtstamp"), "2026-03-09T12:00:00Z");
  assert.equal(textOf(event, "last-modified"), "2026-03-09T12:00:00Z");
  assert.equal(textOf(event, "created"), "2026-03-02T18:00:00Z");
  assert.equal(textOf(event, "status"), "CONFIRMED");
  assert.equal(textOf(event, "transp"), "TRANSPARENT");
  assert.equal(textOf(event, "location"), "Courtroom 2103");
  assert.equal(
    textOf(event, "url"),
    "https://www.courtlistener.com/docket/7001/45/united-states-v-orlov/",
  );
  assert.deepEqual(event.getFirstProperty("categories")?.getValues(), [
    "Hearing",
    "N.D. Ill.",
    "export control",
  ]);
});

Deno.test("only zones in use are defined, each once", () => {
  const { text } = render(
    published({ key: "a" }),
    published({ key: "b" }),
    published({ key: "c", zone: "Pacific/Guam", event: { date: "2026-01-05" } }),
    deadline({ zone: "America/Boise" }),
  );
  const zones = parseFeed(text).getAllSubcomponents("vtimezone").map((zone) =>
    textOf(zone, "tzid")
  );
  assert.deepEqual(zones, ["America/Chicago", "Pacific/Guam"]);
});

Deno.test("a row that cannot be rendered is named and touches no other", () => {
  const good = published({ key: "good" });
  const { text, problems } = render(
    published({ key: "bad", event: { date: "2026-02-30" } }),
    good,
    published({ key: "odd", zone: "Nowhere/Land" }),
    published({ key: "old", modifiedAt: "yesterday" }),
  );
  assert.deepEqual([...eventsOf(text).keys()].sort(), [
    "us-v-orlov--good@case-calendar",
    "us-v-orlov--odd@case-calendar",
    "us-v-orlov--old@case-calendar",
  ]);
  const message = (key: string) =>
    problems.filter(({ uid }) => uid === `us-v-orlov--${key}@case-calendar`)
      .map(({ message }) => message).join();
  assert.match(message("bad"), /left out of the feed: "2026-02-30" is not a date/);
  assert.match(message("odd"), /shown as all-day/);
  assert.match(message("old"), /"yesterday" is not an instant/);
  assert.equal(message("good"), "");
});

Deno.test("a second event of one uid is reported, not written", () => {
  const { text, problems } = render(published(), published({ event: { date: "2026-06-01" } }));
  assert.equal(eventsOf(text).size, 1);
  assert.match(problems[0]!.message, /same uid/);
});

Deno.test("hidden and minor events stay out", () => {
  const { text } = render(
    published({ key: "h", event: { certainty: "hidden" } }),
    published({ key: "m", significance: "minor" }),
  );
  assert.doesNotMatch(text, /VEVENT/);
});

const textual = fc.record({
  caseName: hostileText(20),
  title: hostileText(40),
  location: fc.option(hostileText()),
  quote: hostileText(),
  tags: fc.array(hostileText(4), { maxLength: 3 }),
  doubt: hostileText(),
  judge: fc.option(hostileText(4)),
  calendarName: hostileText(),
  isDeadline: fc.boolean(),
});

Deno.test("whatever the texts say, an independent parser reads back exactly what was meant", () => {
  fc.assert(
    fc.property(textual, (given) => {
      const event = (given.isDeadline ? deadline : published)({
        caseName: given.caseName,
        tags: given.tags,
        sources: [source({ quote: given.quote })],
        reminders: [{ method: "popup", minutes: 30 }],
        event: {
          title: given.title,
          location: given.location,
          doubts: [given.doubt],
          judge: given.judge,
          certainty: "tentative",
        },
      });
      const { text, problems } = renderIcs({
        calendar: { id: "main", name: given.calendarName },
        events: [event, published({ key: "other" })],
      });
      assert.deepEqual(problems, []);
      assertLines(text);
      assert.equal(textOf(parseFeed(text), "name") ?? "", plainLine(given.calendarName));
      const parsed = eventsOf(text);
      assert.equal(parsed.size, 2);
      const read = parsed.get(eventUid(event))!;
      assert.equal(textOf(read, "summary"), eventTitle(event));
      assert.equal(textOf(read, "description"), feedDescription(event, 16_000));
      assert.ok(textOf(read, "description")?.startsWith(eventDescription(event)));
      assert.equal(textOf(read, "location") ?? "", shorten(plainLine(given.location ?? ""), 255));
      const [alarm] = read.getAllSubcomponents("valarm");
      assert.equal(textOf(alarm!, "description"), eventTitle(event));
    }),
    runs(120, 10_000),
  );
});

/** Days around both clock changes and any other day, 2007 to 2037. */
const courtDate = fc.oneof(
  fc.record({
    year: fc.integer({ min: 2007, max: 2037 }),
    day: fc.constantFrom(
      ...["03-07", "03-08", "03-09", "03-13", "03-14", "10-31", "11-01", "11-02", "11-07"],
    ),
  }).map(({ year, day }) => `${year}-${day}`),
  fc.date({
    min: new Date("2007-01-01T00:00:00Z"),
    max: new Date("2037-12-30T00:00:00Z"),
    noInvalidDate: true,
  }).map((date) => date.toISOString().slice(0, 10)),
);
const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
);

Deno.test("in every court's zone, the feed's own zone rules give back the court's hour", () => {
  fc.assert(
    fc.property(fc.constantFrom(...courtZones), courtDate, clock, (zone, date, time) => {
      const { text } = render(published({ zone, event: { date, time } }));
      const [event] = [...eventsOf(text).values()];
      const start = timeOf(event!, "dtstart");
      const meant = courtInstant({ date, time, zone });
      assert.equal(start.zone, zone);
      assert.equal(start.wall, meant.toZonedDateTimeISO(zone).toPlainDateTime().toString());
      // Twice-told hours: the feed states the wall time, a parser may take either of the two.
      const twice = meant.add({ hours: 1 }).toZonedDateTimeISO(zone).hour ===
        meant.toZonedDateTimeISO(zone).hour;
      if (!twice) assert.equal(start.epochSeconds, meant.epochMilliseconds / 1000);
    }),
    runs(300, 20_000),
  );
});

Deno.test("the first and the last years that a docket can name are right, too", () => {
  const start = (date: string) => {
    const { text, problems } = render(published({ event: { date } }));
    assert.deepEqual(problems, []);
    assertLines(text);
    return timeOf([...eventsOf(text).values()][0]!, "dtstart");
  };
  assert.equal(start("1900-01-02").wall, "1900-01-02T16:00:00Z");
  const last = start("9999-12-30");
  assert.deepEqual([last.wall, last.zone], ["9999-12-30T10:00:00", "America/Chicago"]);
  const meant = courtInstant({ date: "9999-12-30", time: "10:00", zone: "America/Chicago" });
  assert.equal(last.epochSeconds, meant.epochMilliseconds / 1000);
});

Deno.test("equal state gives equal bytes in whatever order it comes", () => {
  const events = [
    published({ key: "a" }),
    published({ key: "b", zone: "Pacific/Guam" }),
    published({ key: "c", event: { time: null } }),
    deadline({ event: { date: "2026-05-04" } }),
    published({ key: "e", zone: "America/Phoenix", event: { date: "2026-01-05" } }),
  ];
  const once = render(...events).text;
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      assert.equal(render(...shuffled.map((event) => structuredClone(event))).text, once);
    }),
    runs(20, 500),
  );
});

Deno.test("a text of 100,000 characters costs neither the feed nor the event", () => {
  const long = "Motion, ".repeat(12_500);
  const { text, problems } = render(
    published({
      caseName: long,
      tags: [long],
      sources: [source({ quote: long })],
      event: { title: long, location: long },
    }),
  );
  assert.deepEqual(problems, []);
  assertLines(text);
  assert.ok(text.length < 20_000, `${text.length}`);
});
