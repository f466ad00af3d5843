import assert from "node:assert/strict";
import { readAgain } from "../../src/app/read_again.ts";
import { docketOf, installation } from "./installation.ts";

Deno.test("every stored text of the cases is read once more, and no other", async () => {
  await using setting = await installation({
    dockets: [docketOf(3), docketOf(2, { id: 70_000_002 })],
  });
  await setting.sync();
  assert.equal(setting.store.readings.count().pending, 0);
  assert.equal(readAgain(setting.config.cases.slice(0, 1), setting.store), 3);
  assert.equal(setting.store.readings.count().pending, 3);
  const before = setting.states().map(({ events }) => events);
  await setting.sync();
  assert.equal(setting.store.readings.count().pending, 0);
  assert.deepEqual(setting.states().map(({ events }) => events), before);
});
