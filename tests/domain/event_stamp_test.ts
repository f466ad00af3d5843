import assert from "node:assert/strict";
import { eventStamp } from "../../src/domain/event_stamp.ts";
import { published } from "../calendars/support/published.ts";

Deno.test("equal events have one stamp, and any difference makes another", () => {
  const event = published();
  assert.equal(eventStamp(published()), eventStamp(event));
  for (
    const other of [
      { ...event, sequence: 7 },
      { ...event, modifiedAt: "2026-01-01T00:00:00Z" },
      { ...event, createdAt: "2026-01-01T00:00:00Z" },
      { ...event, sources: [] },
      { ...event, event: { ...event.event, support: [] } },
    ]
  ) assert.notEqual(eventStamp(other), eventStamp(event));
});
