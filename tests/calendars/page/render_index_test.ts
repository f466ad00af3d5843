import assert from "node:assert/strict";
import { caseDigest } from "../../../src/calendars/page/case_digest.ts";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { pageOutline } from "../support/page_outline.ts";
import { deadline, published } from "../support/published.ts";
import { indexPage, pageText, placedSite } from "../support/site_pages.ts";
import { smallSite } from "../support/small_site.ts";

const page = (events: PublishedEvent[], change: Parameters<typeof indexInput>[1] = {}) =>
  indexPage(indexInput([indexCase({ events })], change));

Deno.test("the index shows the day, hour, place, court and case of an event", () => {
  const { text, tags } = pageOutline(page([published()]));
  for (
    const words of [
      "Court watch",
      "Hearings and deadlines of cases we follow.",
      "As of Saturday 2 May 2026",
      "Next 30 days",
      "Export control",
      "1 case, 1 upcoming event",
      "United States v. Orlov",
      "1:25-cr-00917 (N.D. Ill.)",
      "Filed 1 December 2025",
      "last filing 2 March 2026",
      "Hearing",
      "Sentencing",
      "10:00 AM CDT",
      "Courtroom 2103",
      "N.D. Ill.",
      "presumed innocent",
      "Not legal advice",
      "CourtListener",
      "2 March 2026, 18:00 UTC",
    ]
  ) assert.ok(text.includes(words), words);
  assert.ok(
    tags.some(({ name, attributes }) =>
      name === "time" && attributes.get("datetime") === "2026-05-04T10:00-05:00"
    ),
  );
});

Deno.test("every event and case links to its place on the page of the case", () => {
  const { tags } = pageOutline(page([published()]));
  const links = tags.filter(({ attributes }) => attributes.get("href")?.startsWith("./cases/"))
    .map(({ attributes }) => attributes.get("href"));
  assert.deepEqual([...new Set(links)].sort(), [
    "./cases/us-v-orlov.html",
    "./cases/us-v-orlov.html#sentencing-orlov",
  ]);
});

Deno.test("feeds are relative without a public address; with one there is a webcal link", () => {
  const links = (text: string) =>
    pageOutline(text).tags.filter(({ attributes }) => attributes.get("type") === "text/calendar")
      .map(({ name, attributes }) => `${name} ${attributes.get("href")}`);
  assert.deepEqual(links(page([])), ["link ./main.ics", "a ./main.ics"]);
  const publicPage = page([], { publicBaseUrl: "https://courts.example.org/" });
  assert.deepEqual(links(publicPage), [
    "link https://courts.example.org/main.ics",
    "a https://courts.example.org/main.ics",
  ]);
  assert.match(publicPage, /href="webcal:\/\/courts\.example\.org\/main\.ics"/);
  assert.match(publicPage, /rel="canonical" href="https:\/\/courts\.example\.org\/"/);
});

Deno.test("empty pages, calendars and cases say so", () => {
  assert.match(page([], { calendars: [] }), /No calendar is configured yet/);
  const emptyCalendar = { id: "e", name: "", feedPath: "", cases: [] };
  assert.match(page([], { calendars: [emptyCalendar] }), /No case is on this calendar yet/);
  assert.match(page([]), /No hearing or deadline has been read/);
  assert.match(page([published({ event: { date: "2020-01-06" } })]), /Nothing upcoming/);
});

Deno.test("the columns know when nothing comes, and when there is much", () => {
  const columns = (text: string) => /<div class="(columns[^"]*)">/.exec(text)?.[1];
  assert.equal(columns(page([published()])), "columns");
  assert.equal(columns(page([])), "columns bare");
  const cases = Array.from({ length: 61 }, (_, index) => indexCase({ id: `case-${index}` }));
  const calendars = [{ id: "main", name: "Main", feedPath: "", cases }];
  assert.equal(columns(page([], { calendars })), "columns many bare");
});

Deno.test("what is over is no upcoming event", () => {
  const text = page([
    published({ key: "late", event: { date: "2026-07-01" } }),
    published({ key: "off", event: { status: "cancelled" } }),
    deadline({ event: { status: "met" } }),
    deadline({ key: "deadline:gone", event: { date: "2026-05-01" } }),
  ]);
  assert.match(text, /1 case, 1 upcoming event</);
});

Deno.test("bytes depend on the state and the court day, not on the order of events", () => {
  const events = [published({ key: "a" }), published({ key: "b" }), deadline()];
  const once = page(events);
  assert.equal(page([...events].reverse().map((event) => structuredClone(event))), once);
  assert.notEqual(page(events, { today: "2026-05-05" }), once);
});

Deno.test("a card is asked for when its place is reached, and not before", () => {
  const { site, cases } = placedSite(smallSite());
  const asked: string[] = [];
  const page = renderIndex(site, {
    digests: new Map(cases.map(({ of }) => [of.item.id, caseDigest(of, site.input)])),
    card: ({ item }) => {
      asked.push(item.id);
      return new TextEncoder().encode(`[card of ${item.id}]`);
    },
  });
  assert.deepEqual(asked, []);
  const ids = site.calendars.flatMap((calendar) => calendar.cases.map(({ item }) => item.id));
  let reached = 0;
  for (const _ of page.pieces()) {
    assert.ok(asked.length - reached <= 1);
    reached = asked.length;
  }
  assert.deepEqual(asked, ids);
  const text = pageText(page);
  assert.equal(pageText(page), text);
  assert.deepEqual([...text.matchAll(/\[card of (.*?)\]/g)].map(([, id]) => id), ids);
});

Deno.test("without a stamp of its own it says when an event last changed", () => {
  const events = [
    published({ key: "a", modifiedAt: "2026-04-03T12:00:00Z" }),
    published({ key: "b", modifiedAt: "2026-04-02T12:00:00Z" }),
  ];
  const { site, cases } = placedSite(indexInput([indexCase({ events }), indexCase({ id: "b" })]));
  const digests = new Map(cases.map(({ of }) => [of.item.id, caseDigest(of, site.input)]));
  const text = pageText(renderIndex(site, { digests, card: () => "" }));
  assert.match(text, /Last change of what is shown here: <time datetime="2026-04-03T12:00:00Z">/);
});

Deno.test("a case without its digest is no case without events", () => {
  const { site } = placedSite(indexInput([indexCase()]));
  assert.throws(() => renderIndex(site, { digests: new Map(), card: () => "" }), /us-v-orlov/);
});
