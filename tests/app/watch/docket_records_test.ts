import assert from "node:assert/strict";
import { docketRecords } from "../../../src/app/watch/docket_records.ts";
import { docketOf, installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("a docket that is gone at CourtListener is told as long as it is followed", async () => {
  await using site = await installation({
    dockets: [docketOf(1), docketOf(1, { id: 70_000_002 })],
  });
  await site.sync();
  const look = () => docketRecords.look(watching(site));
  assert.equal(look(), null);
  site.standIn.setFaults([
    { path: "dockets/70000002/", fault: { kind: "not-found" } },
    {
      path: /dockets\/$/,
      fault: {
        kind: "answer",
        response: () => Response.json({ next: null, previous: null, results: [] }),
      },
    },
  ]);
  site.clock.advance(8 * 24 * hour);
  await site.sync();
  assert.match(look()!, /CourtListener has no docket 70000002 any more/);
  site.config = site.settings([{ id: "case-1", dockets: [70_000_001] }]);
  assert.equal(look(), null);
});
