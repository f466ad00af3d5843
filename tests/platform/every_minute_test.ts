import assert from "node:assert/strict";
import { everyMinute } from "../../src/platform/every_minute.ts";

Deno.test("the clock of the jobs can be started with the flags of the program, and ends with its signal", () => {
  const stop = new AbortController();
  assert.equal(typeof Deno.cron, "function");
  everyMinute(() => {}, stop.signal);
  // A second one of the same name is refused while the first is there.
  assert.throws(() => everyMinute(() => {}, stop.signal), TypeError);
  stop.abort();
});
