import assert from "node:assert/strict";
import { agenda } from "../../../src/calendars/page/agenda.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { deadline, published } from "../support/published.ts";
import { digestedCases } from "../support/site_pages.ts";

const today = "2026-05-02";
const drawn = (...events: PublishedEvent[]) =>
  agenda(
    digestedCases(indexInput([
      indexCase({ events: events.filter(({ caseId }) => caseId === "us-v-orlov") }),
      indexCase({ id: "two", events: events.filter(({ caseId }) => caseId === "two") }),
    ])),
    { today },
  ).text;
const titles = (text: string) =>
  [...text.matchAll(/<a href="[^"]*">([^<]*)</g)].map(([, title]) => title);
const on = (date: string, title: string, change: Parameters<typeof published>[0] = {}) =>
  published({ ...change, key: title, event: { ...change.event, date, title } });

Deno.test("it lists what is awaited over all cases, by day and hour", () => {
  const text = drawn(
    on("2026-05-20", "Late"),
    on("2026-05-04", "Noon", { event: { time: "12:00" } }),
    on("2026-05-04", "Morning", { caseId: "two", event: { time: "09:00" } }),
    deadline({ event: { date: today, title: "Due today" } }),
    on("2026-05-01", "Yesterday"),
    on("2026-05-05", "Off", { event: { status: "cancelled" } }),
    on("2026-05-06", "Done", { event: { status: "held" } }),
    on("no day", "Nowhere"),
  );
  assert.deepEqual(titles(text), ["Due today", "Morning", "Noon", "Late"]);
  assert.equal(text.match(/class="day"/g)?.length, 3);
});

Deno.test("it ends after thirty days; the next fourteen wait hidden for a page not made anew", () => {
  const text = drawn(
    on("2026-05-31", "Inside"),
    on("2026-06-01", "Spare"),
    on("2026-06-15", "Out"),
  );
  assert.deepEqual(titles(text), ["Inside", "Spare"]);
  assert.match(text, /data-day="2026-05-31">/);
  assert.match(text, /data-day="2026-06-01" hidden="">/);
  assert.match(text, /<details class="later" hidden="">/);
});

Deno.test("later days are folded away once twenty events stand open", () => {
  const many = Array.from({ length: 21 }, (_, index) => on("2026-05-04", `Event ${index}`));
  const text = drawn(...many, on("2026-05-05", "Later one"));
  const [open = "", folded = ""] = text.split("<details");
  assert.equal(titles(open).length, 21);
  assert.deepEqual(titles(folded), ["Later one"]);
  assert.match(folded, /Later in these 30 days \(<span data-count="">1<\/span>\)/);
});

Deno.test("thirty days without an event are told as such", () => {
  assert.match(drawn(on("2026-08-01", "Far")), /<p class="empty">No hearing or deadline/);
  assert.match(drawn(on(today, "Near")), /<p class="empty" hidden="">/);
});
