import assert from "node:assert/strict";
import { isOver } from "../../../src/app/deliveries/is_over.ts";

Deno.test("a time is over when it has passed, when it never began, and when the clock was set back", () => {
  const since = Temporal.Instant.from("2026-03-20T16:00:00Z");
  const length = Temporal.Duration.from({ minutes: 5 });
  const after = (minutes: number) => isOver(since, { length, now: since.add({ minutes }) });
  assert.deepEqual([0, 4, 5, -1].map(after), [false, false, true, true]);
  assert.equal(isOver(null, { length, now: since }), true);
});
