import assert from "node:assert/strict";
import { feedFooter, feedHeader } from "../../../src/calendars/ics/feed_header.ts";
import { assertLines } from "../support/assert_lines.ts";
import { parseFeed, textOf } from "../support/parse_feed.ts";

const usual = { profile: "standard", zone: null, attendees: false } as const;

Deno.test("a header has every property that some calendar program reads", () => {
  const text = feedHeader(
    {
      id: "main",
      name: "Export control",
      description: "All, of them",
      color: "navy",
      url: "https://courts.example.org/",
      sourceUrl: "https://courts.example.org/main.ics",
    },
    { ...usual, zone: "America/Chicago" },
  );
  assert.equal(
    text,
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//case-calendar//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:Export control",
      "X-WR-CALNAME:Export control",
      "DESCRIPTION:All\\, of them",
      "X-WR-CALDESC:All\\, of them",
      "URL:https://courts.example.org/",
      "SOURCE;VALUE=URI:https://courts.example.org/main.ics",
      "COLOR:navy",
      "X-APPLE-CALENDAR-COLOR:#000080",
      "X-WR-TIMEZONE:America/Chicago",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
      "X-PUBLISHED-TTL:PT1H",
      "",
    ].join("\r\n"),
  );
});

Deno.test("what is not known is not written", () => {
  const text = feedHeader({ id: "main", name: "Main", url: "javascript:alert(1)" }, usual);
  assert.doesNotMatch(text, /URL|SOURCE|COLOR|TIMEZONE/);
});

Deno.test("a feed that is not described says what it is and is not", () => {
  for (const description of [undefined, "", " \n"]) {
    const feed = {
      id: "main",
      name: "Main",
      ...(description === undefined ? {} : { description }),
    };
    const calendar = parseFeed(feedHeader(feed, usual) + feedFooter);
    assert.match(textOf(calendar, "description") ?? "", /by a program\. Not legal advice/);
    assert.equal(textOf(calendar, "x-wr-caldesc"), textOf(calendar, "description"));
  }
});

Deno.test("no name breaks out of its line", () => {
  const text = feedHeader(
    { id: "a\r\nX-EVIL:1", name: "Smith, Jones;\\ \r\nBEGIN:VEVENT", description: "x\u0000y\ny" },
    usual,
  ) + feedFooter;
  assertLines(text);
  assert.equal(textOf(parseFeed(text), "name"), "Smith, Jones;\\ BEGIN:VEVENT");
  assert.equal(parseFeed(text).getAllSubcomponents().length, 0);
  assert.doesNotMatch(text, /^X-EVIL/m);
});

Deno.test("a feed with attendees is no publication in the sense of RFC 5546", () => {
  assert.doesNotMatch(feedHeader({ id: "m", name: "M" }, { ...usual, attendees: true }), /METHOD/);
});

Deno.test("Proton is not told of one zone, by which it would move other times", () => {
  const proton = { ...usual, profile: "proton", zone: "America/Chicago" } as const;
  assert.doesNotMatch(feedHeader({ id: "m", name: "M" }, proton), /X-WR-TIMEZONE/);
});
