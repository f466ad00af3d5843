import assert from "node:assert/strict";
import { newSecret } from "../../src/platform/new_secret.ts";

Deno.test("a secret holds 256 bits in letters that need no quotes, and is never the same", () => {
  assert.match(newSecret(), /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(newSecret(), newSecret());
});
