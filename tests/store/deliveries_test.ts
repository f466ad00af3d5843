import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import type { SeenDelivery } from "../../src/store/deliveries.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { start, withStore } from "./memory_store.ts";

const seen = (id: number, changes: Partial<SeenDelivery> = {}): SeenDelivery => ({
  id,
  source: "courtlistener",
  key: `key-${id}`,
  event: "docket-alert",
  receivedAt: start,
  dockets: ["courtlistener:1001"],
  ...changes,
});
const effort = { ms: 12.4 };

Deno.test("deliveries that were seen wait for their turn, and are never taken up anew", () => {
  withStore((store, clock) => {
    const { deliveries } = store;
    assert.equal(deliveries.lastSeen(), 0);
    deliveries.see([seen(7), seen(9)]);
    assert.equal(deliveries.lastSeen(), 9);
    assert.deepEqual(deliveries.due(10).map(({ id }) => id), [7, 9]);
    assert.ok(
      deliveries.settle(7, { state: "applied", reason: "", counts: { entries: 2 } }, effort),
    );
    deliveries.see([seen(7, { event: "other" })]);
    const row = deliveries.get(7)!;
    assert.deepEqual([row.state, row.event, row.counts, row.ms], [
      "applied",
      "docket-alert",
      { entries: 2 },
      12,
    ]);
    clock.advance(1000);
    assert.equal(deliveries.forget(clock.now().toString(), 10), 1);
    assert.equal(deliveries.lastSeen(), 9, "forgotten ones stay seen");
  });
});

Deno.test("only one settlement of a delivery holds", () => {
  withStore(({ deliveries }) => {
    deliveries.see([seen(1)]);
    const applied = { state: "applied", reason: "" } as const;
    assert.equal(deliveries.settle(1, applied, effort), true);
    assert.equal(deliveries.settle(1, { state: "parked", reason: "late" }, effort), false);
    assert.equal(deliveries.get(1)!.state, "applied");
    assert.equal(deliveries.retry(1), false);
    assert.equal(deliveries.drop(1, "no"), false);
  });
});

Deno.test("one that waits is due at its time, and is the oldest until it is done", () => {
  withStore((store, clock) => {
    const { deliveries } = store;
    deliveries.see([seen(1)]);
    const nextTryAt = clock.now().add({ minutes: 5 }).toString();
    deliveries.settle(1, { state: "waiting", waitsFor: "turn", reason: "quota", nextTryAt }, {
      ms: 1,
      failed: true,
    });
    assert.deepEqual(deliveries.due(10), []);
    assert.equal(deliveries.nextDue(), nextTryAt);
    assert.equal(deliveries.oldestWaiting(), start);
    clock.advance(300_000);
    assert.deepEqual(deliveries.due(10).map(({ tries, reason }) => [tries, reason]), [[
      1,
      "quota",
    ]]);
    deliveries.settle(1, { state: "applied", reason: "" }, effort);
    assert.equal(deliveries.oldestWaiting(), null);
    assert.equal(deliveries.nextDue(), null);
  });
});

Deno.test("a clock that was set back does not hold up new deliveries", () => {
  withStore((store, clock) => {
    store.deliveries.see([seen(1)]);
    clock.set("2026-03-01T11:00:00Z");
    assert.deepEqual(store.deliveries.due(10).map(({ id }) => id), [1]);
  });
});

Deno.test("parked ones can be tried again or dropped, and keep their bodies until then", () => {
  withStore(({ deliveries }) => {
    deliveries.see([seen(1), seen(2), seen(3)]);
    for (const id of [1, 2]) deliveries.settle(id, { state: "parked", reason: "odd" }, effort);
    assert.deepEqual([...deliveries.unfinished([1, 2, 3, 4])], [1, 2, 3]);
    assert.ok(deliveries.retry(1));
    assert.equal(deliveries.get(1)!.state, "waiting");
    assert.ok(deliveries.drop(2, "not ours"));
    assert.deepEqual(deliveries.counts(), { waiting: 2, applied: 0, parked: 0, dropped: 1 });
    assert.deepEqual([...deliveries.unfinished([1, 2])], [1]);
    assert.deepEqual(deliveries.list({ limit: 9, state: "dropped" }).map(({ reason }) => reason), [
      "not ours",
    ]);
    assert.deepEqual(deliveries.list({ limit: 2 }).map(({ id }) => id), [3, 2]);
  });
});

Deno.test("what waits to be followed is listed apart and is not late", () => {
  withStore((store, clock) => {
    const { deliveries } = store;
    deliveries.see([seen(1)]);
    const nextTryAt = clock.now().add({ hours: 720 }).toString();
    deliveries.settle(
      1,
      { state: "waiting", waitsFor: "follow", reason: "not followed", nextTryAt },
      effort,
    );
    assert.deepEqual(deliveries.notFollowed().map(({ id }) => id), [1]);
    assert.equal(deliveries.oldestWaiting(), null);
  });
});

Deno.test("what waits for a later try can be hurried, those least recently tried first", () => {
  withStore(({ deliveries }, clock) => {
    deliveries.see([seen(1), seen(2), seen(3), seen(4)]);
    const later = clock.now().add({ hours: 1 }).toString();
    const waits = (waitsFor: "turn" | "follow") =>
      ({ state: "waiting", waitsFor, reason: "out", nextTryAt: later }) as const;
    deliveries.settle(2, waits("turn"), { ms: 1 });
    clock.advance(1000);
    deliveries.settle(1, waits("turn"), { ms: 1, failed: true });
    deliveries.settle(3, waits("follow"), { ms: 1 });
    deliveries.settle(4, { state: "applied", reason: "" }, effort);
    assert.deepEqual(deliveries.hurry(1), [{ id: 2, nextTryAt: later }]);
    assert.deepEqual(deliveries.due(10).map(({ id }) => id), [2]);
    assert.deepEqual(deliveries.hurry(10).map(({ id }) => id), [1]);
    assert.deepEqual(deliveries.due(10).map(({ id, tries }) => [id, tries]), [[1, 1], [2, 0]]);
    assert.equal(deliveries.get(3)!.waitsFor, "follow");
  });
});

Deno.test("a probe changes nothing, and fails where nothing can be written", () => {
  const folder = Deno.makeTempDirSync();
  const path = `${folder}/store.sqlite`;
  const clock = virtualClock(start);
  try {
    using store = openStore({ path, clock, busyTimeout: 0 });
    store.deliveries.see([seen(7)]);
    store.deliveries.probe();
    assert.equal(store.deliveries.lastSeen(), 7);
    const other = openStore({ path, clock });
    other.transaction(() => assert.throws(store.deliveries.probe, /lock/));
    other.close();
    using reader = openStore({ path, clock, readOnly: true });
    assert.throws(reader.deliveries.probe, CaseCalendarError);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
