import assert from "node:assert/strict";
import { ensureFollowed } from "../../../src/app/deliveries/ensure_followed.ts";
import { docketOf } from "../installation.ts";
import { receiving } from "./receiving.ts";

const id = 70_000_001;

Deno.test("a followed record is fetched and stored once, another one is never asked for", async () => {
  await using made = await receiving({ dockets: [docketOf(0), docketOf(0, { id: id + 1 })] });
  made.site.config = made.site.settings([{ id: "one", dockets: [id] }]);
  const tools = made.tools();
  assert.equal(await ensureFollowed(String(id), tools), true);
  assert.equal(await ensureFollowed(String(id), tools), true);
  assert.equal(await ensureFollowed(String(id + 1), tools), false);
  assert.deepEqual(made.site.asked(), ["dockets"]);
  const stored = (one: number) =>
    tools.store.dockets.byRecord({ upstream: "courtlistener", id: String(one) });
  assert.ok(stored(id) !== null && stored(id + 1) === null);
});

Deno.test("while dockets are named by number a strange record costs one request, and is not kept", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  made.site.config = made.site.settings([
    { id: "one", dockets: [{ court: "nysd", number: "1:99-cv-07777" }] },
  ]);
  const tools = made.tools();
  assert.equal(await ensureFollowed(String(id), tools), false);
  assert.equal(await ensureFollowed(String(id), tools), false);
  assert.deepEqual(made.site.asked(), ["dockets"]);
  assert.equal(tools.store.dockets.byRecord({ upstream: "courtlistener", id: String(id) }), null);
});
