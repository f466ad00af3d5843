import assert from "node:assert/strict";
import { keptOutputs } from "../../src/app/kept_outputs.ts";
import { memoryCache } from "../../src/store/render_cache.ts";

const parts = new Map([["alder", "one"], ["a--b", "two"]]);

Deno.test("which parts an output shows is known while its stamp is the same", () => {
  const kept = keptOutputs({ cache: memoryCache() });
  assert.equal(kept.find("ics:main", "1"), null);
  kept.keep("ics:main", { stamp: "1", parts });
  assert.deepEqual(kept.find("ics:main", "1"), parts);
  assert.equal(kept.find("ics:main", "2"), null);
  assert.equal(kept.find("ics:main", ""), null);
  assert.equal(kept.find("ics:second", "1"), null);
  assert.deepEqual(kept.find("ics:main", "1"), parts, "whoever asked for another one");
});

Deno.test("another process knows it from the cache, and what a later one has put there", () => {
  const cache = memoryCache();
  const first = keptOutputs({ cache });
  first.keep("ics:main", { stamp: "1", parts });
  const second = keptOutputs({ cache });
  assert.deepEqual(second.find("ics:main", "1"), parts);
  const later = new Map([["alder", "three"]]);
  second.keep("ics:main", { stamp: "2", parts: later });
  assert.deepEqual(first.find("ics:main", "2"), later);
  assert.equal(first.find("ics:main", "1"), null);
});

Deno.test("an item that is no such thing is none", () => {
  const cache = memoryCache();
  cache.put("output", "ics:main", { about: "1", body: new Uint8Array([1]) });
  assert.equal(keptOutputs({ cache }).find("ics:main", "1"), null);
});
