import assert from "node:assert/strict";
import { signingBytes } from "../../src/docketlayer/signing_key.ts";

const secret = "00ff".repeat(16);

Deno.test("a secret is text unless hex is asked for", () => {
  assert.deepEqual([...signingBytes({ id: "k", secret })], [...new TextEncoder().encode(secret)]);
  const bytes = signingBytes({ id: "k", secret: secret.toUpperCase(), encoding: "hex" });
  assert.deepEqual([...bytes], new Array(16).fill([0, 255]).flat());
});

Deno.test("a line break that a credential file leaves does not count", () => {
  assert.deepEqual(
    signingBytes({ id: "k", secret: `${secret}\n` }),
    signingBytes({ id: "k", secret }),
  );
});

Deno.test("secrets that cannot be one are refused by the id of their key", () => {
  const message = (key: Parameters<typeof signingBytes>[0]) => {
    try {
      return assert.fail(String(signingBytes(key)));
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  };
  assert.equal(
    message({ id: "key_1", secret: "fifteen bytes!!" }),
    'Cannot use the secret of DocketLayer key "key_1": it has 15 bytes, and at least 16 are needed',
  );
  assert.match(message({ id: "k", secret: "" }), /it has 0 bytes/);
  assert.match(message({ id: "k", secret: "abc".repeat(11), encoding: "hex" }), /pairs of hex/);
  assert.match(message({ id: "k", secret: "no hex digits!", encoding: "hex" }), /pairs of hex/);
  assert.match(message({ id: "k", secret: "ab".repeat(15), encoding: "hex" }), /it has 15 bytes/);
});
