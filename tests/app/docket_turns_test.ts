import assert from "node:assert/strict";
import { docketTurns } from "../../src/app/docket_turns.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hour = 3_600_000;
const quiet = (id: number) => docketWith([["2026-03-02", "COMPLAINT filed."]], { id });
const busy = (id: number) =>
  docketWith([[
    "2026-03-02",
    "ORDER: Status Conference set for 3/27/2026 at 10:00 AM before Judge Ada Quill.",
  ]], { id });

function turns(setting: Installation) {
  const references = setting.config.cases.flatMap(({ dockets }) => dockets);
  const { of, order } = docketTurns(references, setting);
  const name = (reference: typeof references[number]) =>
    reference.by === "record" ? reference.record % 10 : 0;
  return {
    order: order.map(name),
    due: references.filter((reference) => of(reference).due).map(name),
    of: (place: number) => of(references[place]!),
  };
}

Deno.test("a docket never read is due and first; the order of the settings stands otherwise", async () => {
  await using setting = await installation({
    dockets: [quiet(70_000_001), quiet(70_000_002), quiet(70_000_003)],
  });
  assert.deepEqual(turns(setting).due, [1, 2, 3]);
  await setting.sync({ caseId: "case-1" });
  assert.deepEqual(turns(setting).order, [2, 3, 1]);
  assert.deepEqual(turns(setting).due, [2, 3]);
});

Deno.test("dockets with upcoming events go before others, but not before those long unchecked", async () => {
  await using setting = await installation({
    dockets: [quiet(70_000_001), quiet(70_000_002), busy(70_000_003)],
  });
  await setting.sync({ caseId: "case-1" });
  setting.clock.advance(40 * hour);
  await setting.sync({ caseId: "case-2" });
  setting.clock.advance(hour);
  await setting.sync({ caseId: "case-3" });
  setting.states({ save: true });
  setting.clock.advance(hour);
  assert.equal(turns(setting).of(2).soon, true);
  assert.deepEqual(turns(setting).order, [3, 1, 2]);
  setting.clock.advance(20 * hour);
  assert.deepEqual(turns(setting).order, [1, 3, 2]);
});

Deno.test("on the free tier turns are spread, soonest for dockets with upcoming events", async () => {
  const dockets = [
    busy(70_000_001),
    ...Array.from({ length: 49 }, (_, n) => quiet(70_000_012 + n)),
  ];
  await using setting = await installation({ dockets });
  await setting.sync();
  setting.states({ save: true });
  setting.store.pacer().learn("courtlistener", [{ limit: 125, seconds: 86_400 }]);
  setting.clock.advance(30 * hour);
  const { due } = turns(setting);
  assert.equal(due[0], 1);
  assert.ok(due.length > 1 && due.length <= 1 + 24, "some are brought forward");
  setting.clock.advance(37 * hour);
  assert.equal(turns(setting).due.length, 50);
});

Deno.test("a record that shows a change brings the turn forward", async () => {
  await using setting = await installation({ dockets: [quiet(70_000_001), quiet(70_000_002)] });
  await setting.sync();
  setting.clock.advance(hour);
  setting.standIn.editDocket(70_000_002, { caseName: "Alder v. Birch" });
  const record = await setting.client().docket("70000002");
  setting.store.dockets.save(record, setting.store.dockets.byRecord(record)!.key);
  const { order, due, of } = turns(setting);
  assert.deepEqual([order, due, of(1).moved], [[2, 1], [2], true]);
});

Deno.test("a clock that was set back makes every docket due, and none late for ever", async () => {
  await using setting = await installation({ dockets: [quiet(70_000_001)] });
  await setting.sync();
  setting.clock.set("2025-03-20T16:00:00Z");
  assert.deepEqual(turns(setting).due, [1]);
});

Deno.test("a turn that failed is made up for in hours, later each time it fails again", async () => {
  const dockets = Array.from({ length: 50 }, (_, n) => quiet(70_000_011 + n));
  await using setting = await installation({ dockets });
  await setting.sync();
  setting.store.pacer().learn("courtlistener", [{ limit: 125, seconds: 86_400 }]);
  const ref = { upstream: "courtlistener", id: "70000011" } as const;
  for (const hours of [3, 6, 12, 24]) {
    setting.store.marks.checked(ref, "HTTP 500");
    setting.clock.advance(0.8 * hours * hour);
    assert.equal(turns(setting).of(0).due, false);
    setting.clock.advance(0.2 * hours * hour);
    assert.equal(turns(setting).of(0).due, true);
  }
  setting.store.marks.checked(ref, "ok");
  setting.clock.advance(3 * hour);
  assert.equal(turns(setting).of(0).due, false);
});
