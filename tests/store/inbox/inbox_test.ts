import assert from "node:assert/strict";
import fc from "fast-check";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { openInbox } from "../../../src/store/inbox/inbox.ts";
import { runs } from "../../support/counts.ts";
import { freezer } from "../../support/freezer.ts";
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
