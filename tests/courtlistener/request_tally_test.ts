import assert from "node:assert/strict";
import { createRequestTally } from "../../src/courtlistener/request_tally.ts";
import { createDocketAlertCalls } from "../../src/courtlistener/docket_alerts.ts";
import { RequestsSpentError } from "../../src/courtlistener/requests_spent.ts";
import { docketOf, installation, token } from "../app/installation.ts";

Deno.test("the clients of one run share what it may ask, and count together", async () => {
  await using site = await installation({ dockets: [docketOf(1)] });
  const shared = { tally: createRequestTally(), mostRequests: 2 };
  const client = site.client(shared);
  const alerts = createDocketAlertCalls({
    baseUrl: site.url,
    token,
    pacer: site.store.pacer(),
    clock: site.clock,
    version: "0.1.0",
    ...shared,
  });
  await alerts.list();
  await client.docket("70000001");
  await assert.rejects(alerts.list(), RequestsSpentError);
  await assert.rejects(client.docket("70000001"), RequestsSpentError);
  assert.equal(site.asked().length, 2);
  assert.match(
    client.telemetry()!,
    /total=3 /,
    "with the look at the limits, which costs no permit",
  );
});
