import assert from "node:assert/strict";
import { noteHeldBack } from "../../src/app/held_back_alarms.ts";
import { docketWith, installation } from "./installation.ts";

const docket = docketWith([[
  "2026-03-16",
  "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.",
]]);

Deno.test("a calendar that is held back raises an alarm until it is out again", async () => {
  await using site = await installation({ dockets: [docket] });
  const { store, clock } = site;
  await site.sync();
  noteHeldBack(site.publish(), { store, clock });
  assert.deepEqual(store.alarms.open(), []);
  clock.advance(60_000);
  site.standIn.editEntry(docket.id * 1000, { description: "ORDER concerning something else." });
  await site.sync();
  noteHeldBack(site.publish(), { store, clock });
  clock.advance(60_000);
  noteHeldBack(site.publish(), { store, clock });
  const [alarm, ...more] = store.alarms.open();
  assert.deepEqual(more, []);
  assert.equal(alarm!.key, "publication:main");
  assert.equal(alarm!.times, 2);
  assert.match(alarm!.text, /"main" is held back: 1 published events would vanish/);
  noteHeldBack(site.publish({ force: true }), { store, clock });
  assert.deepEqual(store.alarms.open(), []);
});

Deno.test("the alarm of a calendar ends with the calendar", async () => {
  await using site = await installation({ dockets: [docket] });
  const { store, clock } = site;
  const at = clock.now().toString();
  for (const key of ["publication:former", "job:sync"]) {
    store.alarms.raise({ key, kind: "x", text: "x", at });
  }
  noteHeldBack(site.publish(), { store, clock });
  assert.deepEqual(store.alarms.open().map(({ key }) => key), ["job:sync"]);
});
