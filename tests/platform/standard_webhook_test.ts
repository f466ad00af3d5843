import assert from "node:assert/strict";
import { signWebhook, webhookSecretFault } from "../../src/platform/standard_webhook.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

Deno.test("a message is signed as the example of the specification", () => {
  const headers = signWebhook({
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    seconds: 1614265330,
    body: '{"test": 2432232314}',
  }, secret);
  assert.deepEqual(headers, {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

Deno.test("a secret has 24 to 64 bytes in base64, with or without its prefix", () => {
  assert.equal(webhookSecretFault(secret), null);
  assert.equal(webhookSecretFault(secret.slice(6)), null);
  assert.match(webhookSecretFault("whsec_c2hvcnQ=")!, /24 to 64/);
  assert.match(webhookSecretFault("not base64!")!, /base64/);
  assert.throws(() => signWebhook({ id: "a", seconds: 0, body: "" }, "short"), RangeError);
});
