import assert from "node:assert/strict";
import {
  exchange,
  type ExchangeOptions,
  TimeLimitError,
} from "../../src/courtlistener/exchange.ts";
import { never, scriptedServer } from "./scripted_server.ts";

const optionsWith = (changes: Partial<ExchangeOptions>): ExchangeOptions => ({
  fetch: globalThis.fetch,
  headers: {},
  timeLimitMs: 1000,
  maxBytes: 1000,
  startTimer: () => () => {},
  signal: undefined,
  onStatus: () => {},
  ...changes,
});

Deno.test("an answer of any status comes back whole, a redirect unfollowed", async () => {
  await using server = scriptedServer([
    () => new Response("gone", { status: 410 }),
    () => new Response(null, { status: 302, headers: { location: "/elsewhere" } }),
  ]);
  let statuses = 0;
  const options = optionsWith({ onStatus: () => statuses += 1 });
  const gone = await exchange(new URL(server.url), options);
  assert.deepEqual([gone.status, new TextDecoder().decode(gone.body)], [410, "gone"]);
  assert.equal(
    (await exchange(new URL(server.url), options)).headers.get("location"),
    "/elsewhere",
  );
  assert.equal(statuses, 2);
});

Deno.test("the time limit also covers a body that never ends, and the timer is taken back", async () => {
  let fireTimer = () => {};
  let cancelled = 0;
  const endless = () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("[")),
    });
    return new Response(body);
  };
  await using server = scriptedServer([endless, () => [1]]);
  const options = optionsWith({
    startTimer: (_milliseconds, fire) => {
      fireTimer = fire;
      return () => cancelled += 1;
    },
    onStatus: () => fireTimer(),
  });
  await assert.rejects(exchange(new URL(server.url), options), TimeLimitError);
  await exchange(new URL(server.url), { ...options, onStatus: () => {} });
  assert.equal(cancelled, 2);
});

Deno.test("an abort from outside ends the exchange with its reason", async () => {
  const abort = new AbortController();
  await using server = scriptedServer([() => {
    abort.abort(new Error("stop"));
    return never;
  }]);
  const options = optionsWith({ signal: abort.signal });
  await assert.rejects(exchange(new URL(server.url), options), { message: "stop" });
});
