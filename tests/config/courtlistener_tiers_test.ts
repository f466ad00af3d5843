import assert from "node:assert/strict";
import { tierWindows } from "../../src/config/courtlistener_tiers.ts";
import { tierNames } from "../../src/config/tier_names.ts";

Deno.test("the free tier allows 5 a minute, 50 an hour, 125 a day", () => {
  assert.deepEqual(tierWindows("free"), [
    { limit: 5, seconds: 60 },
    { limit: 50, seconds: 3_600 },
    { limit: 125, seconds: 86_400 },
  ]);
});

Deno.test("no tier allows less than the one below it, and callers get a list of their own", () => {
  const paid = ["free", "tier-1", "tier-2", "tier-3", "tier-4"] as const;
  paid.slice(1).forEach((tier, index) => {
    tierWindows(tier).forEach((window, place) => {
      assert.ok(window.limit > tierWindows(paid[index]!)[place]!.limit);
    });
  });
  for (const tier of tierNames) assert.ok(tierWindows(tier).length >= 2);
  tierWindows("free")[0]!.limit = 99;
  assert.equal(tierWindows("free")[0]!.limit, 5);
});
