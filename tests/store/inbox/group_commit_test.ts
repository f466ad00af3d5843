import assert from "node:assert/strict";
import { sampleDelivery } from "./sample_delivery.ts";
import { withInbox } from "./with_inbox.ts";

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
