import assert from "node:assert/strict";
import fc from "fast-check";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { openInbox } from "../../../src/store/inbox/inbox.ts";
import { runs } from "../../support/counts.ts";
import { freezer } from "../../support/freezer.ts";
import { lineOf, startChild } from "../run_child.ts";
import { sampleDelivery } from "./sample_delivery.ts";
import { withInbox } from "./with_inbox.ts";

const storeError = (cause: RegExp) => (error: unknown) =>
  error instanceof CaseCalendarError && error.kind === "store" && cause.test(error.facts.cause);

Deno.test("a delivery comes back exactly as it was put", async () => {
  await withInbox(async ({ inbox, again }) => {
    const delivery = sampleDelivery({
      source: "docketlayer",
      otherKeys: ["request-1"],
      headers: { "idempotency-key": "ü\u0000", "user-agent": "Webhook Sentry/0.1" },
      body: new Uint8Array([0, 255, 128, 10, 13]),
    });
    assert.equal(await inbox.put(delivery), "stored");
    const [found] = inbox.after(0, 10);
    assert.deepEqual(found, { ...delivery, id: found!.id });
    assert.deepEqual(again().get(found!.id), found);
    assert.equal(inbox.get(found!.id + 1), undefined);
  });
});

Deno.test("what put answered is on the disk before it answers", async () => {
  await withInbox(async ({ inbox, path }) => {
    await Promise.all(Array.from({ length: 20 }, async (_, n) => {
      await inbox.put(sampleDelivery({ key: `key-${n}` }));
      const other = openDatabase(path, { readOnly: true, busyTimeoutMs: 250 });
      const row = other.get("SELECT 1 FROM deliveries WHERE key = ?", [`key-${n}`]);
      other.close();
      assert.notEqual(row, undefined);
    }));
  });
});

Deno.test("one that comes alone is committed at once, those that come together share commits", async () => {
  await withInbox(async ({ inbox }) => {
    const all = [inbox.put(sampleDelivery())];
    assert.equal(inbox.statistics().commits, 1);
    for (let n = 0; n < 64; n++) all.push(inbox.put(sampleDelivery()));
    await Promise.all(all);
    const { stored, commits } = inbox.statistics();
    assert.equal(stored, 65);
    // Two, but for a pause of the machine between two puts.
    assert(commits >= 2 && commits < 20, String(commits));
  });
});

Deno.test("those that come soon after a commit that took long share the next one", async () => {
  await withInbox(async ({ inbox, path }) => {
    const holder = holding(path, 200);
    await holder.held;
    const all = [inbox.put(sampleDelivery())];
    for (let n = 0; n < 2; n++) {
      const end = performance.now() + 2;
      while (performance.now() < end);
      all.push(inbox.put(sampleDelivery()));
    }
    await Promise.all(all);
    holder.worker.terminate();
    assert.equal(inbox.statistics().commits, 2);
  }, { busyTimeout: 5000 });
});

/** A thread that holds the file for so many milliseconds. */
function holding(path: string, milliseconds: number): { worker: Worker; held: Promise<void> } {
  const program = `import { DatabaseSync } from "node:sqlite";
    const database = new DatabaseSync(${JSON.stringify(path)});
    database.exec("BEGIN IMMEDIATE");
    postMessage("held");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds});
    database.exec("COMMIT");
    database.close();`;
  const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.onmessage = () => resolve();
  return { worker, held: promise };
}

Deno.test("large deliveries that come together do not share one commit", async () => {
  await withInbox(async ({ inbox, path }) => {
    const body = new Uint8Array(3_000_000);
    await Promise.all(Array.from({ length: 6 }, () => inbox.put(sampleDelivery({ body }))));
    assert.equal(inbox.statistics().commits, 6);
    assert(Deno.statSync(`${path}-wal`).size < 16 * 1024 * 1024);
  });
});

