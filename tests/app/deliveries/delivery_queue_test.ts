import assert from "node:assert/strict";
import {
  createDeliveryQueue,
  type DeliveryQueueOptions,
} from "../../../src/app/deliveries/delivery_queue.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, type Receiving, receiving } from "./receiving.ts";

/** A queue whose deliveries are worked on until they are let go. */
function queueOf(
  { site: { config, store, clock }, inbox }: Receiving,
  change: Partial<DeliveryQueueOptions> = {},
) {
  const begun: number[] = [];
  const letGo = new Map<number, () => void>();
  const queue = createDeliveryQueue({
    config,
    store,
    inbox,
    clock,
    attempt: ({ id }) => {
      begun.push(id);
      return new Promise<void>((resolve) => letGo.set(id, resolve)).then(() => {
        store.deliveries.settle(id, { state: "applied", reason: "", counts: {} }, { ms: 1 });
      });
    },
    onSeen: () => {},
    onEnded: () => {},
    ...change,
  });
  return {
    queue,
    begun,
    end: async (id: number) => {
      const ends = queue.underWay();
      letGo.get(id)!();
      await Promise.race(ends);
    },
  };
}

const alert = (docket: number) =>
  event(1, { results: [alertRow({ id: 900_001, docket }, "ORDER.")] });

Deno.test("deliveries of one docket come one after the other, in their order; others go on beside", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const [a1, a2, b, a3] = [
    await made.put(alert(1)),
    await made.put(alert(1)),
    await made.put(alert(2)),
    await made.put(alert(1)),
  ] as [number, number, number, number];
  const { queue, begun, end } = queueOf(made);
  assert.equal(queue.begin(), true);
  assert.deepEqual(begun, [a1, b]);
  assert.deepEqual([queue.isUnderWay(a1), queue.isUnderWay(a2)], [true, false]);
  assert.equal(queue.begin(), false);
  await end(b);
  assert.equal(queue.begin(), false);
  await end(a1);
  queue.begin();
  assert.deepEqual(begun, [a1, b, a2]);
  await end(a2);
  queue.begin();
  assert.deepEqual(begun.at(-1), a3);
  await end(a3);
  assert.deepEqual([queue.begin(), queue.underWay()], [false, []]);
});

Deno.test("at most eight dockets are worked on at once", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const ids: number[] = [];
  for (let docket = 1; docket <= 10; docket++) ids.push(await made.put(alert(docket)));
  const { queue, begun, end } = queueOf(made);
  queue.begin();
  queue.begin();
  assert.deepEqual(begun, ids.slice(0, 8));
  await end(ids[3]!);
  queue.begin();
  assert.deepEqual(begun, ids.slice(0, 9));
});

Deno.test("what is not due any more, or not yet, is left alone", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { store, clock } = made.site;
  const ids = [await made.put(alert(1)), await made.put(alert(1)), await made.put(alert(2))];
  const { queue, begun, end } = queueOf(made);
  queue.begin();
  assert.deepEqual(begun, [ids[0], ids[2]]);
  store.deliveries.drop(ids[1]!, "by the operator");
  await end(ids[0]!);
  queue.begin();
  assert.equal(begun.length, 2);
  const late = await made.put(alert(3));
  store.deliveries.see([{
    id: late,
    source: "courtlistener",
    key: "late",
    event: "docket-alert",
    receivedAt: clock.now().toString(),
    dockets: ["courtlistener:3"],
  }]);
  store.deliveries.settle(late, {
    state: "waiting",
    waitsFor: "turn",
    reason: "no quota",
    nextTryAt: clock.now().add({ minutes: 5 }).toString(),
  }, { ms: 1 });
  await end(ids[2]!);
  queue.begin();
  assert.equal(begun.length, 2);
  clock.advance(300_000);
  queue.begin();
  assert.equal(begun.at(-1), late);
});

Deno.test("who is told of what was seen hears of each delivery once, and of ends", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  await made.put(alert(1));
  const seen: number[] = [];
  let ended = 0;
  const { queue, begun, end } = queueOf(made, {
    onSeen: (found) => seen.push(found.length),
    onEnded: () => ended += 1,
  });
  queue.begin();
  queue.begin();
  assert.deepEqual([seen, ended], [[1], 0]);
  await end(begun[0]!);
  assert.equal(ended, 1);
});
