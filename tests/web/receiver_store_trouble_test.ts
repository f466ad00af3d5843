/** A delivery that cannot be stored is answered 503, and nothing is wedged afterwards. */
import assert from "node:assert/strict";
import { lineOf, startChild } from "../store/run_child.ts";
import { withFolder } from "../store/temp_folder.ts";
import { withReceiver } from "./support/with_receiver.ts";
import { deliver } from "./support/deliver.ts";
import { startReceiver } from "./support/start_receiver.ts";
import { unprivileged } from "../support/unprivileged.ts";

Deno.test("while another process holds the inbox the answer is 503, right after it 200", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/inbox.sqlite`;
    const receiver = await startReceiver(path);
    assert.equal(await deliver(receiver.port, "before"), 200);
    const locker = startChild(["lock", path]);
    await lineOf(locker);
    const refused = await Promise.all(
      Array.from({ length: 20 }, (_, n) => deliver(receiver.port, `key-${n}`)),
    );
    assert.deepEqual(new Set(refused), new Set([503]));
    assert.equal(await deliver(receiver.port, "before"), 200);
    const ready = await fetch(`http://127.0.0.1:${receiver.port}/readyz`);
    assert.equal(ready.status, 503);
    assert.match((await ready.json()).checks.inbox, /locked/);
    locker.kill("SIGKILL");
    await locker.status;
    const stored = await Promise.all(
      Array.from({ length: 20 }, (_, n) => deliver(receiver.port, `key-${n}`)),
    );
    assert.deepEqual(new Set(stored), new Set([200]));
    await receiver.end("SIGTERM");
  });
});

Deno.test("a full disk is answered 503 with Retry-After, and the cause stands in the log", async () => {
  await withReceiver(async ({ deliver, lines, metrics, inbox }) => {
    const large = `{"a": "${"x".repeat(300_000)}"}`;
    const answer = await deliver(large, { "idempotency-key": "large" });
    assert.equal(answer.status, 503);
    assert.match(answer.headers.get("retry-after") ?? "", /^\d+$/);
    assert.equal((await deliver('{"a": 1}')).status, 200);
    assert.equal((await deliver(large, { "idempotency-key": "large" })).status, 503);
    assert(lines.some((line) => line.includes("ERROR") && line.includes("the disk is full")));
    assert.match(metrics.render(), /outcome="unstored"\} 2/);
    assert.equal(inbox.depth(), 1);
  }, { inboxOptions: { maxBytes: 200_000 } });
});

const wrapper = unprivileged();

Deno.test({
  name: "an inbox that became read-only is answered 503, and 200 once it can be written again",
  ignore: wrapper === null,
  fn: async () => {
    await withFolder(async (folder) => {
      const data = `${folder}/data`;
      Deno.mkdirSync(data);
      const path = `${data}/inbox.sqlite`;
      const receiver = await startReceiver(path, { wrapper: wrapper! });
      assert.equal(await deliver(receiver.port, "first"), 200);
      await receiver.end("SIGTERM");

      const again = await startReceiver(path, { wrapper: wrapper! });
      const files = [...Deno.readDirSync(data)].map(({ name }) => `${data}/${name}`);
      assert.equal(await deliver(again.port, "second"), 200);
      // Replaced by a copy that nobody may write, as after a careless restore.
      const bytes = Deno.readFileSync(path);
      for (const file of files) Deno.removeSync(file);
      Deno.writeFileSync(path, bytes, { mode: 0o444 });
      Deno.chmodSync(data, 0o555);
      assert.equal(await deliver(again.port, "third"), 503);
      assert.equal(await deliver(again.port, "fourth"), 503);
      Deno.chmodSync(data, 0o755);
      Deno.chmodSync(path, 0o644);
      assert.equal(await deliver(again.port, "third"), 200);
      await again.end("SIGTERM");
    });
  },
});
