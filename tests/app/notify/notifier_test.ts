import assert from "node:assert/strict";
import type { Endpoint } from "../../../src/app/notify/endpoint.ts";
import { createNotifier } from "../../../src/app/notify/notifier.ts";
import type { OutgoingMessage } from "../../../src/store/outgoing.ts";
import { type JobBench, jobBench } from "../daemon/job_tools.ts";

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
