import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { callbackVerifier } from "../../../src/app/deliveries/callback_verifier.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const clock = virtualClock("2026-03-20T16:00:00Z");
const secret = "0123456789abcdef".repeat(4);

function verifier(env: Record<string, string>, docketlayer: unknown = {}) {
  const text = JSON.stringify({ calendars: {}, cases: [], docketlayer });
  const { config, environment } = loadConfig({ path: "config.yaml", text, env });
  return callbackVerifier({ config: config!, environment, clock });
}

const body = new TextEncoder().encode("{}");
const request = (given = secret) => ({
  body,
  now: clock.now(),
  headers: new Headers({
    "X-DocketLayer-Signature": `sha256=${createHmac("sha256", given).update(body).digest("hex")}`,
    "X-DocketLayer-Timestamp": String(Math.floor(clock.now().epochMilliseconds / 1000)),
    "Idempotency-Key": "delivery-7",
  }),
});

Deno.test("without a key there is no callback address", () => {
  assert.equal(verifier({}), null);
});

Deno.test("the one secret of the environment checks callbacks, and a signed value marks replays", () => {
  const verify = verifier({ DOCKETLAYER_WEBHOOK_SECRET: secret })!;
  const verdict = verify(request());
  assert.ok(verdict.ok);
  assert.equal(verdict.key, "delivery-7");
  assert.match(verdict.otherKeys![0]!, /^signed:[0-9a-f]{64}$/);
});

Deno.test("a refusal names the delivery", () => {
  const verdict = verifier({ DOCKETLAYER_WEBHOOK_SECRET: secret })!(request("f".repeat(64)));
  assert.ok(!verdict.ok && verdict.status === 401);
  assert.match(verdict.reason, /delivery-7/);
});

Deno.test("what was refused for its age alone is logged by its delivery", () => {
  const verify = verifier({ DOCKETLAYER_WEBHOOK_SECRET: secret })!;
  const refused = (given: string, key: string | null) => {
    const { headers, ...rest } = request(given);
    headers.set("X-DocketLayer-Timestamp", "1700000000");
    if (key === null) headers.delete("Idempotency-Key");
    const verdict = verify({ ...rest, headers });
    assert.ok(!verdict.ok && verdict.status === 401);
    return verdict.logKey;
  };
  assert.equal(refused(secret, "delivery-7"), "aged delivery-7");
  assert.equal(refused(secret, null), "aged");
  assert.equal(refused("f".repeat(64), "delivery-7"), undefined, "anybody may send that");
});

Deno.test("while a key is replaced both are taken; one without its secret is a config error", () => {
  const next = "fedcba9876543210".repeat(4);
  const keys = [
    { id: "old", secret_env: "DOCKETLAYER_WEBHOOK_SECRET" },
    { id: "new", secret_env: "DOCKETLAYER_NEXT_WEBHOOK_SECRET" },
  ];
  const verify = verifier(
    { DOCKETLAYER_WEBHOOK_SECRET: secret, DOCKETLAYER_NEXT_WEBHOOK_SECRET: next },
    { keys },
  )!;
  assert.ok(verify(request()).ok && verify(request(next)).ok);
  assert.throws(
    () => verifier({ DOCKETLAYER_WEBHOOK_SECRET: secret }, { keys }),
    /DOCKETLAYER_NEXT_WEBHOOK_SECRET is not set/,
  );
});

Deno.test("headers that were renamed are found by the settings", () => {
  const env = { DOCKETLAYER_WEBHOOK_SECRET: secret };
  const names = { signature: "X-Signed", timestamp: "X-At", idempotency_key: "X-Delivery" };
  const verify = verifier(env, { header_names: names })!;
  const { headers, ...rest } = request();
  const renamed = new Headers({
    "x-signed": headers.get("X-DocketLayer-Signature")!,
    "x-at": headers.get("X-DocketLayer-Timestamp")!,
    "x-delivery": "delivery-8",
  });
  const verdict = verify({ ...rest, headers: renamed });
  assert.ok(verdict.ok && verdict.key === "delivery-8");
  assert.equal(verify(request()).ok, false);
});
