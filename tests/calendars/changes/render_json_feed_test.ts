import assert from "node:assert/strict";
import { renderJsonFeed } from "../../../src/calendars/changes/render_json_feed.ts";
import { feedOf, hostile, moved } from "./change_samples.ts";

Deno.test("a change is an item with its words, address and instant", () => {
  const { items, ...feed } = JSON.parse(renderJsonFeed(feedOf([moved])));
  assert.deepEqual([feed.version, feed.title, feed.feed_url, feed.home_page_url], [
    "https://jsonfeed.org/version/1.1",
    "Docket: changes",
    "https://example.org/cal/cases/orlov.json",
    "https://example.org/cal/cases/orlov.html",
  ]);
  assert.match(items[0].id, /^urn:uuid:/);
  assert.deepEqual({ ...items[0], id: "" }, {
    id: "",
    url: "https://www.courtlistener.com/docket/1/88/",
    title: "United States v. Orlov: Sentencing moved from 4 May 2026 to 11 June 2026",
    content_text: "Docket entry 88 (filed 20 March 2026): “Sentencing reset for 6/11/2026”",
    date_published: "2026-03-20T16:00:00Z",
    tags: ["moved", "hearing"],
  });
});

Deno.test("words are plain, addresses are http or none, and an item always has a text", () => {
  const change = { ...moved, caseName: hostile, basis: null, docketUrl: "javascript:x" };
  const { items } = JSON.parse(
    renderJsonFeed(feedOf([change], { publicBaseUrl: null, page: null })),
  );
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u001f\u202e]/.test(items[0].title));
  assert.equal(items[0].url, undefined);
  assert.equal(items[0].content_text, moved.sentence);
});

Deno.test("a feed that has ended is expired, and its one item says why", () => {
  const ended = { at: "2026-04-01T12:00:00Z", note: "No longer in the settings." };
  const feed = JSON.parse(renderJsonFeed(feedOf([], { ended })));
  assert.deepEqual([feed.expired, feed.description], [true, ended.note]);
  assert.deepEqual(feed.items.map(({ id: _, ...item }: { id: string }) => item), [
    {
      title: "This feed has ended",
      content_text: ended.note,
      date_published: "2026-04-01T12:00:00Z",
    },
  ]);
  assert.equal(JSON.parse(renderJsonFeed(feedOf([]))).expired, undefined);
});
