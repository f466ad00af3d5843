import assert from "node:assert/strict";
import { quoted } from "../../src/docketlayer/callback_problem.ts";

Deno.test("values from outside are quoted short and harmless", () => {
  assert.deepEqual([undefined, null, 5, true, [1, 2], {}, "a\u001b\u202eb"].map(quoted), [
    "missing",
    "null",
    "5",
    "true",
    "a list of 2",
    "an object",
    '"a\\u001b\\u202eb"',
  ]);
  assert.ok(quoted("x".repeat(10_000)).length <= 81);
});
