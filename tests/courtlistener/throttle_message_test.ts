import assert from "node:assert/strict";
import { throttleMessage } from "../../src/courtlistener/throttle_message.ts";

Deno.test("window and wait are read from the text of a refusal", () => {
  const text = (rate: string) =>
    `Request was throttled. Rate limit exceeded: ${rate}. Expected available in 42 seconds.`;
  assert.deepEqual(throttleMessage(text("5/min")), {
    window: { limit: 5, seconds: 60 },
    seconds: 42,
  });
  assert.deepEqual(throttleMessage(text("50/hour")).window, { limit: 50, seconds: 3600 });
  assert.deepEqual(throttleMessage(text("125/day")).window, { limit: 125, seconds: 86_400 });
  assert.equal(throttleMessage("Expected available in 1 second.").seconds, 1);
});

Deno.test("other texts name nothing", () => {
  for (
    const text of ["", "Blocked.", "Rate limit exceeded: 0/min", "Rate limit exceeded: 5/year"]
  ) {
    assert.deepEqual(throttleMessage(text), { window: null, seconds: null });
  }
});
