import assert from "node:assert/strict";
import type { Endpoint } from "../../../src/app/notify/endpoint.ts";
import { createNotifier } from "../../../src/app/notify/notifier.ts";
import { hookEndpoint } from "../../../src/app/notify/hook_endpoint.ts";
import { mailEndpoint } from "../../../src/app/notify/mail_endpoint.ts";
import { serveLoopback } from "../../../src/standin/serve_loopback.ts";
import type { OutgoingMessage } from "../../../src/store/outgoing.ts";
import { openStore } from "../../../src/store/store.ts";
import { moved } from "../../calendars/changes/change_samples.ts";
import { smtpServer } from "../../platform/smtp_server.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { type JobBench, jobBench } from "../daemon/job_tools.ts";
import { recordingLog } from "../deliveries/receiving.ts";

const alarm = { key: "job:sync", kind: "job", text: "sync failed" };

/** An endpoint that keeps what it takes, and refuses while told to. */
function endpointOf(change: Partial<Endpoint> = {}) {
  const taken: OutgoingMessage[] = [];
  const state = { refuses: false, tries: 0 };
  const endpoint: Endpoint = {
    id: "hook:ops",
    topics: ["changes", "alarms"],
    digestAt: null,
    send: (message) => {
      state.tries += 1;
      if (state.refuses) return Promise.reject(new Error("it answered HTTP 503"));
      taken.push(message);
      return Promise.resolve();
    },
    ...change,
  };
  return { endpoint, taken, state };
}

function notifierOf(bench: JobBench, endpoints: readonly Endpoint[]) {
  const { store, clock, log, stop } = bench;
  const notifier = createNotifier({
    endpoints: () => endpoints,
    store,
    clock,
    log,
    signal: stop.signal,
  });
  return async () => {
    notifier.tick();
    await notifier.idle();
  };
}

Deno.test("an alarm is told once when it is open and once when it is over, also after a restart", async () => {
  using bench = jobBench();
  const { store, clock } = bench;
  const { endpoint, taken } = endpointOf();
  const round = notifierOf(bench, [endpoint]);
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  await round();
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  await notifierOf(bench, [endpoint])();
  clock.advance(60_000);
  store.alarms.clear(alarm.key);
  await round();
  await round();
  assert.deepEqual(taken.map(({ type }) => type), ["alarm.raised", "alarm.cleared"]);
  clock.advance(60_000);
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  store.alarms.clear(alarm.key);
  await round();
  assert.equal(taken.length, 2);
});

Deno.test("what is not taken is sent again with the same id, later and later, and then given up", async () => {
  using bench = jobBench();
  const { store, clock } = bench;
  const { endpoint, taken, state } = endpointOf();
  const round = notifierOf(bench, [endpoint]);
  state.refuses = true;
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  await round();
  await round();
  assert.equal(state.tries, 1);
  for (let minute = 0; minute < 21; minute += 1) {
    clock.advance(60_000);
    await round();
  }
  assert.equal(state.tries, 4);
  const open = () => store.alarms.open().map(({ key }) => key);
  assert.deepEqual(open(), ["job:sync", "push:hook:ops"]);
  state.refuses = false;
  clock.advance(3_600_000);
  await round();
  assert.deepEqual(taken.map(({ type, tries }) => [type, tries]), [["alarm.raised", 4]]);
  assert.deepEqual(open(), ["job:sync"]);
  store.alarms.clear("job:sync");
  state.refuses = true;
  for (let hour = 0; hour < 24 * 5; hour += 1) {
    await round();
    clock.advance(3_600_000);
  }
  assert.equal(store.outgoing.states()[0]!.givenUp, 1);
  assert.match(bench.lines.at(-1)!, /^warn a message was given up .*HTTP 503/);
});

Deno.test("an endpoint that fails holds up no other; one that is gone has no alarm", async () => {
  using bench = jobBench();
  const { store, clock } = bench;
  const bad = endpointOf({ id: "mail" });
  const good = endpointOf();
  bad.state.refuses = true;
  const endpoints = [bad.endpoint, good.endpoint];
  const round = notifierOf(bench, endpoints);
  store.alarms.raise({ ...alarm, at: clock.now().toString() });
  for (let tries = 0; tries < 3; tries += 1) {
    await round();
    clock.advance(3_600_000);
  }
  assert.deepEqual(good.taken.map(({ type }) => type), ["alarm.raised"]);
  await round();
  // The other endpoint hears of the one that fails.
  assert.match(JSON.stringify(good.taken.at(-1)!.data), /mail does not take messages/);
  endpoints.shift();
  await round();
  assert.deepEqual(store.alarms.open().map(({ key }) => key), ["job:sync"]);
});

Deno.test("what a hook and a mail server refused before a restart reaches them after it, once, under the same id", async () => {
  const folder = await Deno.makeTempDir();
  const clock = virtualClock("2026-03-02T12:00:00Z");
  const open = () => openStore({ path: `${folder}/store.sqlite`, clock });
  const posts: { id: string | null; body: string }[] = [];
  let refuses = true;
  const hook = serveLoopback(async (request) => {
    posts.push({ id: request.headers.get("webhook-id"), body: await request.text() });
    return new Response(null, { status: refuses ? 503 : 204 });
  }, { port: 0 });
  const full = smtpServer([["MAIL", "452 no room"]]);
  const roomy = smtpServer();
  /** The daemon for as long as its process lives. */
  const live = async (rounds: number, mail: { port: number }) => {
    const store = open();
    const stop = new AbortController();
    const endpoints = [
      hookEndpoint(
        {
          id: "ops",
          url: hook.url,
          secretEnv: "CASE_CALENDAR_HOOK_SECRET",
          send: ["changes"],
          allowInsecure: false,
        },
        {
          secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          installation: "i1",
          version: "0.1.0",
          clock,
        },
      ),
      mailEndpoint({
        host: "127.0.0.1",
        port: mail.port,
        security: "none",
        user: null,
        from: "calendar@example.org",
        to: ["clerk@example.org"],
        send: ["changes"],
        changes: "daily",
        dailyAt: "07:00",
      }, { password: null, clock }),
    ];
    const notifier = createNotifier({
      endpoints: () => endpoints,
      store,
      clock,
      log: recordingLog([]),
      signal: stop.signal,
    });
    for (let round = 0; round < rounds; round++) {
      notifier.tick();
      await notifier.idle();
      clock.advance(60_000);
    }
    stop.abort();
    return store;
  };
  try {
    (await live(1, full)).close();
    const store = open();
    store.changes.add([{ ...moved, at: clock.now().toString() }]);
    store.close();
    clock.advance(24 * 3_600_000);
    (await live(1, full)).close();
    assert.equal(posts.length, 1);
    assert.ok(full.heard.some((line) => line.startsWith("MAIL")));
    refuses = false;
    const after = await live(10, roomy);
    assert.deepEqual(after.outgoing.states().map(({ waiting, givenUp }) => [waiting, givenUp]), [
      [0, 0],
      [0, 0],
    ]);
    after.close();
    assert.deepEqual(posts.map(({ id }) => id), [posts[0]!.id, posts[0]!.id]);
    assert.equal(posts[1]!.body, posts[0]!.body);
    assert.equal(roomy.heard.filter((line) => line.startsWith("Message-ID:")).length, 1);
  } finally {
    await hook.close();
    await full[Symbol.asyncDispose]();
    await roomy[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  }
});
