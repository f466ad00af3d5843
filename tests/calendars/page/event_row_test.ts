import assert from "node:assert/strict";
import { eventRow } from "../../../src/calendars/page/event_row.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { published } from "../support/published.ts";
import { placedSite } from "../support/site_pages.ts";

const appeal = { courtId: "ca7", courtCitation: "7th Cir.", zone: "America/New_York" };

function row(list: "case" | "agenda", ...events: PublishedEvent[]): string {
  const { of } = placedSite(indexInput([indexCase({ events })])).cases[0]!;
  const [first, last] = [of.events[0]!.line, of.events.at(-1)!.line];
  return eventRow(last, { of, first, today: "2026-05-02", list }).text;
}

Deno.test("a row of a case shows its day; a row of the agenda its case and place", () => {
  const own = row("case", published());
  assert.match(own, /class="leaf"/);
  assert.doesNotMatch(own, /United States v\. Orlov|Courtroom/);
  const shared = row("agenda", published());
  assert.doesNotMatch(shared, /class="leaf"/);
  assert.match(shared, /data-case="case-us-v-orlov"/);
  assert.match(
    shared,
    /<span class="of">United States v\. Orlov<\/span>.*N\.D\. Ill\..*Courtroom 2103/s,
  );
});

Deno.test("a row of the agenda says how to attend from afar, unless its place does", () => {
  const zoom = {
    uri: "https://zoom.us/j/1",
    features: ["VIDEO" as const],
    label: "Zoom, passcode 4",
  };
  const dial = {
    uri: "tel:+1-888-555-0142",
    features: ["PHONE" as const],
    label: "Dial-in 888-555-0142",
  };
  assert.match(
    row("agenda", published({ remote: [zoom, dial] })),
    /2103<\/span> <span>Zoom<\/span>/,
  );
  assert.match(row("agenda", published({ remote: [dial] })), /<span>Dial-in<\/span>/);
  assert.doesNotMatch(row("case", published({ remote: [zoom] })), /Zoom/);
  const said = published({ remote: [zoom], event: { location: "by Zoom" } });
  assert.equal(row("agenda", said).match(/Zoom/g)?.length, 1);
});

Deno.test("zone and court stand on a row where they are not those of its case", () => {
  assert.doesNotMatch(row("case", published()), /data-zone|data-court/);
  const other = published({ ...appeal, key: "x", event: { date: "2026-06-01" } });
  assert.match(row("case", published(), other), /data-zone="America\/New_York" data-court="ca7"/);
});

Deno.test("what is called off is struck through", () => {
  assert.match(row("case", published({ event: { status: "cancelled" } })), /<s>Sentencing<\/s>/);
});
