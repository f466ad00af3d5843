import assert from "node:assert/strict";
import { caseCard } from "../../../src/calendars/page/case_card.ts";
import { addDays } from "../../../src/domain/court_time.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { deadline, published } from "../support/published.ts";
import { placedSite } from "../support/site_pages.ts";

const today = "2026-05-02";
const card = (events: PublishedEvent[], change: Parameters<typeof indexCase>[0] = {}) =>
  caseCard(placedSite(indexInput([indexCase({ events, ...change })])).cases[0]!.of, {
    today,
  }).text;
const on = (date: string, title: string) => published({ key: title, event: { date, title } });
const titles = (text: string) =>
  [...text.matchAll(/<a href="[^"]*#[^"]*">([^<]*)</g)].map(([, title]) => title);
const attribute = (text: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1];

Deno.test("it shows the last two of the past fortnight, six to come, and folds the rest", () => {
  const coming = Array.from(
    { length: 8 },
    (_, index) => on(addDays(today, index), `Coming ${index}`),
  );
  const text = card([
    on("2026-04-17", "Too old"),
    on("2026-04-18", "Third last"),
    on("2026-04-20", "Second last"),
    on("2026-05-01", "Last"),
    ...coming,
  ]);
  const [open = "", folded = ""] = text.split("<details");
  assert.deepEqual(titles(open), [
    "Second last",
    "Last",
    ...coming.slice(0, 6).map(({ key }) => key),
  ]);
  assert.match(folded, /\+2 more upcoming/);
  assert.deepEqual(titles(folded), ["Coming 6", "Coming 7"]);
  assert.equal(attribute(text, "data-past"), "2026-04-17h 2026-04-18h");
});

Deno.test("a search finds it by name, docket, tags, courts, people and every title", () => {
  const text = card([on("2020-01-06", "Arraignment"), deadline()]);
  assert.equal(
    attribute(text, "data-search"),
    "united states v. orlov · 1:25-cr-00917 (n.d. ill.) · export control · arraignment · n.d. ill. · " +
      "ana ruiz · pavel orlov · reply in support of motion",
  );
});

Deno.test("it is sorted by name, first and last filing, and the next event that is still on", () => {
  const off = published({ key: "off", event: { status: "cancelled", date: "2026-05-03" } });
  const text = card([on("2020-01-06", "Past"), off, published()]);
  assert.equal(attribute(text, "data-name"), "united states v. orlov");
  assert.equal(attribute(text, "data-filed"), "2025-12-01");
  assert.equal(attribute(text, "data-last-filing"), "2026-03-02");
  assert.equal(attribute(text, "data-next-event"), "2026-05-04T10:00-05:00");
  assert.equal(attribute(card([], { dateFiled: null }), "data-filed"), "");
});

Deno.test("its tags are buttons, of no use until the script is there", () => {
  const text = card([], { tags: ["laptop farm", '"<'] });
  assert.match(
    text,
    /<button type="button" data-tag="laptop farm" disabled="">laptop farm<\/button>/,
  );
  assert.match(text, /data-tag="&quot;&lt;"/);
});
