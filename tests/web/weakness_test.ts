import assert from "node:assert/strict";
import { weakness } from "../../src/web/weakness.ts";

Deno.test("bits are counted by the smallest ordinary alphabet", () => {
  assert.equal(weakness("9f86d081884c7d659a2feaa0c55ad015"), null);
  assert.match(weakness("01234567890123456789012345678901")!, /about 106 bits \(32 characters\)/);
  assert.match(weakness("a")!, /about 4 bits \(1 character\); 128 are needed/);
});

Deno.test("length alone is not enough", () => {
  assert.match(weakness("aB".repeat(40))!, /repeats/);
});
