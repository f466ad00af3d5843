import assert from "node:assert/strict";
import { createHealth } from "../../../src/app/deliveries/readiness.ts";
import { createMetrics } from "../../../src/web/metrics.ts";
import { event, receiving } from "./receiving.ts";

Deno.test("a worker that stands still, an old delivery and an unusable store are no good sign", async () => {
  await using made = await receiving();
  const { inbox, site: { store, clock } } = made;
  const worker = made.worker();
  const publisher = { statistics: () => ({ renders: 4, failures: 1 }) };
  const health = createHealth({ inbox, store, worker, publisher, clock });
  await worker.pass();
  const fine = { inbox: "ok", store: "ok", worker: "ok", oldest_delivery: "ok", alarms: "ok" };
  assert.deepEqual(health.readiness(), { ok: true, checks: fine });
  await made.put(event(9, {}));
  const waiting = () => createMetrics().render(health.gauges());
  assert.match(waiting(), /case_calendar_deliveries\{state="waiting"\} 1/);
  const quota = () =>
    [...waiting().matchAll(/quota_left\{upstream="courtlistener",window="(\d+)"\} (\d+)/g)]
      .map(([, seconds, left]) => `${left} in ${seconds}`);
  assert.deepEqual(quota(), ["5 in 60", "50 in 3600", "125 in 86400"]);
  assert.match(waiting(), /quota_limit\{upstream="courtlistener",window="3600"\} 50/);
  store.pacer().take("courtlistener");
  assert.deepEqual(quota(), ["4 in 60", "49 in 3600", "124 in 86400"]);
  clock.advance(2 * 3_600_000);
  assert.match(waiting(), /case_calendar_oldest_delivery_seconds 7200/);
  const { ok, checks } = health.readiness();
  assert.equal(ok, false);
  assert.match(checks.worker!, /not moved for 7200 seconds/);
  assert.match(checks.oldest_delivery!, /waits for 7200 seconds/);
  await worker.pass();
  assert.equal(health.readiness().ok, true);
  assert.match(waiting(), /case_calendar_renders_total 4/);
  const alarm = { key: "job:sync", kind: "job", text: "sync failed: no answer" };
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  assert.deepEqual([health.readiness().ok, health.readiness().checks.alarms], [
    false,
    "1 open: sync failed: no answer",
  ]);
  store.alarms.clear("job:sync");
  assert.equal(health.readiness().ok, true);
  store.close();
  assert.equal(health.readiness().ok, false);
  assert.notEqual(health.readiness().checks.store, "ok");
  assert.match(waiting(), /case_calendar_publish_failures_total 1/);
});
