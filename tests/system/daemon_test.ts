import assert from "node:assert/strict";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { docketOf, docketWith, token } from "../app/installation.ts";
import { writeReferenceStore } from "../app/reference_store.ts";
import { openStore } from "../../src/store/store.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { runProgram } from "../support/run_program.ts";
import { testSecret } from "../web/support/test_secret.ts";
import { docketId, type ReceiverSite, receiverSite } from "./receiver_site.ts";
import { repeated, token as standInToken, urlsOf, withInstallation } from "../e2e/installation.ts";
import {
  daemonEnvironment,
  type DaemonProcess,
  startCommand,
  startDaemon,
} from "./start_daemon.ts";

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
  await daemon.saw(/sync: 1 docket up to date/);
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
  await daemon.saw(/sync: \d dockets? up to date/);
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
  await third.saw(/sync: 1 docket up to date/);
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
  await next.saw(/sync: 1 docket up to date/);
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
  assert.match(stderr, /sync: 1 docket up to date/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/index.html`), /One/);
});

Deno.test("beside the daemon at work sync, reconcile, add and import wait, say for whom, and lose and repeat nothing", async () => {
  const conference = (date: string) => `ORDER: Status Conference set for ${date} at 10:00 AM.`;
  const long = docketOf(45, { id: docketId });
  const other = docketWith([["2026-03-09", conference("12/16/2026")]], { id: docketId + 1 });
  await withInstallation({ dockets: [long, other], cases: { one: [docketId] } }, async (it) => {
    const { folder, standIn } = it;
    for (const name of ["data", "out", "tokens"]) Deno.mkdirSync(`${folder}/${name}`);
    writeReferenceStore(`${folder}/data/old.sqlite`, {
      dockets: [{
        docket_id: docketId,
        court_id: "nysd",
        docket_number: long.docketNumber,
        case_name: long.caseName,
      }],
      webhook_events: [{ idempotency_key: "old-key", event_type: 1, received_at: "2026-03-01" }],
    });
    const environment = {
      ...daemonEnvironment,
      COURTLISTENER_TOKEN: standInToken,
      COURTLISTENER_BASE_URL: it.url,
    };
    // Limits and the docket's record are known then, and the first page of its entries is awaited.
    const { reached, release } = it.hold(3);
    await using daemon = await startDaemon(folder, environment);
    await reached;

    const commands = [
      ["sync"],
      ["reconcile"],
      ["add", String(docketId + 1), "--case", "two", "--calendar", "main"],
      ["import", "data/old.sqlite"],
    ];
    const others = await Promise.all(
      commands.map((args) => startCommand(args, { folder, environment })),
    );
    try {
      const holder = new RegExp(
        `waiting for case-calendar daemon \\(.+\\) \\(process ${daemon.pid}\\)`,
      );
      for (const one of others) await one.saw(holder);
      const port = await portOf(daemon);
      const body = event(1, { results: [alertRow({ id: 900_001, docket: docketId }, text)] });
      const answer = await fetch(`http://127.0.0.1:${port}/webhooks/case-calendar/${testSecret}`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "new-key" },
        body: JSON.stringify(body),
      });
      await answer.body?.cancel();
      assert.equal(answer.status, 200, "no answer waits for any of them");
      release();
      for (const [place, one] of others.entries()) {
        const { code, stderr } = await one.ended;
        const [name] = commands[place]!;
        // On a machine under load ten seconds can be too short for the turns of all the others.
        const hasGivenUp = code === (name === "add" ? 3 : 7) && /at work/.test(stderr);
        assert.ok(code === 0 || hasGivenUp, `${name} ended with ${code}: ${stderr}`);
      }
    } finally {
      for (const one of others) await one[Symbol.asyncDispose]();
    }
    await daemon.saw(/changed settings are in force cases=2/);
    daemon.kill("SIGTERM");
    assert.equal((await daemon.ended).code, 0);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr);

    const asked = urlsOf(standIn);
    // Look-ups and pages of first passes.
    const once = asked.filter((url) => /\/dockets\/\d|cursor=|order_by=-id/.test(url));
    assert.deepEqual(repeated(once), []);
    assert.equal(
      once.length,
      2 + 3 + 1,
      "two look-ups, three pages of one docket and one of the other",
    );
    using store = openStore({
      path: `${folder}/data/case-calendar-2.sqlite`,
      clock: systemClock,
      readOnly: true,
    });
    const entries = (id: number) =>
      store.entries.countOfRecord({ upstream: "courtlistener", id: String(id) });
    assert.deepEqual([entries(docketId), entries(docketId + 1)], [46, 1]);
    for (const lease of ["sync", "daemon", "followed-cases"]) {
      assert.equal(store.leases.holder(lease), null, lease);
    }
    assert.equal(store.runs.last("sync")?.outcome, "ok");
    const feed = it.read("out/main.ics");
    for (const day of ["20261215T100000", "20261216T100000"]) assert.match(feed, new RegExp(day));
  });
});
