import assert from "node:assert/strict";
import { publishInTurns } from "../../../src/app/deliveries/publish_in_turns.ts";
import { workerRenderer } from "../../../src/calendars/rendering/worker_renderer.ts";
import { docketWith, installation } from "../installation.ts";

Deno.test("publishing in turns writes what publishing at once writes", async () => {
  const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM before Judge Ada Quill.";
  await using site = await installation({ dockets: [docketWith([["2026-03-16", text]])] });
  await site.sync();
  const { config, store, clock } = site;
  const written = await publishInTurns({ config, store, clock });
  assert.deepEqual(written.calendars.map(({ outcome, events }) => [outcome, events]), [
    ["written", 1],
  ]);
  const files = [site.read("main.ics"), site.read("index.html")];
  const again = site.publish();
  assert.deepEqual([again.calendars[0]!.outcome, again.page!.outcome], ["unchanged", "unchanged"]);
  assert.deepEqual([site.read("main.ics"), site.read("index.html")], files);
});

Deno.test("a renderer that hangs is a failed output that changes nothing and is made up for", async () => {
  const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM before Judge Ada Quill.";
  await using site = await installation({ dockets: [docketWith([["2026-03-16", text]])] });
  await site.sync();
  const { config, store, clock } = site;
  const stuck = () => workerRenderer({ limitMs: 100, source: "for (;;);" });
  const failed = await publishInTurns({ config, store, clock, renderer: stuck });
  const outcomes = [failed.calendars[0]!, failed.page!].map(({ outcome, problems }) => [
    outcome,
    problems.join(),
  ]);
  assert.deepEqual(outcomes, [
    [
      "failed",
      'Cannot render the feed of calendar "main": ' +
      "the renderer gave no answer within 0.1 seconds and was ended",
    ],
    [
      "failed",
      "Cannot render the index page: the renderer gave no answer within 0.1 seconds and was ended",
    ],
  ]);
  assert.equal(store.outputs.published("ics:main"), null);
  const written = await publishInTurns({ config, store, clock });
  assert.deepEqual([written.calendars[0]!.outcome, written.page!.outcome], ["written", "written"]);
});
