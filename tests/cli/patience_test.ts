import assert from "node:assert/strict";
import { LeaseHeldError, runExclusively } from "../../src/app/run_exclusively.ts";
import { patience } from "../../src/cli/patience.ts";
import { openStore } from "../../src/store/store.ts";
import { recordingLog } from "../app/deliveries/receiving.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("a command names once whom it waits for, and gives up after ten seconds", async () => {
  const io = testIo();
  using store = openStore({ path: ":memory:", clock: io.clock });
  store.leases.acquire("sync", { holder: "case-calendar daemon (sync)", ttl: 3600 });
  const lines: string[] = [];
  const began = io.clock.now();
  const wait = patience(io, recordingLog(lines));
  await assert.rejects(
    runExclusively({ name: "sync", holder: "case-calendar emit", store, wait }, () => {
      throw new Error("was run");
    }),
    LeaseHeldError,
  );
  assert.equal(began.until(io.clock.now()).total("seconds"), 10);
  assert.deepEqual(lines, [
    `info waiting for case-calendar daemon (sync) (process ${Deno.pid})`,
  ]);
});
