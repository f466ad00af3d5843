import assert from "node:assert/strict";
import { innermostMessage } from "../../src/platform/innermost_message.ts";

Deno.test("the cause that has none itself is quoted", () => {
  const inner = new Error("connection refused");
  const nested = new TypeError("fetch failed", { cause: new Error("sending", { cause: inner }) });
  assert.equal(innermostMessage(nested), "connection refused");
  assert.equal(innermostMessage(inner), "connection refused");
  assert.equal(innermostMessage(new Error("alone", { cause: "a text" })), "alone");
});
