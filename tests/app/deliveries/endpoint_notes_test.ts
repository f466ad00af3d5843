import assert from "node:assert/strict";
import { createEndpointNotes } from "../../../src/app/deliveries/endpoint_notes.ts";
import { readWebhook } from "../../../src/courtlistener/webhook/read_webhook.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { event, recordingLog } from "./receiving.ts";

Deno.test("an old version and a near end are noted, once a day in the log", () => {
  const clock = virtualClock("2026-03-20T16:00:00Z");
  const lines: string[] = [];
  const notes = createEndpointNotes({ clock, log: recordingLog(lines) });
  const see = (type: number, webhook: Record<string, unknown>) =>
    notes.see(readWebhook(event(type, { results: [] }, webhook)), clock.now().toString());
  see(1, { version: 2 });
  assert.deepEqual(notes.notes(), []);
  see(2, { version: 1, deprecation_date: "2024-11-18T00:00:00+00:00" });
  assert.equal(notes.notes().length, 1);
  assert.match(notes.notes()[0]!, /search-alert has version 1, whose end is 2024-11-18/);
  notes.remind();
  notes.remind();
  assert.equal(lines.length, 1);
  clock.advance(25 * 3_600_000);
  notes.remind();
  assert.equal(lines.length, 2);
  see(2, { version: 2, deprecation_date: "2026-12-31T00:00:00+00:00" });
  assert.deepEqual(notes.notes(), [], "an end far off is no matter yet");
});

Deno.test("of two endpoints for one event the old one is noted until it is silent", () => {
  const clock = virtualClock("2026-03-20T16:00:00Z");
  const notes = createEndpointNotes({ clock, log: recordingLog([]) });
  const see = (version: number) =>
    notes.see(readWebhook(event(1, { results: [] }, { version })), clock.now().toString());
  see(1);
  assert.deepEqual(notes.notes(), [], "alone it is the newest known");
  see(2);
  assert.match(notes.notes().join(), /docket-alert has version 1/);
  clock.advance(20 * 3_600_000);
  see(2);
  assert.equal(notes.notes().length, 1, "a retry of the other may still come");
  clock.advance(20 * 3_600_000);
  see(2);
  assert.deepEqual(notes.notes(), [], "every event would have come twice");
  see(1);
  clock.advance(15 * 86_400_000);
  assert.deepEqual(notes.notes(), [], "nothing at all came for two weeks");
});
