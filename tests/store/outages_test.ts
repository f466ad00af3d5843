import assert from "node:assert/strict";
import type { Store } from "../../src/store/store.ts";
import type { VirtualClock } from "../support/virtual_clock.ts";
import { withStore } from "./memory_store.ts";

const name = "courtlistener";

function fail(store: Store, { clock, minutes }: { clock: VirtualClock; minutes: number }): void {
  const nextAt = clock.now().add({ minutes }).toString();
  store.outages.failed(name, { failures: 1, nextAt, reason: "HTTP 503" });
}

Deno.test("without an outage everybody may ask", () => {
  withStore(({ outages }) => {
    assert.equal(outages.of(name), null);
    assert.equal(outages.mayAsk(name, () => "2026-03-01T12:30:00Z"), true);
    assert.equal(outages.over(name), false);
  });
});

Deno.test("failures add up, and the first time stays", () => {
  withStore((store, clock) => {
    const since = clock.now().toString();
    fail(store, { clock, minutes: 1 });
    clock.advance(60_000);
    fail(store, { clock, minutes: 2 });
    assert.deepEqual(store.outages.of(name), {
      name,
      since,
      failures: 2,
      nextAt: clock.now().add({ minutes: 2 }).toString(),
      reason: "HTTP 503",
    });
    assert.equal(store.outages.over(name), true);
    assert.equal(store.outages.of(name), null);
  });
});

Deno.test("at the time of the next try one may ask, and the others wait anew", () => {
  withStore((store, clock) => {
    const { outages } = store;
    const again = () => clock.now().add({ minutes: 5 }).toString();
    fail(store, { clock, minutes: 1 });
    assert.equal(outages.mayAsk(name, again), false);
    clock.advance(60_000);
    assert.deepEqual([1, 2, 3].map(() => outages.mayAsk(name, again)), [true, false, false]);
    clock.advance(300_000);
    assert.equal(outages.mayAsk(name, again), true);
  });
});

Deno.test("a try can be had early, and another outage stands for itself", () => {
  withStore((store, clock) => {
    const { outages } = store;
    const again = () => clock.now().add({ minutes: 5 }).toString();
    fail(store, { clock, minutes: 20 });
    outages.failed("other", {
      failures: 1,
      nextAt: clock.now().add({ minutes: 20 }).toString(),
      reason: "x",
    });
    outages.hurry(name);
    assert.deepEqual([outages.mayAsk(name, again), outages.mayAsk("other", again)], [true, false]);
  });
});

Deno.test("a next try noted by a clock since set back by days is not waited for", () => {
  withStore((store, clock) => {
    fail(store, { clock, minutes: 3 * 1440 });
    assert.equal(store.outages.mayAsk(name, () => clock.now().toString()), true);
  });
});
