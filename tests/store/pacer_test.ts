import assert from "node:assert/strict";
import fc from "fast-check";
import type { QuotaWindow } from "../../src/domain/pacer.ts";
import { openStore } from "../../src/store/store.ts";
import { freeTier } from "../../src/store/pacer.ts";
import { runs } from "../support/counts.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { behindItsBack, start, withStore } from "./memory_store.ts";
import { runChild } from "./run_child.ts";
import { withFolder } from "./temp_folder.ts";

const upstream = "courtlistener";

/** Most permits in any half-open stretch of a window, counted the slow way. */
function most(taken: number[], window: QuotaWindow): number {
  const counts = taken.map((from) =>
    taken.filter((at) => at >= from && at < from + window.seconds * 1000).length
  );
  return Math.max(0, ...counts);
}

Deno.test("processes that share a store never exceed a window together", () => {
  const window = fc.record({
    limit: fc.integer({ min: 1, max: 6 }),
    seconds: fc.constantFrom(1, 7, 60),
  });
  const step = fc.record({
    process: fc.integer({ min: 0, max: 2 }),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }), fc.constant(60_000)),
  });
  const inputs = fc.tuple(
    fc.array(window, { minLength: 1, maxLength: 3 }),
    fc.array(step, { maxLength: 40 }),
  );
  return withFolder((folder) => {
    const clock = virtualClock(start);
    const stores = [0, 1, 2].map(() => openStore({ path: `${folder}/store.sqlite`, clock }));
    let round = 0;
    try {
      fc.assert(
        fc.property(inputs, ([windows, steps]) => {
          const name = `upstream ${round++}`;
          const pacers = stores.map((store) => store.pacer({ configured: { [name]: windows } }));
          const taken: number[] = [];
          for (const { process, wait } of steps) {
            clock.advance(wait);
            const permit = pacers[process]!.take(name);
            if (permit.granted) taken.push(clock.now().epochMilliseconds);
            else assert(Temporal.Instant.compare(permit.notBefore, clock.now()) > 0);
          }
          for (const window of windows) assert(most(taken, window) <= window.limit);
          if (steps.length > 0) assert(taken.length > 0);
        }),
        runs(40, 1000),
      );
    } finally {
      for (const store of stores) store.close();
    }
  });
});

Deno.test("two processes at one instant get the limit and not one more", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    const answers = await Promise.all([1, 2].map(() => runChild(["take", path, "20"])));
    const granted = answers.reduce((sum, answer) => sum + Number(answer["granted"]), 0);
    assert.equal(granted, freeTier[0]!.limit);
  });
});

Deno.test("a refused permit names the moment from which one is granted", () => {
  withStore((store, clock) => {
    const pacer = store.pacer();
    for (let n = 0; n < 5; n++) {
      assert(pacer.take(upstream).granted);
      clock.advance(1000);
    }
    const refused = pacer.take(upstream);
    assert(!refused.granted);
    assert.equal(refused.notBefore.toString(), "2026-03-01T12:01:00Z");
    clock.set(refused.notBefore.subtract({ milliseconds: 1 }).toString());
    assert(!pacer.take(upstream).granted);
    clock.set(refused.notBefore.toString());
    assert(pacer.take(upstream).granted);
    assert(pacer.take("docketlayer").granted);
  });
});

Deno.test("a fraction of a millisecond is never given away", () => {
  withStore((store, clock) => {
    clock.set("2026-03-01T12:00:00.000999Z");
    const pacer = store.pacer({ configured: { [upstream]: [{ limit: 1, seconds: 60 }] } });
    assert(pacer.take(upstream).granted);
    clock.set("2026-03-01T12:01:00.000500Z");
    assert(!pacer.take(upstream).granted);
    clock.set("2026-03-01T12:01:00.001Z");
    assert(pacer.take(upstream).granted);
  });
});

Deno.test("limits that were learned replace the configured ones, for every process", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    const clock = virtualClock(start);
    using one = openStore({ path, clock });
    using two = openStore({ path, clock });
    const pacer = one.pacer({ configured: { [upstream]: [{ limit: 2, seconds: 60 }] } });
    assert(!pacer.learned(upstream));
    pacer.learn(upstream, [{ limit: 3, seconds: 60 }]);
    assert(two.pacer().learned(upstream));
    const granted = [1, 2, 3, 4].map(() => pacer.take(upstream).granted);
    assert.deepEqual(granted, [true, true, true, false]);
    // What was taken before a limit was learned counts under it.
    pacer.learn(upstream, [{ limit: 3, seconds: 86_400 }]);
    clock.advance(3_600_000);
    assert(!two.pacer().take(upstream).granted);
    clock.advance(24 * 3_600_000);
    assert(!two.pacer().learned(upstream));
    pacer.learn(upstream, []);
    for (let n = 0; n < 50; n++) assert(pacer.take(upstream).granted);
    behindItsBack(path, "UPDATE quota_windows SET windows = '['");
    assert(!pacer.take(upstream).granted);
  });
});

