import assert from "node:assert/strict";
import { docketsAtOnce } from "../../src/app/dockets_at_once.ts";
import { withStore } from "../store/memory_store.ts";

const minute = (limit: number) => [{ seconds: 60, limit, used: 0 }];

Deno.test("one docket at a time while the quota is narrow or not known; ten at most where it is wide", () => {
  withStore((store, clock) => {
    const first = docketsAtOnce({ store, clock });
    assert.deepEqual([0, 1, 2].map(first), [1, 1, 1]);
    for (
      const [limit, expected] of [[119, 1], [120, 2], [300, 5], [600, 10], [6000, 10]] as const
    ) {
      store.pacer().learn("courtlistener", minute(limit));
      const atOnce = docketsAtOnce({ store, clock });
      assert.equal(atOnce(0), 1);
      assert.equal(atOnce(1), expected, `${limit} a minute`);
    }
  });
});

Deno.test("the narrowest window decides", () => {
  withStore((store, clock) => {
    store.pacer().learn("courtlistener", [
      ...minute(600),
      { seconds: 3600, limit: 180 * 60, used: 0 },
    ]);
    assert.equal(docketsAtOnce({ store, clock })(1), 3);
  });
});

Deno.test("the quota is looked at again when the number of ended dockets has doubled", () => {
  withStore((store, clock) => {
    store.pacer().learn("courtlistener", minute(600));
    const atOnce = docketsAtOnce({ store, clock });
    assert.equal(atOnce(4), 10);
    store.pacer().learn("courtlistener", minute(120));
    assert.deepEqual([5, 7, 8].map(atOnce), [10, 10, 2]);
  });
});
