import assert from "node:assert/strict";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { part } from "../support/page_part.ts";
import { pageOutline } from "../support/page_outline.ts";
import { deadline, published, source, support } from "../support/published.ts";

const page = (events: PublishedEvent[]) => renderIndex(indexInput([indexCase({ events })]));

Deno.test("each state is told in words", () => {
  const words = (event: PublishedEvent) =>
    [
      ...part(page([event]), { from: "<article", to: "</article>" })
        .matchAll(/class="badge [a-z]+">([^<]*)</g),
    ].map(([, word]) => word);
  assert.deepEqual(words(published()), ["Hearing"]);
  assert.deepEqual(words(deadline()), ["Deadline"]);
  assert.deepEqual(words(published({ event: { certainty: "tentative" } })), [
    "Hearing",
    "To be confirmed",
  ]);
  assert.deepEqual(words(published({ event: { status: "cancelled" } })), ["Hearing", "Cancelled"]);
  assert.deepEqual(words(published({ event: { date: "2026-01-05", status: "held" } })), [
    "Hearing",
    "Held",
  ]);
  assert.deepEqual(words(published({ event: { date: "2026-01-05" } })), ["Hearing", "Date passed"]);
  assert.deepEqual(words(deadline({ event: { status: "met" } })), ["Deadline", "Met"]);
});

Deno.test("a missing hour, an unknown zone, a move, a doubt and a computed date are told", () => {
  const { text } = pageOutline(page([
    published({ key: "a", event: { time: null } }),
    published({ key: "b", zoneConfirmed: false }),
    published({
      key: "c",
      event: {
        history: [{ date: "2026-04-01", time: "09:00" }, { date: "2026-04-15", time: null }],
        doubts: ["may have moved to 2 June 2026 (entry 51)"],
        reason: "reset by entry 50",
      },
    }),
  ]));
  for (
    const words of [
      "Time TBD",
      "10:00 AM (zone to be confirmed)",
      "Moved from 15 April 2026; before that 1 April 2026, 9:00 AM",
      "May have moved to 2 June 2026 (entry 51)",
      "Reset by entry 50",
    ]
  ) assert.ok(text.includes(words), words);
});

Deno.test("older entries stand behind a summary", () => {
  const sources = [
    source({ quote: "first words" }),
    source({ entryNumber: 50, filed: "2026-04-01", quote: "newest words" }),
  ];
  const text = page([published({ sources })]);
  const older = part(text, { from: '<details class="older">', to: "</details>" });
  assert.match(older, /1 earlier entry/);
  assert.ok(older.includes("first words") && !older.includes("newest words"));
});

Deno.test("a computed date shows its rule and basis", () => {
  const computed = { rule: "14 days after service", basis: "served 4 May 2026" };
  const { text } = pageOutline(
    page([deadline({ event: { support: [support({ date: "2026-05-18", computed })] } })]),
  );
  assert.ok(text.includes("Computed date: 14 days after service; served 4 May 2026"));
});

Deno.test("an entry without a page is named but not linked", () => {
  const text = page([published({ sources: [source({ url: "" })] })]);
  assert.match(text, /<figcaption>Docket entry 45 \(filed 2 March 2026\)<\/figcaption>/);
});
