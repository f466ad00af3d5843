import assert from "node:assert/strict";
import process from "node:process";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
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
    assert(two.leases.acquire("publish", { holder: "daemon", ttl: 60 }).granted);
    first.lease.release();
    assert.equal(one.leases.holder("sync"), null);
    assert(two.leases.acquire("sync", { holder: "daemon", ttl: 60 }).granted);
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
