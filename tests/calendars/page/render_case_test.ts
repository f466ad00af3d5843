import assert from "node:assert/strict";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { pageOutline } from "../support/page_outline.ts";
import { part } from "../support/page_part.ts";
import { deadline, published } from "../support/published.ts";
import { casePages } from "../support/site_pages.ts";

const page = (
  events: PublishedEvent[],
  change: Parameters<typeof indexCase>[0] = {},
  site: Parameters<typeof indexInput>[1] = {},
) => casePages(indexInput([indexCase({ events, ...change })], site))[0]!;
const at = (key: string, date: string, title: string) => published({ key, event: { date, title } });
const titles = (text: string) =>
  [...text.matchAll(/<h3>([^<&]*)&nbsp;/g)].map(([, title]) => title);

Deno.test("what comes is listed soonest first, what is past newest first, what is off at the end", () => {
  const text = page([
    at("a", "2026-05-01", "Yesterday"),
    at("b", "2026-05-02", "Today"),
    at("c", "2026-06-01", "Later"),
    at("d", "2026-04-01", "Long ago"),
  ], { former: [deadline({ event: { title: "Done", status: "met" } })] });
  assert.deepEqual(titles(text), ["Today", "Later", "Yesterday", "Long ago", "Done"]);
  assert.match(text, /Upcoming <span class="tally">2</);
  assert.match(text, /Past <span class="tally">2</);
  assert.match(text, /No longer on the calendar <span class="tally">1</);
});

Deno.test("what comes next stands at the top with its day and hour", () => {
  const off = published({ key: "off", event: { date: "2026-05-03", status: "cancelled" } });
  const next = part(page([off, published()]), { from: '<p class="next"', to: "</p>" });
  assert.equal(
    next.replaceAll(/<[^>]*>/g, "").trim(),
    "Next: Sentencing, Monday 4 May 2026, 10:00 AM CDT",
  );
  assert.match(next, /href="#sentencing-orlov"/);
});

Deno.test("the way back leads to the index under its name, and to the calendar of the case", () => {
  const text = page([], {}, { indexFile: "court list.html" });
  assert.match(text, /href="\.\.\/court%20list\.html">Court watch</);
  assert.match(text, /href="\.\.\/court%20list\.html#calendar-main">Export control</);
});

Deno.test("links to feeds that are relative lead up to the folder of the index", () => {
  const links = (text: string) =>
    pageOutline(text).tags.filter(({ attributes }) => attributes.get("type") === "text/calendar")
      .map(({ attributes }) => attributes.get("href"));
  assert.deepEqual(links(page([])), ["../main.ics", "../main.ics"]);
  assert.deepEqual(links(page([], { feedPath: "cases/us-v-orlov.ics" })), [
    "../cases/us-v-orlov.ics",
    "../main.ics",
    "../cases/us-v-orlov.ics",
  ]);
});

Deno.test("an empty case says so, one with the past alone says that nothing comes", () => {
  assert.match(page([]), /<p class="empty">No hearing or deadline has been read/);
  const past = page([at("a", "2026-01-05", "Past")]);
  assert.match(past, /<p class="empty">Nothing upcoming/);
  assert.match(page([published()]), /<p class="empty" hidden="">/);
});

Deno.test("of a case with several dockets each event says of which it is", () => {
  const both = [
    published(),
    published({
      key: "appeal",
      courtId: "ca7",
      courtCitation: "7th Cir.",
      docketNumber: "26-1188",
    }),
  ];
  assert.match(page(both), /26-1188, 7th Cir\./);
});

Deno.test("bytes depend on the case and the court day, not on the order of events", () => {
  const events = [published({ key: "a" }), published({ key: "b" }), deadline()];
  assert.equal(page([...events].reverse().map((event) => structuredClone(event))), page(events));
});

Deno.test("it shows the events that feeds show, and no others", () => {
  const text = page([
    published({ key: "a" }),
    published({ key: "b", event: { date: "2020-01-06", status: "held" } }),
    published({ key: "c", event: { status: "cancelled" } }),
    published({ key: "d", event: { certainty: "hidden" } }),
    published({ key: "e", significance: "minor" }),
    deadline({ key: "f" }),
  ]);
  const shown = pageOutline(text).tags
    .filter(({ attributes }) => attributes.get("class")?.startsWith("event "))
    .map(({ attributes }) => attributes.get("id"));
  assert.deepEqual(shown, ["a", "c", "f", "b"]);
});
