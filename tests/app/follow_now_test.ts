import assert from "node:assert/strict";
import { followNow } from "../../src/app/follow_now.ts";
import { workLease } from "../../src/app/run_exclusively.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { type Log } from "../../src/platform/log.ts";
import { docketWith, installation, token } from "./installation.ts";

const text = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const docket = docketWith([["2026-03-10", text]]);

Deno.test("a case is fetched at once; while somebody is at work it is left to them, which is no failure", async () => {
  await using site = await installation({ dockets: [docket] });
  const { store, clock } = site;
  const loaded = loadConfig({
    path: "config.yaml",
    text: JSON.stringify({
      ensure_docket_alerts: false,
      calendars: { main: { ics_path: "out/main.ics" } },
      cases: [{ id: "one", name: "One", calendar: "main", dockets: [docket.id] }],
      courtlistener: { base_url: site.url },
    }),
    env: { COURTLISTENER_TOKEN: token },
  });
  const log: Log = { debug() {}, info() {}, warn() {}, error() {}, named: () => log };
  const { signal } = new AbortController();
  const config = { ...site.config, cases: loaded.config!.cases, ensureDocketAlerts: false };
  config.courtlistener = { ...config.courtlistener, baseUrl: site.url };
  const upstream = { loaded, config, store, clock, log, version: "0.1.0", signal };
  const wait = { milliseconds: 500, clock, signal };
  const follow = () =>
    followNow("one", {
      upstream,
      settings: () => Promise.resolve(config),
      holder: "test",
      wait,
      log,
    });

  const lease = store.leases.acquire(workLease, { holder: "the daemon", ttl: 30 });
  assert.ok(lease.granted);
  const held = await follow();
  assert.match(held.heldBy!, /^the daemon \(process \d+\)$/);
  assert.deepEqual([held.sync, held.exitCode], [null, 3]);
  assert.deepEqual(site.asked(), []);

  lease.lease.release();
  const { heldBy, state, exitCode } = await follow();
  assert.deepEqual([heldBy, exitCode], [null, 0]);
  assert.deepEqual(state!.events.map(({ event }) => event.date), ["2026-06-09"]);
  assert.match(site.read("main.ics"), /20260609T100000/);
});
