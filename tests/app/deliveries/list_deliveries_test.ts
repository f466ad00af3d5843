import assert from "node:assert/strict";
import {
  dropDelivery,
  listDeliveries,
  retryDelivery,
  showDelivery,
} from "../../../src/app/deliveries/list_deliveries.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { docketOf } from "../installation.ts";
import { event, receiving } from "./receiving.ts";

const isUsage = (error: unknown) => error instanceof CaseCalendarError && error.kind === "usage";

Deno.test("deliveries are listed, shown with their body, tried again and given up", async () => {
  await using made = await receiving({ dockets: [docketOf(0)], storeFile: "store.sqlite" });
  const parked = await made.put({ hello: "world" });
  const applied = await made.put(event(9, {}));
  await made.worker().pass();
  const { store, clock, folder } = made.site;
  const config = { ...made.site.config, storePath: `${folder}/store.sqlite` };
  const tools = { config, store, clock };

  const { counts, deliveries } = listDeliveries(tools, { limit: 10 });
  assert.deepEqual(counts, { waiting: 0, applied: 1, parked: 1, dropped: 0 });
  assert.deepEqual(deliveries.map(({ id }) => id), [applied, parked]);
  const some = listDeliveries(tools, { limit: 10, state: "parked" });
  assert.deepEqual(some.deliveries.map(({ id }) => id), [parked]);
  const { stored } = showDelivery(parked, tools);
  assert.equal(new TextDecoder().decode(stored!.body), '{"hello":"world"}');

  assert.equal(retryDelivery(parked, tools).state, "waiting");
  assert.equal(dropDelivery(parked, tools).state, "dropped");
  for (const act of [retryDelivery, dropDelivery, showDelivery]) {
    assert.throws(() => act(12_345, tools), isUsage);
  }
  assert.throws(() => retryDelivery(applied, tools), isUsage);
  assert.throws(() => dropDelivery(parked, tools), isUsage);
});
