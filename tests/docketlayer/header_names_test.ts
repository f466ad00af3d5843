import assert from "node:assert/strict";
import { headerNames } from "../../src/docketlayer/header_names.ts";

Deno.test("an operator's names take the place of the documented ones", () => {
  assert.deepEqual(headerNames({ timestamp: "X-Time" }), {
    signature: "X-DocketLayer-Signature",
    keyId: "X-DocketLayer-Signature-Key-Id",
    timestamp: "X-Time",
    idempotencyKey: "Idempotency-Key",
  });
});

Deno.test("what no header can be called is refused", () => {
  for (const name of ["", "X Sig", "X-Sig:", "Sëal", "a\nb"]) {
    assert.throws(() => headerNames({ signature: name }), /is no header name/);
  }
});
