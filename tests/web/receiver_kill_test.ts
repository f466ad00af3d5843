/** Invariant 1: what was answered with 2xx is on the disk, whatever kills the process. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { withFolder } from "../store/temp_folder.ts";
import { runs } from "../support/counts.ts";
import { deliver } from "./support/deliver.ts";
import { startReceiver } from "./support/start_receiver.ts";

Deno.test("a receiver that is killed under load has lost no delivery that it answered", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/inbox.sqlite`;
    const answered = new Set<string>();
    const unanswered = new Set<string>();
    let kill = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), async (
        answersBeforeDeath,
        senders,
      ) => {
        const receiver = await startReceiver(path);
        const own = kill++;
        let answers = 0;
        let dead = false;
        await Promise.all(Array.from({ length: senders }, async (_, sender) => {
          for (let n = 0; !dead; n++) {
            const key = `${own}-${sender}-${n}`;
            const status = await deliver(receiver.port, key);
            if (status === 200) answered.add(key);
            else unanswered.add(key);
            if (++answers === answersBeforeDeath) {
              dead = true;
              receiver.child.kill("SIGKILL");
            }
          }
        }));
        await receiver.child.status;
        while (await receiver.nextLine() !== null) { /* to the end of its output */ }
        using inbox = openInbox({ path, clock: systemClock });
        const kept = inbox.after(0, 1e9).map(({ key }) => key);
        assert.deepEqual([...answered].filter((key) => !kept.includes(key)), []);
        assert.equal(new Set(kept).size, kept.length);
        assert.deepEqual(
          kept.filter((key) => !answered.has(key) && !unanswered.has(key)),
          [],
        );
      }),
      { ...runs(5, 200), endOnFailure: true },
    );
    const database = openDatabase(path, { readOnly: true, busyTimeoutMs: 250 });
    assert.deepEqual(database.all("PRAGMA integrity_check"), [{ integrity_check: "ok" }]);
    database.close();
  });
});

Deno.test("after SIGTERM what was under way is answered, and the process ends in spite of a stalled body", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/inbox.sqlite`;
    const receiver = await startReceiver(path);
    const stalled = await Deno.connect({ hostname: "127.0.0.1", port: receiver.port });
    await stalled.write(new TextEncoder().encode("POST /webhooks/case-calendar/x HTTP/1.1\r\n"));
    assert.equal(await deliver(receiver.port, "before"), 200);
    receiver.child.kill("SIGTERM");
    assert.match(String((await receiver.nextLine())?.["outcome"]), /^(?:drained|late)$/);
    assert.equal((await receiver.child.status).code, 0);
    assert.equal(await receiver.nextLine(), null);
    stalled.close();
    assert.equal(await deliver(receiver.port, "after"), 0);
  });
});
