import assert from "node:assert/strict";
import type { EndpointNotes } from "../../../src/app/deliveries/endpoint_notes.ts";
import { createHousekeeping } from "../../../src/app/deliveries/housekeeping.ts";
import { docketOf } from "../installation.ts";
import { event, type Receiving, receiving, recordingLog } from "./receiving.ts";

const day = 86_400_000;

function housekeeping({ site: { config, store, clock }, inbox, logged }: Receiving) {
  const seen: string[] = [];
  let reminders = 0;
  const notes: EndpointNotes = {
    see: (reading) => seen.push(reading.event),
    notes: () => [],
    remind: () => reminders += 1,
  };
  const house = createHousekeeping({
    config,
    store,
    inbox,
    notes,
    clock,
    log: recordingLog(logged),
  });
  return { house, seen, reminders: () => reminders };
}

Deno.test("it is kept at the start, once an hour, and when the clock was set back", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { clock } = made.site;
  const { house, reminders } = housekeeping(made);
  assert.deepEqual([house.keep(), house.keep()], [true, false]);
  clock.advance(59 * 60_000);
  assert.equal(house.keep(), false);
  clock.advance(60_000);
  assert.equal(house.keep(), true);
  clock.set("2020-01-01T00:00:00Z");
  assert.equal(house.keep(), true);
  assert.equal(reminders(), 3);
});

Deno.test("endpoints are recalled from what is stored, at the start alone", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  await made.put(event(9, {}));
  await made.worker().pass();
  const { house, seen } = housekeeping(made);
  house.keep();
  assert.equal(seen.length, 1);
  made.site.clock.advance(day);
  house.keep();
  assert.equal(seen.length, 1);
});

Deno.test("rows of what is done go after sixty days, bodies after two weeks", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const done = await made.put(event(9, {}));
  const parked = await made.put({ rubbish: true });
  await made.worker().pass();
  const { house } = housekeeping(made);
  const kept = () =>
    [done, parked].map((id) => [
      made.inbox.get(id) !== undefined,
      made.site.store.deliveries.get(id) !== null,
    ]);
  made.site.clock.advance(13 * day);
  house.keep();
  await house.idle();
  assert.deepEqual(kept(), [[true, true], [true, true]]);
  made.site.clock.advance(2 * day);
  house.keep();
  await house.idle();
  assert.deepEqual(kept(), [[false, true], [true, true]]);
  made.site.clock.advance(50 * day);
  house.keep();
  await house.idle();
  assert.deepEqual(kept()[0], [false, false]);
});

Deno.test("a body that was not looked at yet stays however old it is", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const id = await made.put(event(9, {}));
  made.site.clock.advance(20 * day);
  const { house } = housekeeping(made);
  house.keep();
  await house.idle();
  assert.ok(made.inbox.get(id));
});

Deno.test("an inbox that cannot remove anything is told, and stops nothing", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const remove = () => Promise.reject(new Error("the disk is gone"));
  const { house } = housekeeping({ ...made, inbox: { ...made.inbox, remove } });
  assert.equal(house.keep(), true);
  await house.idle();
  assert.match(made.logged.join("\n"), /warn old deliveries could not be removed .*disk is gone/);
});