Deno.test("a key five times at once is stored once, for each source", async () => {
  await withInbox(async ({ inbox }) => {
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => inbox.put(sampleDelivery({ key: "same" }))),
    );
    assert.deepEqual(outcomes.toSorted(), ["known", "known", "known", "known", "stored"]);
    assert.equal(await inbox.put(sampleDelivery({ key: "same", source: "docketlayer" })), "stored");
    assert.equal(inbox.depth(), 2);
  });
});

Deno.test("a signed value that was seen before makes a delivery known whatever its key", async () => {
  await withInbox(async ({ inbox }) => {
    const replay = (key: string) =>
      inbox.put(sampleDelivery({ source: "docketlayer", key, otherKeys: ["signed"] }));
    assert.deepEqual(await Promise.all([replay("a"), replay("b")]), ["stored", "known"]);
    assert.equal(await replay("c"), "known");
    const elsewhere = sampleDelivery({ source: "courtlistener", key: "signed" });
    assert.equal(await inbox.put(elsewhere), "stored");
  });
});

Deno.test("keys outlive bodies, and are forgotten after fourteen days", async () => {
  await withInbox(async ({ inbox, clock, again }) => {
    const put = (key: string) =>
      inbox.put(
        sampleDelivery({ key, otherKeys: [`${key}-signed`], receivedAt: clock.now().toString() }),
      );
    await put("first");
    const [first] = inbox.after(0, 1);
    const removed = inbox.remove([first!.id, 12345]);
    while (inbox.tidy()) { /* until nothing is left */ }
    await removed;
    assert.equal(inbox.get(first!.id), undefined);
    assert.deepEqual([inbox.depth(), inbox.oldest(), inbox.after(0, 9)], [0, null, []]);
    assert.equal(again().depth(), 0);

    clock.advance(13.9 * 86_400_000);
    while (inbox.tidy()) { /* as above */ }
    assert.equal(await put("first"), "known");
    clock.advance(0.2 * 86_400_000);
    await put("kept");
    while (inbox.tidy()) { /* as above */ }
    assert.equal(await put("first"), "stored");
    const ids = inbox.after(0, 9).map(({ id }) => id);
    assert(ids.every((id) => id > first!.id), "an id was used again");
  });
});

Deno.test("a body that was not removed stays however old it is", async () => {
  await withInbox(async ({ inbox, clock }) => {
    await inbox.put(sampleDelivery({ key: "parked" }));
    clock.advance(400 * 86_400_000);
    assert.equal(inbox.tidy(), false);
    assert.equal(inbox.depth(), 1);
    assert.equal(await inbox.put(sampleDelivery({ key: "parked" })), "known");
  });
});

Deno.test("a removal waits for an idle moment and is done before the inbox closes", async () => {
  await withInbox(async ({ inbox, again }) => {
    for (let n = 0; n < 3; n++) await inbox.put(sampleDelivery());
    const ids = inbox.after(0, 9).map(({ id }) => id);
    const removed = inbox.remove(ids.slice(0, 2));
    assert.equal(inbox.depth(), 3);
    inbox.close();
    await removed;
    assert.deepEqual(again().after(0, 9).map(({ id }) => id), ids.slice(2));
  });
});

Deno.test("idle work is done by itself", async () => {
  await withInbox(async ({ inbox }) => {
    await inbox.put(sampleDelivery());
    await inbox.remove(inbox.after(0, 9).map(({ id }) => id));
    assert.equal(inbox.depth(), 0);
  }, { idleAfter: 1 });
});

Deno.test("a put that is under way when the inbox closes is stored, a later one refused", async () => {
  await withInbox(async ({ inbox, again }) => {
    const underWay = inbox.put(sampleDelivery({ key: "under way" }));
    inbox.close();
    assert.equal(await underWay, "stored");
    await assert.rejects(inbox.put(sampleDelivery()), storeError(/closed/));
    await assert.rejects(inbox.remove([1]), storeError(/closed/));
    assert.equal(again().after(0, 1)[0]?.key, "under way");
  });
});

