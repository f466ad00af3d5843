import assert from "node:assert/strict";
import process from "node:process";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { lineOf, startChild } from "./run_child.ts";
import { withStore } from "./memory_store.ts";
import { withFolder } from "./temp_folder.ts";

Deno.test("a lease excludes others until it is released, and says who holds it since when", async () => {
  await withFolder((folder) => {
    const clock = virtualClock("2026-03-01T12:00:00Z");
    using one = openStore({ path: `${folder}/store.sqlite`, clock });
    using two = openStore({ path: `${folder}/store.sqlite`, clock });
    const first = one.leases.acquire("sync", { holder: "case-calendar sync", ttl: 60 });
    assert(first.granted);
    assert.equal(first.takenOverFrom, null);
    clock.advance(30_000);
    assert(first.lease.renew());
    clock.advance(59_000);
    const refused = two.leases.acquire("sync", { holder: "daemon", ttl: 60 });
    assert.deepEqual(refused, {
      granted: false,
      heldBy: {
        holder: "case-calendar sync",
        pid: process.pid,
        since: "2026-03-01T12:00:00Z",
        renewedAt: "2026-03-01T12:00:30Z",
        expiresAt: "2026-03-01T12:01:30Z",
      },
    });
    const other = two.leases.acquire("publish", { holder: "daemon", ttl: 60 });
    assert(other.granted);
    other.lease.release();
    first.lease.release();
    assert.equal(one.leases.holder("sync"), null);
    const second = two.leases.acquire("sync", { holder: "daemon", ttl: 60 });
    assert(second.granted);
    second.lease.release();
  });
});

Deno.test("an expired lease is taken over, and its former holder notices", () => {
  withStore(({ leases }, clock) => {
    const first = leases.acquire("sync", { holder: "killed", ttl: 60 });
    assert(first.granted);
    clock.advance(60_000);
    assert.equal(leases.holder("sync"), null);
    const second = leases.acquire("sync", { holder: "daemon", ttl: 60 });
    assert(second.granted);
    assert.equal(second.takenOverFrom?.holder, "killed");
    assert.equal(first.lease.renew(), false);
    first.lease.release();
    assert.equal(leases.holder("sync")?.holder, "daemon");
  });
});

Deno.test("a lease ends with its block", () => {
  withStore(({ leases }) => {
    {
      const answer = leases.acquire("sync", { holder: "sync", ttl: 60 });
      assert(answer.granted);
      using _lease = answer.lease;
      assert(leases.holder("sync"));
    }
    assert.equal(leases.holder("sync"), null);
  });
});

Deno.test("the lease of a killed process is free at once, that of a living one is not", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    const clock = virtualClock("2026-03-01T12:00:00Z");
    using store = openStore({ path, clock });
    using reader = openStore({ path, clock, readOnly: true });
    const child = startChild(["hold", path]);
    await lineOf(child);
    assert.equal(reader.leases.holder("sync")?.pid, child.pid);
    assert.equal(store.leases.acquire("sync", { holder: "daemon", ttl: 30 }).granted, false);
    child.kill("SIGKILL");
    await child.status;
    assert.equal(reader.leases.holder("sync"), null);
    const taken = store.leases.acquire("sync", { holder: "daemon", ttl: 30 });
    assert(taken.granted);
    assert.equal(taken.takenOverFrom?.holder, "killed");
    assert.equal(reader.leases.holder("sync")?.holder, "daemon");
    taken.lease.release();
  });
});

Deno.test("who takes a lease over from one that slept has its file as soon as that one is gone", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    const clock = virtualClock("2026-03-01T12:00:00Z");
    using store = openStore({ path, clock });
    const asleep = store.leases.acquire("sync", { holder: "asleep", ttl: 30 });
    assert(asleep.granted);
    clock.advance(31_000);
    const next = store.leases.acquire("sync", { holder: "next", ttl: 30 });
    assert(next.granted);
    asleep.lease.release();
    next.lease.renew();
    assert.equal(store.leases.acquire("sync", { holder: "third", ttl: 30 }).granted, false);
    next.lease.release();
    assert.equal(store.leases.holder("sync"), null);
  });
});
