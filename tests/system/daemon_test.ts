import assert from "node:assert/strict";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { token } from "../app/installation.ts";
import { runProgram } from "../support/run_program.ts";
import { docketId, type ReceiverSite, receiverSite } from "./receiver_site.ts";
import { daemonEnvironment, type DaemonProcess, startDaemon } from "./start_daemon.ts";

const text = "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.";
const alert = (id: number) => event(1, { results: [alertRow({ id, docket: docketId }, text)] });
const env = { ...daemonEnvironment };

/** Everything that is due at a first start has been done. */
const settled = /retention: old runs/;

async function portOf(daemon: DaemonProcess): Promise<number> {
  return Number((await daemon.saw(/serve: listening address=127\.0\.0\.1:(\d+)/))[1]);
}

async function statusOf(site: ReceiverSite) {
  const { code, stdout, stderr } = await runProgram(["status", "--json"], {
    cwd: site.folder,
    env,
  });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as {
    daemon: { pid: number } | null;
    alarms: { key: string; text: string }[];
    jobs: { name: string; outcome: string | null; nextAt: string | null }[];
    dockets: { recordId: string; outcome: string; lastCheckedAt: string | null }[];
  };
}

function rewrite(site: ReceiverSite, change: (settings: Record<string, unknown>) => void): void {
  const path = `${site.folder}/config.yaml`;
  const settings = JSON.parse(Deno.readTextFileSync(path));
  change(settings);
  Deno.writeTextFileSync(path, JSON.stringify(settings));
}

