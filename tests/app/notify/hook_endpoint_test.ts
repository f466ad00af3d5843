import assert from "node:assert/strict";
import { hookEndpoint } from "../../../src/app/notify/hook_endpoint.ts";
import { signWebhook } from "../../../src/platform/standard_webhook.ts";
import { serveLoopback } from "../../../src/standin/serve_loopback.ts";
import type { OutgoingMessage } from "../../../src/store/outgoing.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const message: OutgoingMessage = {
  id: 7,
  endpoint: "hook:ops",
  subject: "alarm-raised:x",
  type: "alarm.raised",
  data: { key: "x" },
  createdAt: "2026-03-01T12:00:00Z",
  tries: 0,
  nextTryAt: null,
  state: "waiting",
  reason: "",
};

interface Received {
  asked: string;
  headers: Headers;
  body: string;
}

async function send(
  status: number,
  used: string | null = secret,
): Promise<Received[]> {
  const got: Received[] = [];
  const server = serveLoopback(async (request) => {
    const { method, url } = request;
    const headers = new Headers(request.headers);
    got.push({ asked: `${method} ${new URL(url).pathname}`, headers, body: await request.text() });
    return new Response("thanks", { status, headers: { location: "http://127.0.0.1:1/" } });
  }, { port: 0 });
  const clock = virtualClock("2026-03-01T12:00:05.9Z");
  const settings = {
    id: "ops",
    url: `${server.url}/court?x=1`,
    secretEnv: "CASE_CALENDAR_HOOK_SECRET",
    send: ["alarms" as const],
    allowInsecure: false,
  };
  const endpoint = hookEndpoint(settings, {
    secret: used,
    installation: "i1",
    version: "0.1.0",
    clock,
  });
  try {
    await endpoint.send(message, new AbortController().signal);
    return got;
  } finally {
    await server.close();
  }
}

Deno.test("a message is posted with the signature over its very bytes", async () => {
  const [one] = await send(204);
  const { asked, headers, body } = one!;
  assert.equal(asked, "POST /court");
  assert.deepEqual(JSON.parse(body), {
    schema: 1,
    type: "alarm.raised",
    timestamp: "2026-03-01T12:00:00Z",
    data: { key: "x" },
  });
  const signed = signWebhook({ id: "msg_i1_7", seconds: 1_772_366_405, body }, secret);
  for (const [name, value] of Object.entries(signed)) {
    assert.equal(headers.get(name), value);
  }
});

Deno.test("anything but 2xx is not taken, and no redirect is followed", async () => {
  for (const status of [302, 404, 410, 500]) {
    await assert.rejects(send(status), new RegExp(`HTTP ${status}`));
  }
});

Deno.test("nothing is sent unsigned", async () => {
  await assert.rejects(send(204, null), /CASE_CALENDAR_HOOK_SECRET is not set/);
  await assert.rejects(send(204, "short"), /CASE_CALENDAR_HOOK_SECRET must be .*base64/);
});
