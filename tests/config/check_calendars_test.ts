import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

function withCalendars(calendars: string, top = ""): string[] {
  return linesOf(configText({ top, calendars: `calendars:\n${calendars}`, cases: "cases: []" }));
}

Deno.test("two calendars cannot share the file name of their feed, in whatever folder", () => {
  assert.deepEqual(
    withCalendars("  a: { ics_path: out/x.ics }\n  b: { ics_path: out/sub/x.ics }"),
    [
      'config.yaml:3:18: error: calendars.b.ics_path: "out/sub/x.ics" has the file name of calendars.a ' +
      "(line 2), and subscribers know a feed by its file name; did you mean out/sub/b.ics?",
    ],
  );
  assert.deepEqual(
    withCalendars("  a: { ics_path: out/./x.ics }\n  b: { ics_path: out/X.ics }"),
    [],
  );
});

Deno.test("a feed cannot have the name of the page", () => {
  const [line] = withCalendars("  a: { ics_path: out/c.ics }", "index_path: out/c.ics");
  assert.match(line!, /has the file name of the index page \(line 1\)/);
});

const told = /has no effect: /;

Deno.test("a Microsoft calendar and the default one together are worth a warning", () => {
  assert.deepEqual(
    withCalendars("  a: { m365_calendar_id: AAM, m365_use_default_calendar: true }")
      .filter((line) => told.test(line)),
    [
      "config.yaml:2:58: warning: calendars.a.m365_use_default_calendar: true has no effect: " +
      "m365_calendar_id names a calendar, and that one is used",
    ],
  );
  const [other] = withCalendars("  a: { m365_use_default_calendar: true }");
  assert.doesNotMatch(other!, told);
});

Deno.test("what differs for a feed is said of a calendar that exists", () => {
  assert.deepEqual(
    withCalendars(
      "  main: { ics_path: out/m.ics }",
      "feeds: { calendars: { mian: { color: navy } } }",
    ),
    [
      "config.yaml:1:23: error: feeds.calendars.mian: names no calendar of this file; " +
      "did you mean main?",
    ],
  );
});

Deno.test("a calendar that is published nowhere, and no calendar at all, are worth a warning", () => {
  assert.match(
    withCalendars("  a: { name: A }")[0]!,
    /2:3: warning: calendars.a: is published nowhere/,
  );
  assert.match(linesOf("calendars: {}\ncases: []\n")[0]!, /calendars: \{\} names no calendar/);
});

Deno.test("a feed that calendar programs would not know is worth a warning", () => {
  assert.match(
    withCalendars("  a: { ics_path: out/feed }")[0]!,
    /warning: .* does not end in .ics/,
  );
});
