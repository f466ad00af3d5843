import assert from "node:assert/strict";
import { outOfReach } from "../../../src/app/watch/out_of_reach.ts";
import { installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

async function outSince(now: string) {
  const site = await installation({ now });
  const nextAt = site.clock.now().add({ minutes: 5 }).toString();
  site.store.outages.failed("courtlistener", { failures: 2, nextAt, reason: "HTTP 502" });
  return site;
}

Deno.test("an hour without an answer is told until there is one", async () => {
  await using site = await outSince("2026-03-20T16:00:00Z");
  const look = () => outOfReach.look(watching(site));
  assert.equal(look(), null);
  site.clock.advance(hour + 1);
  assert.equal(look(), "CourtListener does not answer since 2026-03-20T16:00Z: HTTP 502");
  site.store.outages.over("courtlistener");
  assert.equal(look(), null);
});

Deno.test("its maintenance is no news, unless it goes on an hour after its end", async () => {
  // Thursday, 20:50 to midnight Pacific time.
  await using site = await outSince("2026-03-20T03:50:00Z");
  const look = () => outOfReach.look(watching(site));
  for (let hours = 0; hours < 4; hours += 1) {
    assert.equal(look(), null);
    site.clock.advance(hour);
  }
  site.clock.advance(hour / 2);
  assert.match(look()!, /does not answer since/);
});
