import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const address = "public_base_url: https://courts.example.org";

function warned(...top: string[]): string[] {
  return linesOf(configText({ top: top.join("\n") }))
    .map((line) => /: warning: (\S+): true has no effect: with a public_base_url/.exec(line)?.[1])
    .filter((name) => name !== undefined);
}

Deno.test("attendees that a public feed leaves out are told", () => {
  assert.deepEqual(warned(address, "feeds: { attendees: true }"), ["feeds.attendees"]);
  assert.deepEqual(
    warned(address, "feeds: { calendars: { main: { attendees: true } } }"),
    ["feeds.calendars.main.attendees"],
  );
});

Deno.test("attendees that are written, or not asked for, are not told", () => {
  for (
    const feeds of [
      "{ attendees: true, attendees_in_public_feeds: true }",
      "{ attendees_in_public_feeds: true, calendars: { main: { attendees: true } } }",
      "{ calendars: { main: { attendees: true, attendees_in_public_feeds: true } } }",
      "{ attendees: false, calendars: { main: { attendees: false } } }",
      "{ attendees: maybe, calendars: [] }",
    ]
  ) assert.deepEqual(warned(address, `feeds: ${feeds}`), [], feeds);
  assert.deepEqual(warned("feeds: { attendees: true }"), []);
});

Deno.test("a calendar that takes the second permission back is told", () => {
  const own = "{ attendees: true, attendees_in_public_feeds: false }";
  assert.deepEqual(
    warned(address, `feeds: { attendees_in_public_feeds: true, calendars: { main: ${own} } }`),
    ["feeds.calendars.main.attendees"],
  );
});
