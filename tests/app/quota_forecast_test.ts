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

Deno.test("known stubs are counted by their places in the schedule, new ones by the past week", async () => {
  const data = docketWith([["2026-03-20", ""]], {});
  const entries = data.entries.map((entry) => ({ ...entry, createdAt: "2026-03-20T15:00:00Z" }));
  await using setting = await installation({ dockets: [{ ...data, entries }] });
  await setting.sync();
  assert.equal(forecast(setting).stubs, 0);
  const { store, clock } = setting;
  const ref = { upstream: "courtlistener" as const, id: String(entries[0]!.id) };
  planStub(store.entries.newest(ref)!.record, { store, clock });
  const { stubs, newStubs } = forecast(setting);
  assert.equal(stubs, 6, "after 10 minutes, 1, 3, 6, 12 and 24 hours");
  assert.equal(newStubs, Math.round(3 / 7));
});
