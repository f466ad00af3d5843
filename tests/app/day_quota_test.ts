import assert from "node:assert/strict";
import { dayQuota } from "../../src/app/day_quota.ts";
import { withStore } from "../store/memory_store.ts";

Deno.test("it is the window of a day, with what was taken within it", () => {
  withStore((store, clock) => {
    const pacer = store.pacer();
    for (let n = 0; n < 3; n++) pacer.take("courtlistener");
    const day = dayQuota(store, clock.now());
    assert.deepEqual([day?.limit, day?.used], [125, 3]);
    clock.advance(25 * 3_600_000);
    assert.equal(dayQuota(store, clock.now())?.used, 0);
  });
});

Deno.test("an account whose limits know no day has none", () => {
  withStore((store, clock) => {
    store.pacer().learn("courtlistener", [
      { seconds: 60, limit: 60 },
      { seconds: 3600, limit: 5000 },
    ]);
    assert.equal(dayQuota(store, clock.now()), undefined);
  });
});
