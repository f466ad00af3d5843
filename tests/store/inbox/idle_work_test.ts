import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { sampleDelivery } from "./sample_delivery.ts";
import { withInbox } from "./with_inbox.ts";

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

Deno.test("a removal that fails rejects for who asked for it; a later one is done", async () => {
  await withInbox(async ({ inbox, path }) => {
    await inbox.put(sampleDelivery());
    const ids = inbox.after(0, 9).map(({ id }) => id);
    const holder = new DatabaseSync(path);
    holder.exec("BEGIN IMMEDIATE");
    await assert.rejects(inbox.remove(ids), /locked/);
    assert.equal(inbox.depth(), 1);
    holder.close();
    await inbox.remove(ids);
    assert.equal(inbox.depth(), 0);
  }, { idleAfter: 1, busyTimeout: 20 });
});

Deno.test("many removals are done slice by slice", async () => {
  await withInbox(async ({ inbox }) => {
    await Promise.all(Array.from({ length: 250 }, () => inbox.put(sampleDelivery())));
    const removed = inbox.remove(inbox.after(0, 300).map(({ id }) => id));
    assert.deepEqual([inbox.tidy(), inbox.depth()], [true, 150]);
    assert.deepEqual([inbox.tidy(), inbox.depth()], [true, 50]);
    assert.deepEqual([inbox.tidy(), inbox.depth()], [true, 0]);
    await removed;
    assert.equal(inbox.tidy(), false);
  });
});
