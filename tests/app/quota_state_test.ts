import assert from "node:assert/strict";
import { quotaState } from "../../src/app/quota_state.ts";
import { tierWindows } from "../../src/config/courtlistener_tiers.ts";
import { docketOf, installation } from "./installation.ts";

Deno.test("the quota's state counts what a sync asked, under the limits the account told", async () => {
  await using setting = await installation({
    dockets: [docketOf(45)],
    limits: { minute: 20, hour: 75, day: 300 },
  });
  const { store, clock } = setting;
  const before = quotaState(store, clock.now(), { assumed: tierWindows("tier-2") });
  assert.deepEqual(before.windows.map(({ limit }) => limit), [15, 150, 600]);
  assert.equal(before.learnedAt, null);
  await setting.sync();
  const asked = setting.asked().length;
  const after = quotaState(store, clock.now());
  assert.deepEqual(after.windows.map(({ limit }) => limit), [20, 75, 300]);
  assert.deepEqual(after.windows.map(({ used }) => used), [asked, asked, asked]);
  assert.notEqual(after.learnedAt, null);
});
