import assert from "node:assert/strict";
import { upstreamOptions } from "../../src/cli/upstream_options.ts";
import { recordingLog } from "../app/deliveries/receiving.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("a long wait is told in the log, after what must be cleared is cleared", () => {
  const told: string[] = [];
  const records: string[] = [];
  const opened = { log: recordingLog(records) } as Parameters<typeof upstreamOptions>[0];
  const io = testIo();
  const options = upstreamOptions(opened, {
    io,
    version: "0.1.0",
    beforeWait: () => told.push(`cleared before ${records.length} lines`),
  });
  options.onWait!({
    until: Temporal.Instant.from("2026-03-02T10:00:00.5Z"),
    milliseconds: 60_000,
    reason: "50 requests an hour",
  });
  assert.deepEqual(told, ["cleared before 0 lines"]);
  assert.match(records.join("\n"), /waiting until 2026-03-02T10:00:00Z: 50 requests an hour/);
  assert.equal(options.signal, io.signal);
});
