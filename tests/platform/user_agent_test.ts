import assert from "node:assert/strict";
import { userAgent } from "../../src/platform/user_agent.ts";

Deno.test("the User-Agent names program and version", () => {
  assert.match(userAgent("1.2.3-rc.1"), /^case-calendar\/1\.2\.3-rc\.1 \(/);
});

Deno.test("a version can add no header and is never empty", () => {
  assert.match(userAgent("1\r\nx: y"), /^case-calendar\/1xy \(/);
  assert.match(userAgent(""), /^case-calendar\/unknown \(/);
});
