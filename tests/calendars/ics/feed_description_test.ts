import assert from "node:assert/strict";
import { feedDescription } from "../../../src/calendars/ics/feed_description.ts";
import { eventDescription } from "../../../src/domain/descriptions.ts";
import { published, source } from "../support/published.ts";

Deno.test("a description that says it all stays as it is", () => {
  assert.equal(feedDescription(published(), 16_000), eventDescription(published()));
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
