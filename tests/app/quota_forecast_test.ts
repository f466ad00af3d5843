import assert from "node:assert/strict";
import { quotaForecast } from "../../src/app/quota_forecast.ts";
import { planStub } from "../../src/app/deliveries/stub_schedule.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const forecast = (setting: Installation, dayLimit: number | null = 125) =>
  quotaForecast(setting.config, { store: setting.store, now: setting.clock.now(), dayLimit });

const quiet = (id: number) => docketWith([["2026-03-02", "COMPLAINT filed."]], { id });

Deno.test("dockets never fetched cost a look-up and a page, known ones their turns", async () => {
  const dockets = [quiet(70_000_001), quiet(70_000_002)];
  await using setting = await installation({ dockets, limits: { day: 125 } });
  const before = forecast(setting);
  assert.deepEqual([before.records, before.unknown, before.firstFetches, before.turns], [
    0,
    2,
    4,
    0,
  ]);
  await setting.sync();
  const after = forecast(setting);
  assert.deepEqual([after.records, after.unknown, after.fullTurn], [2, 0, 4]);
  assert.equal(after.turns, Math.round(4 * 24 / after.interval.other));
  assert.equal(after.total, after.turns);
  assert.equal(after.fits, true);
  assert.equal(forecast(setting, after.total).fits, false);
  assert.equal(forecast(setting, null).fits, true);
});

/** A docket with so many stubs: of documents, or minute entries. */
async function withStubs(count: number, { minute }: { minute: boolean }) {
  const data = docketWith(Array(count).fill(["2026-03-20", ""]), {});
  const entries = data.entries.map((entry) => ({
    ...entry,
    entryNumber: minute ? null : entry.entryNumber,
    createdAt: "2026-03-20T15:00:00Z",
  }));
  const setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  const { store, clock } = setting;
  const before = forecast(setting);
  for (const { id } of entries) {
    const ref = { upstream: "courtlistener", id: String(id) } as const;
    planStub(store.entries.newest(ref)!.record, { store, clock });
  }
  return { before, after: forecast(setting), setting };
}

Deno.test("known stubs are counted by their places in the schedule, new ones by the past week", async () => {
  const { before, after, setting } = await withStubs(1, { minute: true });
  await using _ = setting;
  assert.equal(before.stubs, 0);
  assert.equal(after.stubs, 6, "after 10 minutes, 1, 3, 6, 12 and 24 hours");
  assert.equal(after.newStubs, Math.round(3 / 7));
});

Deno.test("stubs that are looked at together count once for each twenty", async () => {
  const looks = async (count: number) => {
    const { before, after, setting } = await withStubs(count, { minute: false });
    await using _ = setting;
    return [before.stubs, before.newStubs, after.stubs, after.newStubs];
  };
  const [, one, known] = await looks(1);
  assert.deepEqual([one, known], [Math.round(3 / 7), 21]);
  assert.deepEqual(await looks(20), [0, Math.round(20 * 3 / 7), 21, 0]);
  const [, , more] = await looks(30);
  assert.ok(more! > 21 && more! <= 42, String(more));
});
