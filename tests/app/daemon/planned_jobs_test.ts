import assert from "node:assert/strict";
import { jobNames, lastRunOf, plannedJobs } from "../../../src/app/daemon/planned_jobs.ts";
import { docketOf, installation } from "../installation.ts";

Deno.test("every job is planned as the settings say, in the order of their names", async () => {
  await using site = await installation({ dockets: [docketOf(0)] });
  const { store } = site;
  const config = {
    ...site.config,
    ensureDocketAlerts: true,
    daemon: { syncHours: 2, reconcileHours: 0, alertsHours: 12, retentionHours: 48 },
  };
  const jobs = plannedJobs({ config, store });
  assert.deepEqual(jobs.map(({ name }) => name), [...jobNames]);
  const timing = (name: string) => jobs.find((job) => job.name === name)!.timing;
  assert.deepEqual(timing("sync"), { everyHours: 2 });
  assert.deepEqual(timing("reconcile"), { everyHours: 0 });
  assert.deepEqual(timing("alerts"), { everyHours: 12 });
  for (const change of [{ ensureDocketAlerts: false }, { cases: [] }]) {
    const without = plannedJobs({ config: { ...config, ...change }, store });
    assert.deepEqual(without.find(({ name }) => name === "alerts")!.timing, { everyHours: 0 });
  }
});

Deno.test("feeds are refreshed at midnight of the page and of every followed docket's court", async () => {
  const hawaii = docketOf(0, { courtId: "hid", docketNumber: "1:26-cv-00012" });
  await using site = await installation({
    dockets: [hawaii],
    cases: [{
      id: "one",
      dockets: [hawaii.id, { court: "cand", number: "3:26-cv-00001" }],
    }],
  });
  const { store, config } = site;
  const zones = () => {
    const { timing } = plannedJobs({ config, store })[0]!;
    assert.ok("midnightsIn" in timing);
    return timing.midnightsIn;
  };
  assert.deepEqual(zones(), ["America/New_York", "America/Los_Angeles"]);
  await site.sync();
  assert.deepEqual(zones(), ["America/New_York", "Pacific/Honolulu", "America/Los_Angeles"]);
});

Deno.test("only CourtListener itself has a maintenance window", async () => {
  await using site = await installation();
  const asks = (baseUrl: string) => {
    const { store, config } = site;
    const courtlistener = { ...config.courtlistener, baseUrl };
    return plannedJobs({ config: { ...config, courtlistener }, store })
      .filter(({ asksCourtListener }) => asksCourtListener).map(({ name }) => name);
  };
  const upstream = ["sync", "reconcile", "alerts"];
  assert.deepEqual(asks("https://www.courtlistener.com/api/rest/v4"), upstream);
  assert.deepEqual(asks("http://127.0.0.1:8999"), []);
  assert.deepEqual(asks("https://courtlistener.com.example.org/"), []);
});

Deno.test("the last run of a job comes with its failures in a row", async () => {
  await using site = await installation();
  const { runs } = site.store;
  assert.equal(lastRunOf("sync", site.store), null);
  runs.end(runs.start("sync"), { outcome: "failed" });
  const open = runs.start("sync");
  assert.equal(lastRunOf("sync", site.store)?.failuresInRow, 2);
  runs.end(open, { outcome: "ok" });
  assert.equal(lastRunOf("sync", site.store)?.failuresInRow, 0);
});
