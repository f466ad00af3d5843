import assert from "node:assert/strict";
import { feedDescription } from "../../../src/calendars/ics/feed_description.ts";
import { eventDescription } from "../../../src/domain/descriptions.ts";
import { published, source, support } from "../support/published.ts";

Deno.test("a description that says it all stays as it is", () => {
  assert.equal(feedDescription(published(), 16_000), eventDescription(published()));
});

Deno.test("ways to attend that the quotes do not show stand behind what happened", () => {
  const quote = "Sentencing by Zoom https://zoom.us/j/1612345678 or by telephone 888-555-0142";
  const event = published({ sources: [source()], event: { support: [support({ quote })] } });
  assert.deepEqual(feedDescription(event, 16_000).split("\n\n").slice(0, 3), [
    "Scheduled: Monday 4 May 2026, 10:00 AM CDT.",
    "Zoom: https://zoom.us/j/1612345678\nDial-in 888-555-0142",
    eventDescription(event).split("\n\n")[1],
  ]);
});

Deno.test("a link that is not among the quotes stands at the end, bare", () => {
  const event = published({ sources: [source({ quote: "" })], docketUrl: "" });
  const blocks = feedDescription(event, 16_000).split("\n\n");
  assert.equal(
    blocks.at(-1),
    "https://www.courtlistener.com/docket/7001/45/united-states-v-orlov/",
  );
});

Deno.test("a limit cuts the end with a mark", () => {
  const cut = feedDescription(published(), 100);
  assert.ok(cut.length <= 100 && cut.endsWith("…"));
  assert.ok(cut.startsWith("Scheduled: Monday 4 May 2026"));
});
