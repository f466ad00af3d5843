import assert from "node:assert/strict";
import { runProgram } from "../support/run_program.ts";
import { docketOf, installation, token } from "../app/installation.ts";

const ids = [70_000_001, 70_000_002];

Deno.test("alerts lists, subscribes, and a sync of the same day asks for no list again", async () => {
  await using site = await installation({ dockets: ids.map((id) => docketOf(1, { id })) });
  const run = (settings: Record<string, unknown>, ...args: string[]) => {
    Deno.writeTextFileSync(
      `${site.folder}/config.yaml`,
      JSON.stringify({
        calendars: { m: { ics_path: "out/m.ics" } },
        cases: [{ id: "orlov", name: "Orlov", calendar: "m", dockets: ids }],
        ...settings,
      }),
    );
    return runProgram(args, {
      cwd: site.folder,
      env: { COURTLISTENER_BASE_URL: site.url, COURTLISTENER_TOKEN: token, COLUMNS: "80" },
    });
  };
  const planned = await run({}, "alerts", "--dry-run");
  assert.equal(planned.code, 0, planned.stderr);
  assert.match(planned.stderr, /courtlistener-requests total=\d peak/);
  assert.match(planned.stdout, /^Docket +Case +Alert +Last hit \(UTC\) +Done\n/);
  assert.match(planned.stdout, /^70000001 +orlov +none +never +would subscribe$/m);
  assert.match(planned.stdout, /^2 dockets, 2 without an alert that is on; nothing was changed$/m);
  const off = await run({ ensure_docket_alerts: false }, "alerts");
  assert.deepEqual([...Deno.readDirSync(site.folder)].map(({ name }) => name), ["config.yaml"]);
  assert.match(off.stdout, /nothing was changed/);
  assert.match(off.stderr, /ensure_docket_alerts is false/);

  const json = await run({}, "alerts", "--json");
  const { schema, created, dockets } = JSON.parse(json.stdout);
  assert.deepEqual([schema, created, dockets.length], [1, 2, 2]);
  assert.deepEqual(dockets[0].recordId, "70000001");
  assert.deepEqual([dockets[0].outcome, dockets[0].error], ["created", null]);

  site.asked();
  const synced = await run({}, "sync");
  assert.equal(synced.code, 0, synced.stderr);
  assert.ok(!site.asked().includes("docket-alerts"));

  site.standIn.setFaults(() => ({ kind: "unauthorized" }));
  const refused = await run({}, "alerts");
  assert.equal(refused.code, 4);
  assert.equal(refused.stdout, "");
});

Deno.test("the first sync subscribes, the second asks nothing about alerts", async () => {
  await using site = await installation({ dockets: ids.map((id) => docketOf(1, { id })) });
  Deno.writeTextFileSync(
    `${site.folder}/config.yaml`,
    JSON.stringify({
      calendars: { m: { ics_path: "out/m.ics" } },
      cases: [{ id: "orlov", name: "Orlov", calendar: "m", dockets: ids }],
    }),
  );
  const sync = () =>
    runProgram(["sync"], {
      cwd: site.folder,
      env: { COURTLISTENER_BASE_URL: site.url, COURTLISTENER_TOKEN: token },
    });
  const { code, stderr } = await sync();
  assert.equal(code, 0, stderr);
  assert.match(stderr, /docket alerts: 2 created, 0 already subscribed, 0 failed$/m);
  assert.equal(site.asked().filter((list) => list === "docket-alerts").length, 3);
  await sync();
  assert.ok(!site.asked().includes("docket-alerts"));
});
