import assert from "node:assert/strict";
import { mostDescribed, soonestOfCase } from "../../../src/calendars/page/soonest_of_case.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { published } from "../support/published.ts";
import { placedSite } from "../support/site_pages.ts";

Deno.test("of one case no more are kept than could be needed", () => {
  const events = Array.from(
    { length: 30 },
    (_, index) => published({ key: `event-${String(99 - index)}` }),
  );
  const { cases } = placedSite(indexInput([indexCase({ events })]));
  const lines = cases[0]!.of.events.map(({ line }) => line);
  assert.deepEqual(soonestOfCase(lines.toReversed()), lines.slice(0, mostDescribed));
});
