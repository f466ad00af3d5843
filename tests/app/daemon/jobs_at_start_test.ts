import assert from "node:assert/strict";
import { jobsAtStart } from "../../../src/app/daemon/jobs_at_start.ts";
import { docketOf, installation } from "../installation.ts";
import { listAlerts } from "../watch/watched.ts";

Deno.test("a docket that came into the settings while no daemon ran is fetched and subscribed to at its start", async () => {
  await using site = await installation({
    dockets: [docketOf(1), docketOf(1, { id: 70_000_002 })],
    cases: [{ id: "one", dockets: [70_000_001] }],
  });
  const { store, clock } = site;
  const jobs = () =>
    jobsAtStart({ config: { ...site.config, ensureDocketAlerts: true }, store, clock });
  assert.deepEqual(jobs(), ["sync", "alerts"]);
  await site.sync();
  await listAlerts(site);
  assert.deepEqual(jobs(), []);
  site.config = site.settings([{ id: "one", dockets: [70_000_001, 70_000_002] }]);
  assert.deepEqual(jobs(), ["sync", "alerts"]);
});
