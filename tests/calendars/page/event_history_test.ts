import assert from "node:assert/strict";
import { eventHistory, eventNotes } from "../../../src/calendars/page/event_history.ts";
import { deadline, published, source, support } from "../support/published.ts";

const words = (text: string) => text.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ").trim();

Deno.test("each entry tells what it did, in its words, newest first; older ones are folded", () => {
  const text = eventHistory(published({
    event: {
      support: [
        support({ date: "2026-04-15", time: null, quote: "set" }),
        support({ entryNumber: 50, filed: "2026-04-01", verb: "moved", quote: "reset" }),
        support({
          entryNumber: 51,
          filed: "2026-04-02",
          verb: "details",
          date: null,
          quote: "room",
        }),
        support({ entryNumber: 52, filed: "2026-05-04", verb: "held", time: null, quote: "held" }),
      ],
    },
    sources: [
      source({ quote: "set" }),
      source({ entryNumber: 50, filed: "2026-04-01", quote: "reset" }),
      source({ entryNumber: 51, filed: "2026-04-02", quote: "room" }),
      source({ entryNumber: 52, filed: "2026-05-04", quote: "held" }),
    ],
  })).text;
  assert.equal(
    words(text),
    "Held on 4 May 2026 “held” Docket entry 52 (filed 4 May 2026) 3 earlier entries " +
      "Details “room” Docket entry 51 (filed 2 April 2026) " +
      "Moved to 4 May 2026, 10:00 AM “reset” Docket entry 50 (filed 1 April 2026) " +
      "Set for 15 April 2026 “set” Docket entry 45 (filed 2 March 2026)",
  );
  assert.match(text, /<\/ol>\s*<details class="older">/);
});

Deno.test("an entry without a page is named but not linked", () => {
  const text = eventHistory(published({ sources: [source({ url: "" })] })).text;
  assert.match(text, /<p class="cite">Docket entry 45 \(filed 2 March 2026\)<\/p>/);
});

Deno.test("a source that no fact names is quoted all the same; without any there is nothing", () => {
  const text = eventHistory(published({ sources: [source({ quote: "by an operator" })] })).text;
  assert.equal(words(text), "“by an operator” Docket entry 45 (filed 2 March 2026)");
  assert.equal(eventHistory(published({ sources: [] })).text, "");
});

Deno.test("moves, doubts, conditions and the rule of a computed date are told in sentences", () => {
  const notes = eventNotes(deadline({
    event: {
      history: [{ date: "2026-04-01", time: "09:00" }, { date: "2026-04-15", time: null }],
      doubts: ["may have moved to 2 June 2026 (entry 51)"],
      reason: "reset by entry 50",
      conditional: true,
      support: [
        support({
          date: "2026-05-18",
          computed: { rule: "14 days after service", basis: "served 4 May 2026" },
        }),
      ],
    },
  })).text;
  assert.deepEqual([...notes.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence]) => sentence), [
    "Reset by entry 50",
    "Moved from 15 April 2026; before that 1 April 2026, 9:00 AM",
    "May have moved to 2 June 2026 (entry 51)",
    "Only if a condition in the quoted words is met",
    "Computed date: 14 days after service; served 4 May 2026.",
  ]);
  assert.equal(eventNotes(published()).text, "");
});
