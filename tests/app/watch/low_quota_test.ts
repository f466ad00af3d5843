import assert from "node:assert/strict";
import { lowQuota } from "../../../src/app/watch/low_quota.ts";
import { installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("a day's quota with hardly a request left is told, and over when a tenth is free", async () => {
  await using site = await installation();
  const { store, clock } = site;
  const look = () => lowQuota.look(watching(site));
  const pacer = store.pacer();
  let taken = 0;
  const take = (count: number) => {
    for (let tries = 0; count > 0 && tries < 10_000; tries += 1) {
      if (pacer.take("courtlistener").granted) {
        count -= 1;
        taken += 1;
      } else clock.advance(20_000);
    }
  };
  take(119);
  assert.equal(look(), null);
  take(1);
  assert.equal(taken, 120);
  assert.match(look()!, /^5 of 125 requests a day are left/);
  store.alarms.raise({ key: "quota:low", kind: "quota", text: "x", at: clock.now().toString() });
  clock.advance(24 * hour);
  assert.equal(look(), null);
});
