import assert from "node:assert/strict";
import { eventLine } from "../../../src/calendars/page/event_line.ts";
import { badges, hours, isOver, isSettled } from "../../../src/calendars/page/event_state.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published } from "../support/published.ts";

const today = "2026-05-02";
const line = (event: PublishedEvent) => eventLine(event, { id: "here" });

Deno.test("each state is told in words", () => {
  const words = (event: PublishedEvent) =>
    badges(line(event), today).map(({ text }) => text.replaceAll(/<[^>]*>/g, "").trim());
  assert.deepEqual(words(published()), ["Hearing"]);
  assert.deepEqual(words(deadline()), ["Deadline"]);
  assert.deepEqual(words(published({ event: { certainty: "tentative" } })), [
    "Hearing",
    "To be confirmed",
  ]);
  assert.deepEqual(words(published({ event: { status: "cancelled", certainty: "tentative" } })), [
    "Hearing",
    "Cancelled",
  ]);
  assert.deepEqual(words(published({ event: { date: "2026-01-05", status: "held" } })), [
    "Hearing",
    "Held",
  ]);
  assert.deepEqual(words(published({ event: { date: "2026-01-05" } })), ["Hearing", "Date passed"]);
  assert.deepEqual(words(deadline({ event: { status: "met" } })), ["Deadline", "Met"]);
});

Deno.test("an event is over once its day is past, or when it is off or done", () => {
  assert.equal(isOver(published({ event: { date: today } }), today), false);
  assert.equal(isOver(published({ event: { date: "2026-05-01" } }), today), true);
  assert.equal(isSettled(published({ event: { date: "2026-05-01" } })), false);
  for (const status of ["cancelled", "held"] as const) {
    assert.equal(isOver(published({ event: { status } }), today), true);
  }
});

Deno.test("a missing hour is to come or unknown, and an unknown zone is said to be", () => {
  const words = (event: PublishedEvent) =>
    hours(line(event), today).text.replaceAll(/<[^>]*>/g, "");
  assert.equal(words(published()), "10:00 AM CDT");
  assert.equal(words(published({ event: { endTime: "11:30" } })), "10:00 AM to 11:30 AM CDT");
  assert.equal(words(published({ event: { time: null } })), "time TBD");
  assert.equal(words(published({ event: { time: null, date: "2026-05-01" } })), "time unknown");
  assert.equal(words(published({ zoneConfirmed: false })), "10:00 AM (zone to be confirmed)");
  assert.equal(words(deadline()), "");
});
