import assert from "node:assert/strict";
import { LeaseHeldError, runExclusively } from "../../src/app/run_exclusively.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const start = "2026-03-01T12:00:00Z";

Deno.test("work runs under the lease, and the lease is given back", async () => {
  using store = openStore({ path: ":memory:", clock: virtualClock(start) });
  const work = { name: "sync", holder: "case-calendar sync", store };
  const answer = await runExclusively(work, () => {
    assert.equal(store.leases.holder("sync")?.holder, "case-calendar sync");
    return Promise.resolve(7);
  });
  assert.equal(answer, 7);
  assert.equal(store.leases.holder("sync"), null);
});

Deno.test("work that fails gives the lease back, too", async () => {
  using store = openStore({ path: ":memory:", clock: virtualClock(start) });
  const work = { name: "sync", holder: "case-calendar sync", store };
  await assert.rejects(runExclusively(work, () => Promise.reject(new Error("broken"))), /broken/);
  assert.equal(store.leases.holder("sync"), null);
});

Deno.test("a second one is told who is at work and runs nothing; another name is free", async () => {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  await runExclusively({ name: "sync", holder: "case-calendar sync", store }, async () => {
    const second = { name: "sync", holder: "case-calendar prune", store };
    await assert.rejects(
      runExclusively(second, () => Promise.reject(new Error("was run"))),
      (error) => {
        assert.ok(error instanceof CaseCalendarError);
        assert.equal(error.kind, "store");
        assert.match(
          error.message,
          /prune: case-calendar sync \(process \d+\) is at work since 2026/,
        );
        return true;
      },
    );
    await runExclusively({ ...second, name: "other" }, () => Promise.resolve());
  });
});

Deno.test("what a killed process held can be taken over when its time is up", async () => {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  store.leases.acquire("sync", { holder: "killed", ttl: 30 });
  const work = { name: "sync", holder: "case-calendar sync", store };
  await assert.rejects(runExclusively(work, () => Promise.resolve()), CaseCalendarError);
  clock.advance(31_000);
  assert.equal(await runExclusively(work, () => Promise.resolve("ran")), "ran");
});

Deno.test("who may wait gets its turn when the other one ends, and tells once whom it waits for", async () => {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  const other = store.leases.acquire("sync", { holder: "case-calendar sync", ttl: 3600 });
  assert.ok(other.granted);
  const told: string[] = [];
  const { signal } = new AbortController();
  let looks = 0;
  const sleeping = {
    ...clock,
    sleep: async (milliseconds: number) => {
      if (++looks === 4) other.lease.release();
      await clock.sleep(milliseconds);
    },
  };
  const wait = {
    milliseconds: 10_000,
    clock: sleeping,
    signal,
    onWait: ({ holder }: { holder: string }) => told.push(holder),
  };
  const work = { name: "sync", holder: "case-calendar emit", store, wait };
  assert.equal(await runExclusively(work, () => Promise.resolve("ran")), "ran");
  assert.deepEqual(told, ["case-calendar sync"]);
});

Deno.test("a wait ends, and then says who is at work", async () => {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  store.leases.acquire("sync", { holder: "case-calendar sync", ttl: 3600 });
  const { signal } = new AbortController();
  const wait = { milliseconds: 10_000, clock, signal };
  const work = { name: "sync", holder: "case-calendar emit", store, wait };
  await assert.rejects(
    runExclusively(work, () => Promise.reject(new Error("was run"))),
    (error) => {
      assert.ok(error instanceof LeaseHeldError);
      assert.equal(error.exitCode, 7);
      assert.equal(error.heldBy.holder, "case-calendar sync");
      return true;
    },
  );
  assert.equal(clock.slept.reduce((sum, one) => sum + one, 0), 10_000);
});
