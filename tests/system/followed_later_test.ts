import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { docketId, receiverSite } from "./receiver_site.ts";

const text = "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.";

Deno.test("a delivery for a docket that is followed later reaches the feed without a restart", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const other = docketId + 1;
  const alert = event(1, { results: [alertRow({ id: 900_001, docket: other }, text)] });
  assert.equal(await site.deliver(serve.port, { key: "k", body: alert }), 200);
  while (!serve.stderr().includes("is not followed")) await systemClock.sleep(20);
  const two = { id: "two", name: "Two", calendar: "main", dockets: [other] };
  Deno.writeTextFileSync(`${site.folder}/data/cases.yaml`, JSON.stringify({ cases: [two] }));
  await site.quiet(serve.port);

  site.configure({ calendars: "faulty" });
  serve.kill("SIGHUP");
  while (!serve.stderr().includes("settings are faulty")) await systemClock.sleep(20);
  const health = await fetch(`http://127.0.0.1:${serve.port}/readyz`);
  assert.match(await health.text(), /changed settings were not taken over/);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr);
  assert.match(stderr, /delivery applied .*case=two docket=courtlistener:\d+ entries=1/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
});
