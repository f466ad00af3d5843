import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";
import { receiverSite } from "./receiver_site.ts";

Deno.test("serve checks docket alerts behind the open port, and ends although the check hangs", async () => {
  await using site = await receiverSite();
  site.configure({ ensure_docket_alerts: true });
  const asked = Promise.withResolvers<void>();
  site.standIn.setFaults(({ path }) => {
    if (!path.includes("docket-alerts")) return null;
    asked.resolve();
    return { kind: "hang" };
  });
  const hanging = await site.start();
  await asked.promise;
  assert.equal(await site.deliver(hanging.port, { key: "one", body: {} }), 200);
  hanging.kill("SIGTERM");
  const { code, stderr } = await hanging.ended;
  assert.equal(code, 0, stderr);
  assert.doesNotMatch(stderr, /docket alerts/);

  site.standIn.setFaults(() => null);
  const server = await site.start();
  const subscribed = () => site.standIn.requests.some(({ status }) => status === 201);
  while (!subscribed()) await systemClock.sleep(20);
  server.kill("SIGTERM");
  await server.ended;
  assert.equal(site.standIn.requests.filter(({ method }) => method === "POST").length, 1);
});
