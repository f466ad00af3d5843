import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { inboxPath, runServer } from "../../../src/app/deliveries/run_server.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import type { ListenAddress } from "../../../src/platform/listen_address.ts";
import type { ServiceNotifier } from "../../../src/platform/sd_notify.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { openInbox } from "../../../src/store/inbox/inbox.ts";
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
  until: (address: ListenAddress, inbox: string) => Promise<void>,
  { port = 0, server = {}, docketlayer = {}, env = {}, watchdogEvery = null as number | null } = {},
) {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const heard: string[] = [];
  const logged: string[] = [];
  const stop = new AbortController();
  const { config, store, folder } = made.site;
  const address = Promise.withResolvers<ListenAddress>();
  let published = 0;
  const changed = {
    ...config,
    storePath: `${folder}/served/store.sqlite`,
    server: { ...config.server, ...server },
    docketlayer: { ...config.docketlayer, ...docketlayer },
  };
  const running = runServer({
    ...made.tools(),
    loaded: loadConfig({ path: "config.yaml", text: "", env }),
    config: changed,
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
  await Promise.race([
    address.promise.then((listening) => until(listening, inboxPath(changed))),
    running,
  ]);
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

Deno.test("a callback keeps its headers by the names of the settings, and an old one is logged", async () => {
  const secret = "0f".repeat(32);
  const names = {
    signature: "X-Signed",
    keyId: "X-Key",
    timestamp: "X-At",
    idempotencyKey: "X-Id",
  };
  const body = "{}";
  const { logged } = await serve(async ({ port }, path) => {
    const call = async (headers: Record<string, string>) => {
      const answer = await fetch(`http://127.0.0.1:${port}/webhooks/docketlayer`, {
        method: "POST",
        headers: { "content-type": "application/json", "connection": "close", ...headers },
        body,
      });
      await answer.body?.cancel();
      return answer.status;
    };
    const signed = {
      "x-signed": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
      "x-at": String(Math.floor(Date.now() / 1000)),
    };
    for (let n = 0; n < 9; n++) assert.equal(await call({ "x-id": "forged" }), 401);
    assert.equal(await call({ ...signed, "x-at": "1700000000", "x-id": "aged-1" }), 401);
    assert.equal(await call({ ...signed, "x-id": "good-1" }), 200);
    using inbox = openInbox({ path, clock: systemClock });
    const [stored] = inbox.after(0, 1);
    assert.deepEqual({ ...stored!.headers, ...signed, "x-id": "good-1" }, stored!.headers);
  }, { docketlayer: { headerNames: names }, env: { DOCKETLAYER_WEBHOOK_SECRET: secret } });
  assert.equal(logged.filter((line) => line.includes("(delivery forged)")).length, 5);
  assert.equal(logged.filter((line) => line.includes("(delivery aged-1)")).length, 1);
});
