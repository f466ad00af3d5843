import assert from "node:assert/strict";
import fc from "fast-check";
import { visibleEvents } from "../../src/calendars/visible_events.ts";
import { runs } from "../support/counts.ts";
import { deadline, published } from "./support/published.ts";

Deno.test("hidden and minor events are not shown, every other state is", () => {
  const shown = [
    published({ key: "a" }),
    published({ key: "b", event: { certainty: "tentative" } }),
    published({ key: "c", event: { status: "cancelled" } }),
    published({ key: "d", event: { status: "held" } }),
    deadline({ key: "deadline:e", event: { status: "met" } }),
  ];
  const kept = visibleEvents([
    ...shown,
    published({ key: "f", event: { certainty: "hidden" } }),
    published({ key: "g", significance: "minor" }),
  ]);
  assert.deepEqual(new Set(kept), new Set(shown));
});

Deno.test("the order is day, hour with all-day first, uid; however they arrive", () => {
  const ordered = [
    published({ key: "z", event: { date: "2026-05-03", time: "16:00" } }),
    deadline({ key: "deadline:a", event: { date: "2026-05-04" } }),
    published({ key: "b", event: { date: "2026-05-04", time: "09:00" } }),
    published({ key: "c", event: { date: "2026-05-04", time: "09:00" } }),
    published({ key: "a", event: { date: "2026-05-04", time: "10:00" } }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      assert.deepEqual(visibleEvents(shuffled), ordered);
    }),
    runs(20, 200),
  );
});
