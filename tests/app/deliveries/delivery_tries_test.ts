import assert from "node:assert/strict";
import {
  createDeliveryTries,
  type DeliveryTriesOptions,
} from "../../../src/app/deliveries/delivery_tries.ts";
import { createEndpointNotes } from "../../../src/app/deliveries/endpoint_notes.ts";
import { readDelivery } from "../../../src/app/deliveries/read_delivery.ts";
import { storeTrouble } from "../../../src/app/deliveries/store_trouble.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, type Receiving, receiving } from "./receiving.ts";

const docket = 70_000_001;
const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM.";
const alert = (id: number, of = docket) =>
  event(1, { results: [alertRow({ id, docket: of }, text)] });

function triesOf(made: Receiving, change: Partial<DeliveryTriesOptions> = {}) {
  const told: string[] = [];
  const { signal } = new AbortController();
  const tools = made.tools();
  const tries = createDeliveryTries({
    ...tools,
    inbox: made.inbox,
    notes: createEndpointNotes(tools),
    trouble: storeTrouble({ ...tools, signal }),
    signal,
    lull: () => Promise.resolve(),
    random: () => 0.5,
    isUnderWay: () => false,
    onChanged: () => told.push("changed"),
    onTried: ({ event, outcome }) => told.push(`${event} ${outcome}`),
    ...change,
  });
  return { tries, told };
}

/** Puts a delivery into the inbox and notes it, as the queue does. */
async function noted(made: Receiving, body: unknown): Promise<number> {
  const id = await made.put(body);
  const delivery = made.inbox.get(id)!;
  const { event, dockets } = readDelivery(delivery, made.site.config);
  made.site.store.deliveries.see([{ ...delivery, event, dockets }]);
  return id;
}

Deno.test("one that brings entries is applied, recorded and told", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { tries, told } = triesOf(made);
  const id = await noted(made, alert(900_001));
  await tries.attempt(made.row(id));
  assert.equal(made.row(id).state, "applied");
  assert.deepEqual(told, ["docket-alert applied", "changed"]);
  assert.match(made.logged.join("\n"), /info delivery applied .*entries=1 changed=1/);
});

Deno.test("where CourtListener does not answer for a docket, its other deliveries wait with the first", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  made.site.standIn.setFaults([{ fault: { kind: "server-error" } }]);
  const busy = new Set<number>();
  const { tries } = triesOf(made, { isUnderWay: (id) => busy.has(id) });
  const ids = [
    await noted(made, alert(900_001)),
    await noted(made, alert(900_002)),
    await noted(made, alert(900_003)),
    await noted(made, alert(900_004, docket + 1)),
  ] as const;
  busy.add(ids[2]);
  await tries.attempt(made.row(ids[0]));
  const [first, second, third, other] = ids.map((id) => made.row(id));
  assert.deepEqual([first!.state, first!.tries], ["waiting", 1]);
  assert.deepEqual([second!.nextTryAt, second!.tries], [first!.nextTryAt, 0]);
  assert.deepEqual([third!.nextTryAt, other!.nextTryAt], [null, null]);
  made.site.asked();
  // One that was at work elsewhere, or comes now, costs no request either.
  await tries.attempt(third!);
  assert.equal(made.row(ids[2]).nextTryAt, first!.nextTryAt);
  assert.deepEqual(made.site.asked(), []);
});

Deno.test("one tried before its time has its time again when it fails; each five minutes one is", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { store, clock, standIn } = made.site;
  standIn.setFaults([{ fault: { kind: "server-error" } }]);
  const { tries } = triesOf(made);
  const id = await noted(made, alert(900_001));
  await tries.attempt(made.row(id));
  const { nextTryAt, tries: count } = made.row(id);
  const due = () => store.deliveries.due(9).length;
  assert.equal(due(), 0);
  tries.probeUpstream();
  assert.equal(due(), 1);
  await tries.attempt(made.row(id));
  assert.deepEqual([made.row(id).nextTryAt, made.row(id).tries], [nextTryAt, count]);
  tries.probeUpstream();
  assert.equal(due(), 0);
  clock.set("2026-01-01T00:00:00Z");
  tries.probeUpstream();
  assert.equal(due(), 1, "a clock that was set back holds up nothing");
});

Deno.test("with the first success everything that waited is due", async () => {
  await using made = await receiving({ dockets: [docketOf(0), docketOf(0, { id: docket + 1 })] });
  const { store, standIn } = made.site;
  standIn.setFaults([{ fault: { kind: "server-error" } }]);
  const { tries } = triesOf(made);
  const ids = [await noted(made, alert(900_001)), await noted(made, alert(900_002, docket + 1))];
  for (const id of ids) await tries.attempt(made.row(id));
  standIn.setFaults([]);
  assert.deepEqual(store.deliveries.due(9), []);
  await tries.attempt(made.row(ids[0]!));
  assert.equal(made.row(ids[0]!).state, "applied");
  assert.deepEqual(store.deliveries.due(9).map(({ id }) => id), [ids[1]]);
});
