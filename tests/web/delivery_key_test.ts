import assert from "node:assert/strict";
import { deliveryKey, panelSampleKey } from "../../src/web/delivery_key.ts";

const delivery = { text: '{"a":1}', receivedAt: "2026-03-02T15:00:00.123Z" };
const uuid = "0b6f7d4e-1f6a-4a6e-9a58-6fd1f2a8f3b1";

Deno.test("the header's key is taken as it is, trimmed", () => {
  assert.deepEqual(deliveryKey(`  ${uuid}\t`, delivery), { key: uuid, keyOrigin: "header" });
});

Deno.test("without a key, or with an empty one, the body stands for itself", () => {
  const own = deliveryKey(null, delivery);
  assert.equal(own.keyOrigin, "body");
  assert.match(own.key, /^sha256:[0-9a-f]{64}$/);
  assert.deepEqual(deliveryKey("   ", delivery), own);
  assert.notEqual(deliveryKey(null, { ...delivery, text: '{"a":2}' }).key, own.key);
});

Deno.test("long and unprintable keys stay apart, by their digests", () => {
  const keys = ["k".repeat(5000), "k".repeat(5001), "é", "\u0085"].map((header) =>
    deliveryKey(header, delivery)
  );
  assert.equal(new Set(keys.map(({ key }) => key)).size, 4);
  assert(keys.every(({ key, keyOrigin }) => key.length < 100 && keyOrigin === "header"));
});

Deno.test("the key of the panel's sample command repeats only within a second", () => {
  const at = (receivedAt: string) => deliveryKey(panelSampleKey, { ...delivery, receivedAt }).key;
  assert.equal(at("2026-03-02T15:00:00.1Z"), at("2026-03-02T15:00:00.9Z"));
  assert.notEqual(at("2026-03-02T15:00:00.1Z"), at("2026-03-02T15:00:01.1Z"));
  assert(at("2026-03-02T15:00:00Z").startsWith(panelSampleKey));
});
