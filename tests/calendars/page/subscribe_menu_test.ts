import assert from "node:assert/strict";
import { feedLinks } from "../../../src/calendars/page/feed_links.ts";
import { subscribeMenu } from "../../../src/calendars/page/subscribe_menu.ts";

const menu = (path: string, base?: string, name = "Export & control") =>
  subscribeMenu(feedLinks(path, base), { name }).text;

Deno.test("with a public address each program has its way, and the address can be copied", () => {
  const text = menu("main.ics", "https://courts.example.org");
  assert.deepEqual([...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href), [
    "webcal://courts.example.org/main.ics",
    "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fcourts.example.org%2Fmain.ics",
    "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fcourts.example.org%2Fmain.ics&amp;name=Export%20%26%20control",
    "https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fcourts.example.org%2Fmain.ics&amp;name=Export%20%26%20control",
    "https://courts.example.org/main.ics",
  ]);
  assert.match(
    text,
    /data-url="https:\/\/courts\.example\.org\/main\.ics" hidden="">Copy feed URL</,
  );
  assert.match(
    text,
    /<summary class="button primary" aria-label="Subscribe to Export &amp; control">Subscribe</,
  );
});

Deno.test("without one the feed can be downloaded, and nothing else is promised", () => {
  const text = menu("main.ics");
  assert.match(text, /href="\.\/main\.ics"[^>]*>Download</);
  assert.doesNotMatch(text, /webcal|google|outlook/);
});

Deno.test("a calendar without a feed has no menu; a broken name breaks no link", () => {
  assert.equal(menu(""), "");
  assert.match(menu("main.ics", "https://courts.example.org", "\ud83d"), /name=%EF%BF%BD"/);
});

Deno.test("where there are feeds of changes they are offered as well", () => {
  const links = feedLinks("calendars/a.b.ics", "https://courts.example.org");
  const { text } = subscribeMenu(links, { name: "A", changes: true });
  assert.match(text, /href="https:\/\/courts\.example\.org\/calendars\/a\.b\.atom"[^>]*>Atom</);
  assert.match(
    text,
    /href="https:\/\/courts\.example\.org\/calendars\/a\.b\.json"[^>]*>JSON Feed</,
  );
});