Deno.test("a daemon syncs at its start, takes webhooks in, publishes, and ends cleanly", async () => {
  await using site = await receiverSite();
  await using daemon = await startDaemon(site.folder);
  const port = await portOf(daemon);
  await daemon.saw(/sync: 1 dockets are up to date/);
  await daemon.saw(settled);
  assert.equal(await site.deliver(port, { key: "a", body: alert(900_001) }), 200);
  await site.quiet(port);
  await daemon.saw(/published .*events=1/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
  const running = await statusOf(site);
  assert.equal(running.daemon?.pid, daemon.pid);
  assert.deepEqual(
    running.jobs.filter(({ outcome }) => outcome === "ok").map(({ name }) => name).sort(),
    ["checks", "reconcile", "refresh", "retention", "sync"],
  );
  assert.deepEqual(running.alarms, []);
  assert.deepEqual(running.dockets.map(({ recordId, outcome }) => [recordId, outcome]), [
    [String(docketId), "ok"],
  ]);
  daemon.kill("SIGTERM");
  const { code, stderr } = await daemon.ended;
  assert.equal(code, 0, stderr);
  assert.equal((await statusOf(site)).daemon, null);
});

Deno.test("SIGHUP takes good settings over while the port stays open, and leaves the old ones for faulty ones", async () => {
  await using site = await receiverSite();
  await using daemon = await startDaemon(site.folder);
  const port = await portOf(daemon);
  await daemon.saw(settled);

  daemon.forget();
  const good = Deno.readTextFileSync(`${site.folder}/config.yaml`);
  Deno.writeTextFileSync(`${site.folder}/config.yaml`, "calendars: 5\n");
  daemon.kill("SIGHUP");
  await daemon.saw(/faulty; the old ones stay in force .*calendars: 5 must be a mapping/);
  const [alarm] = (await statusBesideFaulty(site, good)).alarms;
  assert.match(alarm!.text, /^changed settings were not taken over: 2 problems: config\.yaml:1/);
  assert.equal(await site.deliver(port, { key: "a", body: alert(900_001) }), 200);
  await site.quiet(port);

  daemon.forget();
  Deno.writeTextFileSync(`${site.folder}/config.yaml`, good);
  rewrite(site, (settings) => {
    settings.cases = [
      { id: "one", name: "One", calendar: "main", dockets: [docketId] },
      { id: "two", name: "Second matter", calendar: "main", dockets: [docketId + 1] },
    ];
    settings.server = { host: "127.0.0.2", port: 1 };
  });
  daemon.kill("SIGHUP");
  await daemon.saw(/changed settings are in force cases=2/);
  await daemon.saw(/need a restart settings=server/);
  await daemon.saw(/sync: \d dockets are up to date/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/index.html`), /Second matter/);
  const { alarms } = await statusOf(site);
  assert.deepEqual(alarms.map(({ key }) => key), ["config:restart"]);
  assert.equal(await site.deliver(port, { key: "b", body: alert(900_002) }), 200);
  await site.quiet(port);
  daemon.kill("SIGTERM");
  const { code, stderr } = await daemon.ended;
  assert.equal(code, 0, stderr);
});

/** The status beside a faulty file, read with the settings on standard input. */
async function statusBesideFaulty(site: ReceiverSite, settings: string) {
  const { code, stdout, stderr } = await runProgram(["-c", "-", "status", "--json"], {
    cwd: site.folder,
    env,
    stdin: settings,
  });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as { alarms: { key: string; text: string }[] };
}

Deno.test("a second daemon is told who runs; a manual sync is told who is at work; a killed daemon holds nobody up", async () => {
  await using site = await receiverSite();
  const asked = Promise.withResolvers<void>();
  site.standIn.setFaults(({ path }) => {
    if (!path.startsWith("dockets/")) return null;
    asked.resolve();
    return { kind: "hang" };
  });
  await using first = await startDaemon(site.folder);
  await portOf(first);
  await asked.promise;

  await using second = await startDaemon(site.folder);
  const refused = await second.ended;
  assert.equal(refused.code, 7, refused.stderr);
  assert.match(refused.stderr, new RegExp(`case-calendar daemon \\(process ${first.pid}\\)`));

  const sync = await runProgram(["sync"], { cwd: site.folder, env });
  assert.equal(sync.code, 7, sync.stderr);
  assert.match(sync.stderr, new RegExp(`daemon \\(sync\\) \\(process ${first.pid}\\) is at work`));

  first.kill("SIGKILL");
  await first.ended;
  site.standIn.setFaults(() => null);
  const emit = await runProgram(["emit"], { cwd: site.folder, env });
  assert.equal(emit.code, 0, emit.stderr);
  assert.doesNotMatch(emit.stderr, /waiting/);
  const killed = (await statusOf(site)).jobs.find(({ name }) => name === "sync")!;
  assert.equal(killed.outcome, "killed");
  assert.notEqual(killed.nextAt, null);
  await using third = await startDaemon(site.folder);
  await portOf(third);
  await third.saw(/sync: 1 dockets are up to date/);
});

Deno.test("SIGTERM while a job waits for an answer ends the daemon, and the job is the next one's", async () => {
  await using site = await receiverSite();
  const asked = Promise.withResolvers<void>();
  site.standIn.setFaults(({ path }) => {
    if (!path.startsWith("dockets/")) return null;
    asked.resolve();
    return { kind: "hang" };
  });
  await using daemon = await startDaemon(site.folder);
  await asked.promise;
  daemon.kill("SIGTERM");
  const { code, stderr } = await daemon.ended;
  assert.equal(code, 0, stderr);
  assert.match(stderr, /sync was stopped/);
  site.standIn.setFaults(() => null);
  await using next = await startDaemon(site.folder);
  await next.saw(/sync: 1 dockets are up to date/);
});

Deno.test("without a webhook secret the daemon says so and polls", async () => {
  await using site = await receiverSite();
  await using daemon = await startDaemon(site.folder, { COURTLISTENER_TOKEN: token });
  await daemon.saw(/WEBHOOK_SECRET is not set: nothing is received/);
  await daemon.saw(settled);
  daemon.kill("SIGTERM");
  const { code, stderr } = await daemon.ended;
  assert.equal(code, 0, stderr);
  assert.doesNotMatch(stderr, /listening/);
  assert.match(stderr, /sync: 1 dockets are up to date/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/index.html`), /One/);
});
