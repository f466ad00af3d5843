import assert from "node:assert/strict";
import { type DaemonOptions, runDaemon } from "../../../src/app/daemon/run_daemon.ts";
import { LeaseHeldError } from "../../../src/app/run_exclusively.ts";
import { loadConfig, type LoadedConfig } from "../../../src/config/load_config.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import type { ListenAddress } from "../../../src/platform/listen_address.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { openStore } from "../../../src/store/store.ts";
import { testSecret } from "../../web/support/test_secret.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { docketOf, type Installation, installation, token } from "../installation.ts";

/** A daemon on a fresh installation, which is stopped at the end. */
interface RunningDaemon extends AsyncDisposable {
  readonly site: Installation;
  readonly options: DaemonOptions;
  readonly lines: string[];
  /** What the service manager was told. */
  readonly heard: string[];
  readonly address: Promise<ListenAddress>;
  /** Settles as the daemon does. */
  readonly ended: Promise<void>;
  /** Resolves with the first line that matches. */
  logged(pattern: RegExp): Promise<string>;
  /** As SIGHUP does. */
  hangUp(): void;
  stop(): Promise<void>;
}

function settings(site: Installation, { env = {}, title = "Before" } = {}): LoadedConfig {
  const loaded = loadConfig({
    path: "config.yaml",
    text: "",
    env: { COURTLISTENER_TOKEN: token, COURTLISTENER_BASE_URL: site.url, ...env },
  });
  const storePath = `${site.folder}/store.sqlite`;
  const courtlistener = { ...site.config.courtlistener, baseUrl: site.url };
  const config = { ...site.config, courtlistener, storePath, siteTitle: title };
  return { ...loaded, config, problems: [] };
}

async function daemon({ env = {} } = {}): Promise<RunningDaemon> {
  const site = await installation({
    dockets: [docketOf(2)],
    limits: null,
    now: new Date().toISOString(),
  });
  const lines: string[] = [];
  const waiting = new Set<{ pattern: RegExp; found: (line: string) => void }>();
  const log = recordingLog(lines);
  lines.push = (...more: string[]) => {
    for (const line of more) {
      lines[lines.length] = line;
      for (const one of waiting) if (one.pattern.test(line)) one.found(line);
    }
    return lines.length;
  };
  const heard: string[] = [];
  const hear = (words: string) => () => Promise.resolve(void heard.push(words));
  const stop = new AbortController();
  const address = Promise.withResolvers<ListenAddress>();
  let hangUp = () => {};
  const options: DaemonOptions = {
    loaded: settings(site, { env }),
    read: () => Promise.resolve(settings(site, { env, title: "After" })),
    version: "0.1.0",
    clock: systemClock,
    log,
    notifier: {
      watchdogEvery: null,
      ready: hear("ready"),
      status: hear("status"),
      reloading: hear("reloading"),
      watchdog: hear("alive"),
      stopping: hear("stopping"),
      close: () => void heard.push("closed"),
    },
    host: "127.0.0.1",
    port: 0,
    signal: stop.signal,
    everyMinute: (tick) => tick(),
    onHangUp: (listener) => void (hangUp = listener),
    onListen: address.resolve,
  };
  const ended = runDaemon(options);
  return {
    site,
    options,
    lines,
    heard,
    address: address.promise,
    ended,
    logged: (pattern) =>
      Promise.race([
        new Promise<string>((found) => {
          const known = lines.find((line) => pattern.test(line));
          if (known !== undefined) found(known);
          else waiting.add({ pattern, found });
        }),
        ended.then(() => assert.fail(`it ended without ${pattern}:\n${lines.join("\n")}`)),
      ]),
    hangUp: () => hangUp(),
    stop: async () => {
      stop.abort(new DOMException("stopped", "AbortError"));
      await ended;
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort(new DOMException("stopped", "AbortError"));
      await ended.catch(() => {});
      await site[Symbol.asyncDispose]();
    },
  };
}

Deno.test("without a webhook secret nothing listens; what is followed is fetched and published at the start", async () => {
  await using running = await daemon();
  await running.logged(/^info retention:/);
  await running.stop();
  const { lines, heard, site } = running;
  assert.match(
    lines.join("\n"),
    /^warn CASE_CALENDAR_WEBHOOK_SECRET is not set: nothing is received/m,
  );
  assert.ok(!lines.some((line) => line.includes("listening")));
  assert.match(lines.join("\n"), /^info sync: 1 docket up to date/m);
  assert.match(site.read("main.ics"), /BEGIN:VCALENDAR/);
  using store = openStore({
    path: `${site.folder}/store.sqlite`,
    clock: systemClock,
    readOnly: true,
  });
  assert.equal(store.runs.last("sync")?.outcome, "ok");
  assert.equal(store.leases.holder("daemon"), null);
  assert.deepEqual([heard[0], ...heard.slice(-2)], ["ready", "stopping", "closed"]);
});

Deno.test("with a secret its port is open before any job begins, and answers until the end", async () => {
  await using running = await daemon({ env: { CASE_CALENDAR_WEBHOOK_SECRET: testSecret } });
  const { port } = await running.address;
  const url = `http://127.0.0.1:${port}/webhooks/case-calendar/${testSecret}/health`;
  const answer = await fetch(url, { headers: { connection: "close" } });
  await answer.body?.cancel();
  assert.equal(answer.status, 200);
  await running.logged(/^info sync:/);
  const begun = running.lines.findIndex((line) => /begins/.test(line));
  assert.ok(running.lines.findIndex((line) => line.includes("listening")) < begun);
  await running.stop();
  await assert.rejects(fetch(url));
  assert.ok(!running.lines.join("\n").includes(testSecret));
});

Deno.test("a second daemon of the installation is refused, and names the first", async () => {
  await using running = await daemon();
  await running.logged(/^info refresh:/);
  const { signal } = new AbortController();
  await assert.rejects(
    runDaemon({ ...running.options, signal, log: recordingLog([]) }),
    (error) => error instanceof LeaseHeldError && error.heldBy.holder === "case-calendar daemon",
  );
});

Deno.test("changed settings are taken over while it runs, and published", async () => {
  await using running = await daemon();
  await running.logged(/^info retention:/);
  assert.match(running.site.read("index.html"), /Before/);
  running.lines.splice(0);
  running.hangUp();
  await running.logged(/^info refresh:/);
  assert.match(running.site.read("index.html"), /After/);
  assert.deepEqual(running.heard.slice(0, 3), ["ready", "reloading", "ready"]);
});

Deno.test("without a token nothing begins", async () => {
  await using running = await daemon({ env: { COURTLISTENER_TOKEN: "" } });
  await assert.rejects(
    running.ended,
    (error) => error instanceof CaseCalendarError && error.kind === "authentication",
  );
  assert.deepEqual(running.heard, []);
});
