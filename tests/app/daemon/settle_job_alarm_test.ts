import assert from "node:assert/strict";
import type { JobResult } from "../../../src/app/daemon/job.ts";
import { jobAlarm, settleJobAlarm } from "../../../src/app/daemon/settle_job_alarm.ts";
import { withStore } from "../../store/memory_store.ts";

Deno.test("the alarm of a job follows the ends of its runs", () => {
  withStore((store, clock) => {
    const ends = (outcome: JobResult["outcome"], more: Partial<JobResult> = {}) => {
      const run = store.runs.start("sync");
      store.runs.end(run, { outcome });
      const result = { outcome, text: "docket 5: no answer", ...more };
      settleJobAlarm("sync", { result, store, clock });
      return store.alarms.open().map(({ key, text }) => [key, text]);
    };
    assert.deepEqual(ends("failed"), [], "one failure is often the network's");
    assert.deepEqual(ends("failed"), [[jobAlarm("sync"), "sync failed: docket 5: no answer"]]);
    assert.equal(ends("deferred").length, 1, "no quota: it is not known to be over");
    assert.deepEqual(ends("ok"), []);
    assert.deepEqual(ends("partlyDone")[0]![1], "sync was done in part: docket 5: no answer");
    ends("ok");
    assert.equal(ends("failed", { needsOperator: true }).length, 1, "only somebody can help");
  });
});
