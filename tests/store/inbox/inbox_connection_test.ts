import assert from "node:assert/strict";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { lineOf, startChild } from "../run_child.ts";
import { sampleDelivery } from "./sample_delivery.ts";
import { withInbox } from "./with_inbox.ts";

const storeError = (cause: RegExp) => (error: unknown) =>
  error instanceof CaseCalendarError && error.kind === "store" && cause.test(error.facts.cause);

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
