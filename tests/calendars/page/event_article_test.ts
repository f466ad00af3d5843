import assert from "node:assert/strict";
import { eventArticle } from "../../../src/calendars/page/event_article.ts";
import { eventLine } from "../../../src/calendars/page/event_line.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published } from "../support/published.ts";

const drawn = (published: PublishedEvent, nameDocket = false) =>
  eventArticle({ published, line: eventLine(published, { id: "here" }) }, {
    today: "2026-05-02",
    nameDocket,
  }).text;

Deno.test("it says when, where, before whom, for whom, and links to itself", () => {
  const text = drawn(published());
  assert.match(text, /id="here" data-on="2026-05-04" data-zone="America\/Chicago">/);
  assert.match(text, /<a class="permalink" href="#here" aria-label="Link to Sentencing">#<\/a>/);
  const words = /<p class="where">(.*?)<\/p>/s.exec(text)?.[1]?.replaceAll(/<[^>]*>/g, "");
  assert.equal(words, "10:00 AM CDT Courtroom 2103 before Ana Ruiz Pavel Orlov ");
});

Deno.test("in a case of several dockets it says of which it is", () => {
  assert.match(drawn(published(), true), /1:25-cr-00917, N\.D\. Ill\./);
  assert.doesNotMatch(drawn(published()), /1:25-cr-00917/);
});

Deno.test("ways to attend from afar are links, as the docket states them", () => {
  const location = "Join at https://zoom.us/j/161, or dial 888-555-0142";
  const text = drawn(published({ event: { location } }));
  assert.match(
    text,
    /<ul class="ways".*href="https:\/\/zoom\.us\/j\/161".*href="tel:\+1-888-555-0142"/s,
  );
});

Deno.test("documents are linked, or said to be sealed or missing; many are counted", () => {
  const documents = [
    { label: "65", url: "https://storage.example/65.pdf", state: "available" as const },
    { label: "65-1", url: "", state: "sealed" as const },
    { label: "66", url: "javascript:x", state: "available" as const },
  ];
  const text = drawn(published({ documents }));
  assert.match(text, /href="https:\/\/storage\.example\/65\.pdf"[^>]*>65</);
  assert.match(text, /65-1 \(sealed\)/);
  assert.match(text, /66 \(not yet uploaded to RECAP\)/);
  const many = Array.from({ length: 14 }, () => documents[0]!);
  assert.match(drawn(published({ documents: many })), /and 2 more/);
});

Deno.test("what is called off is struck through and marked, and the script leaves it alone", () => {
  const text = drawn(published({ event: { status: "cancelled", reason: "vacated by entry 51" } }));
  assert.match(text, /<s>Sentencing<\/s>/);
  assert.match(text, /class="event hearing cancelled over"[^>]* data-settled=""/);
  assert.match(text, /Vacated by entry 51/);
  assert.match(drawn(deadline()), /class="event deadline"/);
});