Deno.test("ids of a new file follow those that were seen, although the clock was set back", async () => {
  const seen = Temporal.Instant.from("2026-03-02T16:00:00Z").epochMilliseconds;
  await withInbox(async ({ inbox }) => {
    await inbox.put(sampleDelivery());
    assert.equal(inbox.after(seen, 10).length, 1);
  }, { idsAfter: seen });
});

Deno.test("ids rise, also in a file that replaces a lost one", async () => {
  await withInbox(async ({ inbox, clock, path }) => {
    for (let n = 0; n < 5; n++) await inbox.put(sampleDelivery());
    const before = inbox.after(0, 9).map(({ id }) => id);
    assert.deepEqual(before, before.toSorted((a, b) => a - b));
    inbox.close();
    for (const end of ["", "-wal", "-shm"]) {
      if (end === "" || exists(path + end)) Deno.removeSync(path + end);
    }
    clock.advance(1000);
    const fresh = openInbox({ path, clock });
    await fresh.put(sampleDelivery());
    const [first] = fresh.after(0, 1);
    fresh.close();
    assert(first!.id > before.at(-1)!);
  });
});

Deno.test("a file deleted while it is in use is noticed: refused once, then a new one is begun", async () => {
  await withInbox(async ({ inbox, path, again }) => {
    await inbox.put(sampleDelivery({ key: "lost" }));
    for (const end of ["", "-wal", "-shm"]) Deno.removeSync(path + end);
    await assert.rejects(inbox.put(sampleDelivery({ key: "lost" })), storeError(/deleted/));
    assert.equal(await inbox.put(sampleDelivery({ key: "lost" })), "stored");
    assert.equal(again().after(0, 9).length, 1);
    assert.equal(inbox.depth(), 1);
  });
});

Deno.test("a lock held by another process refuses all that wait, and nothing once it is gone", async () => {
  await withInbox(async ({ inbox, path }) => {
    await inbox.put(sampleDelivery({ key: "before" }));
    const locker = startChild(["lock", path]);
    await lineOf(locker);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => inbox.put(sampleDelivery())),
    );
    assert(outcomes.every(({ status }) => status === "rejected"));
    await assert.rejects(inbox.put(sampleDelivery()), storeError(/locked/));
    assert.equal(await inbox.put(sampleDelivery({ key: "before" })), "known");
    locker.kill("SIGKILL");
    await locker.status;
    assert.equal(await inbox.put(sampleDelivery()), "stored");
    assert.deepEqual(inbox.statistics().failed, 11);
    assert.equal(inbox.depth(), 2);
  }, { busyTimeout: 20 });
});

Deno.test("a full disk refuses what does not fit and keeps nothing of it", async () => {
  await withInbox(async ({ inbox, again }) => {
    await inbox.put(sampleDelivery({ key: "small" }));
    const large = sampleDelivery({ key: "large", body: new Uint8Array(400_000) });
    await assert.rejects(inbox.put(large), storeError(/full/));
    assert.equal(await inbox.put(sampleDelivery({ key: "small too" })), "stored");
    assert.deepEqual(again().after(0, 9).map(({ key }) => key), ["small", "small too"]);
    assert.deepEqual(again({ maxBytes: 1e9 }).writable(), { ok: true });
  }, { maxBytes: 200_000 });
});

Deno.test("whether it can be written is told from the last attempt, else by trying", async () => {
  await withInbox(({ inbox, path }) => {
    assert.deepEqual(inbox.writable(), { ok: true });
    inbox.close();
    assert.throws(() => inbox.oldest(), storeError(/closed/));
    const other = openDatabase(path, { readOnly: false, busyTimeoutMs: 0 });
    const count = other.get("SELECT count FROM probe");
    other.close();
    assert.deepEqual(count, { count: 1 });
  });
});

Deno.test("a locked inbox is not writable, with the reason", async () => {
  await withInbox(async ({ inbox, path }) => {
    const locker = startChild(["lock", path]);
    await lineOf(locker);
    const locked = inbox.writable();
    assert(!locked.ok);
    assert.match(locked.cause, /locked/);
    locker.kill("SIGKILL");
    await locker.status;
    await inbox.put(sampleDelivery());
    assert.deepEqual(inbox.writable(), { ok: true });
  }, { busyTimeout: 20 });
});