Deno.test("a hold refuses everybody until it ends, and a shorter one does not end it", () => {
  withStore((store, clock) => {
    const pacer = store.pacer();
    const until = clock.now().add({ hours: 2 });
    pacer.holdUntil(upstream, until, "CourtListener asked to wait");
    pacer.holdUntil(upstream, clock.now().add({ minutes: 1 }), "shorter");
    clock.advance(60_000);
    const permit = store.pacer().take(upstream);
    assert(!permit.granted);
    assert.equal(permit.reason, "CourtListener asked to wait");
    assert.equal(permit.notBefore.toString(), until.toString());
    clock.set(until.toString());
    assert(pacer.take(upstream).granted);
  });
});

Deno.test("polls and alerts leave the reserve to stubs and look-ups", () => {
  withStore((store) => {
    const windows = [{ limit: 5, seconds: 3600 }];
    const pacer = store.pacer({ configured: { [upstream]: windows }, reserve: 0.4 });
    const asked = ["poll", "alerts", "poll", "poll", "alerts", "stub", "look-up", "stub"] as const;
    const granted = asked.map((purpose) => pacer.take(upstream, purpose).granted);
    assert.deepEqual(granted, [true, true, true, false, false, true, true, false]);
  });
});

Deno.test("the state tells what is used, left, kept, and when it comes back", () => {
  withStore((store, clock) => {
    const windows = [{ limit: 5, seconds: 60 }, { limit: 50, seconds: 3600 }];
    const pacer = store.pacer({ configured: { [upstream]: windows } });
    const begun = clock.now();
    assert.deepEqual(pacer.state(upstream, begun).windows.map(({ freesAt }) => freesAt), [
      null,
      null,
    ]);
    pacer.take(upstream);
    clock.advance(30_000);
    pacer.take(upstream);
    clock.advance(40_000);
    const state = pacer.state(upstream, clock.now());
    const [minute, hour] = state.windows;
    assert.deepEqual([minute!.used, minute!.left, minute!.reserved], [1, 4, 0]);
    assert.deepEqual([hour!.used, hour!.left, hour!.leftForPolling, hour!.reserved], [
      2,
      48,
      38,
      10,
    ]);
    assert.equal(hour!.freesAt, begun.add({ seconds: 3600 }).toString());
    assert.equal(hour!.resetAt, begun.add({ seconds: 3630 }).toString());
    assert.deepEqual([state.learnedAt, state.heldUntil], [null, null]);
    pacer.learn(upstream, windows);
    pacer.holdUntil(upstream, clock.now().add({ hours: 3 }), "asked to wait");
    const held = pacer.state(upstream, clock.now());
    assert.equal(held.learnedAt, clock.now().toString());
    assert.deepEqual([held.heldUntil, held.heldBecause], [
      clock.now().add({ hours: 3 }).toString(),
      "asked to wait",
    ]);
  });
});

Deno.test("what others used of the account counts, once, and never frees early", () => {
  withStore((store, clock) => {
    const pacer = store.pacer();
    pacer.take(upstream);
    const told = [
      { limit: 5, seconds: 60, used: 3 },
      { limit: 50, seconds: 3600, used: 10 },
      { limit: 125, seconds: 86_400, used: 120 },
    ];
    for (let time = 0; time < 2; time += 1) {
      pacer.learn(upstream, told);
      const used = pacer.state(upstream, clock.now()).windows.map((window) => window.used);
      assert.deepEqual(used, [3, 10, 120]);
    }
    clock.advance(60_000);
    assert.deepEqual(pacer.state(upstream, clock.now()).windows.map(({ left }) => left), [
      5,
      40,
      5,
    ]);
  });
});

Deno.test("a wide window is decided without reading every permit, and still refuses in time", () => {
  withStore((store) => {
    const windows = [{ limit: 300, seconds: 86_400 }, { limit: 1_000_000, seconds: 60 }];
    const pacer = store.pacer({ configured: { [upstream]: windows } });
    const granted = Array.from({ length: 305 }, () => pacer.take(upstream).granted);
    assert.equal(granted.lastIndexOf(true), 299);
    assert.equal(granted.filter((one) => one).length, 300);
  });
});

Deno.test("a permit cannot be taken within a transaction that may be undone", () => {
  withStore((store) => {
    const pacer = store.pacer();
    assert.throws(() => store.transaction(() => pacer.take(upstream)), /outside of transactions/);
  });
});

Deno.test("permits dated ahead by a wrong clock neither free nor block a window", () => {
  withStore((store, clock) => {
    const windows = [{ limit: 2, seconds: 60 }];
    const pacer = store.pacer({ configured: { [upstream]: windows } });
    clock.set("2026-03-02T12:00:00Z");
    assert(pacer.take(upstream).granted);
    assert(pacer.take(upstream).granted);
    clock.set("2026-03-01T12:00:00Z");
    const granted = [1, 2, 3].map(() => pacer.take(upstream).granted);
    assert.deepEqual(granted, [true, true, false]);
  });
});

Deno.test("a permit counts from when the upstream may have counted it, so that nobody is too early there", () => {
  withStore((store, clock) => {
    const windows = [{ limit: 1, seconds: 60 }];
    const pacer = store.pacer({ configured: { [upstream]: windows }, arrivalMs: 1500 });
    assert(pacer.take(upstream).granted);
    const refused = pacer.take(upstream);
    assert(!refused.granted);
    assert.equal(refused.notBefore.since(clock.now()).total("milliseconds"), 61_500);
  });
});
