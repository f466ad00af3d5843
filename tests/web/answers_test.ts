import assert from "node:assert/strict";
import { acknowledgement, jsonAnswer, refusal } from "../../src/web/answers.ts";

Deno.test("an acknowledgement is empty and says so", async () => {
  const answer = acknowledgement();
  assert.deepEqual([answer.status, answer.headers.get("content-length"), await answer.text()], [
    200,
    "0",
    "",
  ]);
});

Deno.test("a refusal gives the reason and what to do, but not the cause", async () => {
  const busy = refusal(503, { reason: "too much", retryAfter: 5, cause: "inner words" });
  assert.equal(busy.headers.get("retry-after"), "5");
  assert.equal(await busy.text(), '{"error":"too much"}');
  assert.equal(
    refusal(405, { reason: "no", allow: "GET, HEAD" }).headers.get("allow"),
    "GET, HEAD",
  );
  assert(refusal(401, { reason: "no" }).headers.has("www-authenticate"));
});

Deno.test("JSON answers are not stored and not sniffed", () => {
  const { headers } = jsonAnswer({});
  assert.match(headers.get("content-type")!, /^application\/json/);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("x-content-type-options"), "nosniff");
});
