import assert from "node:assert/strict";
import { quoted } from "../../src/courtlistener/problem.ts";

Deno.test("values are quoted short, in one line, without control characters", () => {
  assert.equal(quoted("2918-01-01"), '"2918-01-01"');
  assert.equal(quoted(undefined), "missing");
  assert.equal(quoted(null), "null");
  assert.equal(quoted([1, 2]), "a list of 2");
  assert.equal(quoted({}), "an object");
  assert.ok(quoted("x".repeat(1e6)).length < 100);
  assert.ok(!quoted("a\n\u202eb").includes("\u202e"));
});
