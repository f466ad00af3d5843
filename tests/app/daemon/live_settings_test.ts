import assert from "node:assert/strict";
import { liveSettings, type LiveSettingsOptions } from "../../../src/app/daemon/live_settings.ts";
import { loadConfig, type LoadedConfig } from "../../../src/config/load_config.ts";
import { requireConfig } from "../../../src/config/require_config.ts";
import { type JobBench, jobBench } from "./job_tools.ts";

function settings(
  change: Record<string, unknown> = {},
  env: Record<string, string> = {},
): LoadedConfig {
  const text = JSON.stringify({
    calendars: { main: { ics_path: "out/main.ics" } },
    cases: [{ id: "one", name: "One", calendar: "main", dockets: [1] }],
    ...change,
  });
  return loadConfig({ path: "config.yaml", text, env });
}

function living(bench: JobBench, change: Partial<LiveSettingsOptions>) {
  const loaded = settings();
  const taken: boolean[] = [];
  const live = liveSettings({
    config: { ...requireConfig(loaded) },
    loaded,
    read: null,
    ...bench,
    onTaken: ({ newDockets }) => taken.push(newDockets),
    ...change,
  });
  return { live, taken, alarms: () => bench.store.alarms.open().map(({ key }) => key) };
}

Deno.test("good settings are in force in the same object, and new dockets are told", async () => {
  using bench = jobBench();
  let next = settings({ site_title: "Other" });
  const { live, taken, alarms } = living(bench, { read: () => Promise.resolve(next) });
  const { config } = live;
  await live.reload();
  assert.equal(config.siteTitle, "Other");
  assert.equal(live.loaded.config, config);
  next = settings({ cases: [{ id: "two", name: "Two", calendar: "main", dockets: [1, 2] }] });
  await live.reload();
  assert.deepEqual(config.cases.map(({ id }) => id), ["two"]);
  assert.equal(config.siteTitle, "Case Calendar");
  assert.deepEqual(taken, [false, true]);
  assert.deepEqual(alarms(), []);
});

Deno.test("of faulty settings, and of files that cannot be read, nothing is taken, and an alarm says so", async () => {
  using bench = jobBench();
  const answers = [
    () => Promise.resolve(settings({ calendars: 5, site_title: "Other" })),
    () => Promise.reject(new Error("the disk is gone")),
    () => Promise.resolve(settings()),
  ];
  const { live, taken, alarms } = living(bench, { read: () => answers.shift()!() });
  const before = structuredClone(live.config);
  await live.reload();
  assert.deepEqual(live.config, before);
  assert.deepEqual(alarms(), ["config"]);
  assert.match(bench.store.alarms.open()[0]!.text, /calendars: 5 must be a mapping/);
  await live.reload();
  assert.deepEqual(live.config, before);
  assert.match(bench.store.alarms.open()[0]!.text, /the disk is gone/);
  assert.deepEqual(taken, []);
  await live.reload();
  assert.deepEqual(alarms(), []);
});

Deno.test("what needs a restart stays as it is, and is named until it is taken back", async () => {
  using bench = jobBench();
  const changed = {
    store_path: "data/other.sqlite",
    server: { port: 9000 },
    courtlistener: { tier: "tier-1" },
    site_title: "Other",
  };
  const answers = [settings(changed), settings()];
  const { live, alarms } = living(bench, { read: () => Promise.resolve(answers.shift()!) });
  await live.reload();
  assert.equal(live.config.siteTitle, "Other");
  assert.equal(live.config.server.port, 8000);
  assert.equal(live.config.storePath, "data/case-calendar-2.sqlite");
  assert.deepEqual(alarms(), ["config:restart"]);
  assert.match(bench.store.alarms.open()[0]!.text, /store_path, server, courtlistener$/);
  await live.reload();
  assert.deepEqual(alarms(), []);
});

Deno.test("a new token is named as waiting for a restart, never shown", async () => {
  using bench = jobBench();
  const secret = "a-new-token-of-forty-characters-0123456789";
  const answers = [settings({}, { COURTLISTENER_TOKEN: secret }), settings()];
  const { live, alarms } = living(bench, { read: () => Promise.resolve(answers.shift()!) });
  await live.reload();
  const [{ text } = { text: "" }] = bench.store.alarms.open();
  assert.match(text, /restart is needed for .*COURTLISTENER_TOKEN$/);
  assert.doesNotMatch(bench.lines.join("\n") + text, new RegExp(secret));
  await live.reload();
  assert.deepEqual(alarms(), []);
});

Deno.test("settings from standard input cannot be read again, and an earlier process's alarms are over", async () => {
  using bench = jobBench();
  bench.store.alarms.raise({
    key: "config",
    kind: "config",
    text: "x",
    at: "2026-03-01T00:00:00Z",
  });
  const { live, taken, alarms } = living(bench, {});
  assert.deepEqual(alarms(), []);
  await live.reload();
  assert.deepEqual(taken, []);
  assert.ok(bench.lines.some((line) => /standard input cannot be read again/.test(line)));
});

Deno.test("two reloads at once are taken one after the other, the later one last", async () => {
  using bench = jobBench();
  const first = Promise.withResolvers<LoadedConfig>();
  const answers = [first.promise, Promise.resolve(settings({ site_title: "Second" }))];
  const { live } = living(bench, { read: () => answers.shift()! });
  const both = Promise.all([live.reload(), live.reload()]);
  first.resolve(settings({ site_title: "First" }));
  await both;
  assert.equal(live.config.siteTitle, "Second");
});