Deno.test("one delivery that cannot be stored does not take the others with it", async () => {
  await withInbox(async ({ inbox }) => {
    const broken = sampleDelivery({ receivedAt: "not an instant" });
    const outcomes = await Promise.allSettled(
      [sampleDelivery(), broken, sampleDelivery()].map((delivery) => inbox.put(delivery)),
    );
    assert.deepEqual(outcomes.map(({ status }) => status), ["fulfilled", "rejected", "fulfilled"]);
    assert.equal(inbox.depth(), 2);
  });
});

Deno.test("what waits behind a mark is counted, with the age of its first", async () => {
  await withInbox(async ({ inbox }) => {
    for (const hour of ["10", "11", "12"]) {
      await inbox.put(sampleDelivery({ receivedAt: `2026-03-02T${hour}:00:00Z` }));
    }
    const ids = inbox.after(0, 9).map(({ id }) => id);
    assert.deepEqual(inbox.waiting(ids[0]!), { count: 2, oldest: "2026-03-02T11:00:00Z" });
    assert.deepEqual(inbox.waiting(ids[2]!), { count: 0, oldest: null });
    assert.equal(inbox.oldest(), "2026-03-02T10:00:00Z");
    assert.deepEqual(inbox.receivedBefore("2026-03-02T12:00:00Z", 9), ids.slice(0, 2));
    assert.deepEqual(inbox.receivedBefore("2026-03-02T12:00:00Z", 1), ids.slice(0, 1));
  });
});

Deno.test("a page of large deliveries ends early, but never without one", async () => {
  await withInbox(async ({ inbox }) => {
    for (let n = 0; n < 3; n++) {
      await inbox.put(sampleDelivery({ body: new Uint8Array(9 * 1024 * 1024) }));
    }
    const first = inbox.after(0, 10);
    assert.equal(first.length, 1);
    assert.equal(inbox.after(first[0]!.id, 10).length, 1);
  });
});

Deno.test("any order of puts, removals and reopenings keeps each key once and loses none", async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: fc.constantFrom("a", "b", "c", "d", "e") }) },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.constant({ reopen: true }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await withInbox(async ({ inbox: first, again }) => {
        let inbox = first;
        const seen = new Set<string>();
        const kept = new Set<string>();
        for (const one of steps) {
          if ("put" in one) {
            const outcome = await inbox.put(sampleDelivery({ key: one.put }));
            assert.equal(outcome, seen.has(one.put) ? "known" : "stored");
            if (outcome === "stored") kept.add(one.put);
            seen.add(one.put);
          } else if ("remove" in one) {
            const found = inbox.after(0, 9)[one.remove];
            if (found === undefined) continue;
            const removed = inbox.remove([found.id]);
            while (inbox.tidy()) { /* until it is done */ }
            await removed;
            kept.delete(found.key);
          } else {
            inbox.close();
            inbox = again();
          }
          assert.deepEqual(new Set(inbox.after(0, 99).map(({ key }) => key)), kept);
          assert.equal(inbox.depth(), kept.size);
        }
      });
    }),
    runs(10, 500),
  );
});

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

const frozen = freezer();

Deno.test({
  name: "the first put after a read-only time is stored, although the inbox was read meanwhile",
  ignore: frozen === null,
  fn: async () => {
    await withInbox(async ({ inbox, path }) => {
      await inbox.put(sampleDelivery());
      const files = [path, `${path}-wal`];
      frozen!.freeze(files);
      try {
        for (let n = 0; n < 2; n++) {
          await assert.rejects(inbox.put(sampleDelivery()), storeError(/./));
          assert.equal(inbox.waiting(0).count, 1);
        }
      } finally {
        frozen!.thaw(files);
      }
      assert.equal(await inbox.put(sampleDelivery()), "stored");
    });
  },
});
