import assert from "node:assert/strict";
import { placeEvents } from "../../../src/calendars/page/placed_case.ts";
import { planSite } from "../../../src/calendars/page/site.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { deadline, published } from "../support/published.ts";

const of = planSite(indexInput([indexCase()])).calendars[0]!.cases[0]!;

Deno.test("the place of an event on its page is its key, a second one of that key gets its own", () => {
  const shown = placeEvents(of, {
    events: [published({ key: "plea" }), published({ key: "plea" }), deadline({ key: "main" })],
    former: [deadline({ key: "deadline:reply" })],
  });
  assert.deepEqual(shown.events.map(({ line }) => line.id), ["plea", "plea-2", "main-2"]);
  assert.deepEqual(shown.former.map(({ line }) => line.id), ["deadline-reply"]);
});

Deno.test("events come by day, hour and uid, those that are not shown anywhere left out", () => {
  const events = [
    published({ key: "late", event: { date: "2026-06-01" } }),
    published({ key: "noon", event: { time: "12:00" } }),
    published({ key: "b" }),
    published({ key: "hidden", event: { certainty: "hidden" } }),
    published({ key: "minor", significance: "minor" }),
    published({ key: "a" }),
    published({ key: "day", event: { time: null } }),
  ];
  const placed = placeEvents(of, { events, former: events });
  const keys = ["day", "a", "b", "noon", "late"];
  assert.deepEqual(placed.events.map(({ published }) => published.key), keys);
  assert.deepEqual(placed.former.map(({ published }) => published.key), keys);
  assert.equal(placed.href, of.href);
});
