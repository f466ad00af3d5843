import assert from "node:assert/strict";
import { failingDockets } from "../../../src/app/watch/failing_dockets.ts";
import { unreachedDockets } from "../../../src/app/watch/unreached_dockets.ts";
import { docketOf, installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("a docket that fails turn after turn is named until it is read again, among others that are", async () => {
  await using site = await installation({
    dockets: [docketOf(1), docketOf(1, { id: 70_000_002 })],
  });
  await site.sync();
  const look = () => failingDockets.look(watching(site));
  site.standIn.setFaults([{
    params: { docket: "70000002" },
    fault: { kind: "server-error" },
  }]);
  site.clock.advance(3 * hour);
  await site.sync();
  assert.equal(look(), null);
  site.clock.advance(3 * hour);
  await site.sync();
  assert.match(look()!, /^the last 2 turns of docket 70000002 \(case-2\) failed: .*HTTP 500/);
  // Others are due, too, or not: the alarm stands as long as the docket fails.
  site.clock.advance(hour);
  await site.sync({ caseId: "case-1" });
  assert.notEqual(look(), null);
  site.standIn.setFaults([]);
  await site.sync();
  assert.equal(look(), null);
});

Deno.test("days of failures are days without a look", async () => {
  await using site = await installation({ dockets: [docketOf(1)] });
  await site.sync();
  for (let day = 0; day < 6; day++) {
    site.clock.advance(24 * hour);
    site.store.marks.checked({ upstream: "courtlistener", id: "70000001" }, "HTTP 500");
  }
  assert.match(unreachedDockets.look(watching(site))!, /70000001/);
});
