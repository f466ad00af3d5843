import assert from "node:assert/strict";
import {
  clientProfile,
  type ProfileName,
  profileNames,
} from "../../../src/calendars/ics/client_profile.ts";
import type { EventOptions } from "../../../src/calendars/ics/render_event.ts";
import { renderIcs } from "../support/render_ics.ts";
import { assertLines } from "../support/assert_lines.ts";
import { eventsOf, parseFeed, textOf, timeOf } from "../support/parse_feed.ts";
import { deadline, published, source, support } from "../support/published.ts";

const zoom = "https://zoom.us/j/1612345678";
const quote = `Sentencing set for 5/4/2026 at 10:00 AM by Zoom ${zoom} or dial (888) 555-0142, ` +
  "access code 4417023";
const remote = published({
  key: "remote",
  reminders: [{ method: "popup", minutes: 60 }],
  sources: [source({ quote })],
  event: { location: null, support: [support({ quote })] },
});
const cancelled = published({ key: "off", event: { status: "cancelled" } });
const calendar = { id: "main", name: "Main", color: "navy" } as const;

function feedFor(profile: ProfileName, options: EventOptions = {}): string {
  const events = [remote, cancelled, deadline()];
  const { text, problems } = renderIcs({ calendar, events, profile, ...options });
  assert.deepEqual(problems, []);
  assertLines(text);
  return text;
}

const event = (text: string, key: string) =>
  eventsOf(text).get(`us-v-orlov--${key}@case-calendar`)!;

for (const profile of profileNames) {
  Deno.test(`for ${profile}, no event, date or identity is lost`, () => {
    const text = feedFor(profile);
    const standard = eventsOf(feedFor("standard"));
    const found = eventsOf(text);
    assert.deepEqual([...found.keys()], [...standard.keys()]);
    for (const [uid, one] of found) {
      for (const name of ["dtstart", "dtend"] as const) {
        assert.deepEqual(timeOf(one, name), timeOf(standard.get(uid)!, name));
      }
      assert.equal(textOf(one, "sequence"), textOf(standard.get(uid)!, "sequence"));
    }
  });

  Deno.test(`for ${profile}, a cancelled event says so in its title, a link and a dial-in in its text`, () => {
    const text = feedFor(profile);
    assert.match(textOf(event(text, "off"), "summary")!, /^\[HEARING\] \[cancelled\] /);
    const description = textOf(event(text, "remote"), "description")!;
    for (const words of [zoom, "555-0142", "4417023"]) assert.ok(description.includes(words));
    assert.ok(description.includes(textOf(event(text, "remote"), "url")!));
    assert.equal(textOf(event(text, "remote"), "location"), zoom);
  });
}

Deno.test("Google sees cancelled events as confirmed, gets the meeting its own way and no alarm", () => {
  const text = feedFor("google");
  assert.equal(textOf(event(text, "off"), "status"), "CONFIRMED");
  assert.equal(textOf(event(text, "remote"), "x-google-conference"), zoom);
  assert.doesNotMatch(text, /VALARM|X-APPLE/);
  assert.equal(textOf(event(feedFor("standard"), "off"), "status"), "CANCELLED");
});

Deno.test("Outlook is told of free and busy in its own words", () => {
  const free = (text: string, key: string) =>
    textOf(event(text, key), "x-microsoft-cdo-busystatus");
  assert.equal(free(feedFor("outlook"), "remote"), "FREE");
  const busy = renderIcs({
    calendar,
    profile: "outlook",
    events: [
      published({ key: "b", busy: true }),
      published({ key: "t", busy: true, event: { certainty: "tentative" } }),
      published({ key: "d", busy: true, event: { time: null } }),
    ],
  }).text;
  assert.deepEqual(["b", "t", "d"].map((key) => free(busy, key)), ["BUSY", "TENTATIVE", "FREE"]);
  assert.equal(textOf(event(busy, "d"), "x-microsoft-cdo-alldayevent"), "TRUE");
});

Deno.test("Proton gets no text that it would cut without a mark", () => {
  const long = published({
    key: "long",
    sources: Array.from(
      { length: 4 },
      (_, index) => source({ quote: `${index} ${"x ".repeat(200)}` }),
    ),
    documents: Array.from({ length: 12 }, (_, index) => ({
      label: `65-${index}`,
      url: `https://court.example/${"d".repeat(150)}/${index}`,
      state: "available" as const,
    })),
  });
  const description = (profile: ProfileName) =>
    textOf(event(renderIcs({ calendar, events: [long], profile }).text, "long"), "description")!;
  assert.ok(description("standard").length > 3_000);
  assert.ok(description("proton").length <= 3_000);
  assert.ok(description("proton").endsWith("…"));
  assert.doesNotMatch(feedFor("proton"), /X-WR-TIMEZONE/);
  for (const profile of profileNames) {
    const { title, place } = clientProfile(profile).limits;
    assert.ok(title <= 255 && place <= 255);
  }
});

Deno.test("how cancelled events are shown can be asked for, whatever the program", () => {
  assert.equal(
    textOf(event(feedFor("google", { cancelled: "status" }), "off"), "status"),
    "CANCELLED",
  );
  assert.equal(
    textOf(event(feedFor("standard", { cancelled: "mark" }), "off"), "status"),
    "CONFIRMED",
  );
});

Deno.test("a colour of Apple's is the colour that RFC 7986 names", () => {
  const feed = parseFeed(feedFor("apple"));
  assert.equal(textOf(feed, "color"), "navy");
  assert.equal(textOf(feed, "x-apple-calendar-color"), "#000080");
});
