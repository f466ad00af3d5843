import assert from "node:assert/strict";
import { inboxPath, runServer } from "../../../src/app/deliveries/run_server.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import type { ListenAddress } from "../../../src/platform/listen_address.ts";
import type { ServiceNotifier } from "../../../src/platform/sd_notify.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { testSecret } from "../../web/support/test_secret.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, receiving, recordingLog } from "./receiving.ts";

/** Hears what the service manager would. */
function notifier(heard: string[], watchdogEvery: number | null = null): ServiceNotifier {
  const hear = (words: string) => () => {
    heard.push(words);
    return Promise.resolve();
  };
  return {
    watchdogEvery,
    ready: hear("ready"),
    status: hear("status"),
    reloading: hear("reloading"),
    watchdog: hear("alive"),
    stopping: hear("stopping"),
    close: () => void heard.push("closed"),
  };
}

/** A server on a fresh installation; `until` is called with its address, then it is ended. */
async function serve(
  until: (address: ListenAddress) => Promise<void>,
  { port = 0, server = {}, watchdogEvery = null as number | null } = {},
) {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const heard: string[] = [];
  const logged: string[] = [];
  const stop = new AbortController();
  const { config, store, folder } = made.site;
  const address = Promise.withResolvers<ListenAddress>();
  let published = 0;
  const running = runServer({
    ...made.tools(),
    loaded: loadConfig({ path: "config.yaml", text: "", env: {} }),
    config: {
      ...config,
      storePath: `${folder}/served/store.sqlite`,
      server: { ...config.server, ...server },
    },
    store,
    secrets: [testSecret],
    host: "127.0.0.1",
    port,
    clock: systemClock,
    log: recordingLog(logged),
    notifier: notifier(heard, watchdogEvery),
    publish: () => {
      published += 1;
      return { calendars: [], views: null, page: null };
    },
    keepAlerts: () => Promise.reject(new Error("no alerts today")),
    signal: stop.signal,
    onListen: address.resolve,
  });
  await Promise.race([address.promise.then(until), running]);
  stop.abort();
  await running;
  return { heard, logged, published };
}

Deno.test("it says when it is ready and alive, works what it took in, and says when it stops", async () => {
  const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM.";
  const alert = event(1, { results: [alertRow({ id: 900_001, docket: 70_000_001 }, text)] });
  const { heard, logged, published } = await serve(async ({ port }) => {
    const answer = await fetch(`http://127.0.0.1:${port}/webhooks/case-calendar/${testSecret}`, {
      method: "POST",
      headers: { "content-type": "application/json", "connection": "close" },
      body: JSON.stringify(alert),
    });
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
    for (;;) {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      if (metrics.includes('processed_total{event="docket-alert",outcome="applied"} 1')) break;
    }
  }, { watchdogEvery: 1000 });
  assert.deepEqual(heard.slice(0, 2), ["ready", "alive"]);
  assert.deepEqual(heard.slice(-2), ["stopping", "closed"]);
  assert.ok(published > 0);
  assert.match(logged.join("\n"), /warn docket alerts were not checked .*no alerts today/);
  assert.ok(!logged.join("\n").includes(testSecret));
});

Deno.test("without a watchdog there are no signs of life, and a lost port leaves no other one open", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { heard } = await serve(() => Promise.resolve());
  assert.deepEqual(heard, ["ready", "stopping", "closed"]);
  const free = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = free.addr;
  free.close();
  await assert.rejects(
    serve(() => Promise.resolve(), {
      port: taken.addr.port,
      server: { adminListen: { hostname: "127.0.0.1", port } },
    }),
    (error) => error instanceof CaseCalendarError && /in use/.test(error.message),
  );
  await assert.rejects(Deno.connect({ hostname: "127.0.0.1", port }));
});

Deno.test("the inbox lies beside the store", () => {
  assert.equal(inboxPath({ storePath: "data/x/store.sqlite" }), "data/x/inbox.sqlite");
});
