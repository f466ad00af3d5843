import assert from "node:assert/strict";
import { feedLinks } from "../../../src/calendars/page/feed_links.ts";

Deno.test("without a public address the feed is linked relative to the page", () => {
  assert.deepEqual(feedLinks("calendars/main.ics"), {
    webcal: null,
    feed: "./calendars/main.ics",
  });
});

Deno.test("with one there are an absolute feed and a webcal link, in any spelling of the base", () => {
  const links = {
    webcal: "webcal://courts.example.org/watch/main.ics",
    feed: "https://courts.example.org/watch/main.ics",
  };
  for (
    const base of [
      "https://courts.example.org/watch/",
      "courts.example.org/watch",
      " HTTPS://courts.example.org/watch//?q#f",
    ]
  ) {
    assert.deepEqual(feedLinks("/main.ics", base), links, base);
  }
  assert.equal(
    feedLinks("main.ics", "http://localhost:8000")?.webcal,
    "webcal://localhost:8000/main.ics",
  );
  assert.equal(feedLinks("main.ics", "localhost:8000")?.feed, "https://localhost:8000/main.ics");
});

Deno.test("every part of the path is encoded and cannot climb or become a scheme", () => {
  assert.equal(feedLinks('../../etc/a b?#".ics')?.feed, "./etc/a%20b%3F%23%22.ics");
  assert.equal(feedLinks("javascript:alert(1)")?.feed, "./javascript%3Aalert(1)");
});

Deno.test("a base that is no web address counts as none", () => {
  for (const base of ["javascript:alert(1)", "ftp://x.example", "https://", "   "]) {
    assert.deepEqual(feedLinks("main.ics", base), { webcal: null, feed: "./main.ics" }, base);
  }
});

Deno.test("no path, no links", () => {
  assert.equal(feedLinks(""), null);
  assert.equal(feedLinks("./.."), null);
});
