import assert from "node:assert/strict";
import { runJob } from "../../../src/app/daemon/run_job.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { jobBench, jobOf, ok } from "./job_tools.ts";

const failure = (kind: "failed" | "authentication" | "rateLimited") =>
  new CaseCalendarError(kind, { action: "Cannot read docket 1", cause: "no answer" });

Deno.test("a job is run under the lease of all work, and its end is logged", async () => {
  using bench = jobBench();
  const { store, clock, stop } = bench;
  const job = jobOf({
    run: () => {
      assert.equal(store.leases.holder("sync")?.holder, "case-calendar daemon (sync)");
      clock.advance(5000);
      return Promise.resolve({ ...ok, counts: { dockets: 3 } });
    },
  });
  assert.equal(await runJob(job, { ...bench, signal: stop.signal }), "ok");
  assert.equal(store.leases.holder("sync"), null);
  const { id: _id, ...run } = store.runs.last("sync")!;
  assert.deepEqual(run, {
    command: "sync",
    startedAt: "2026-03-02T12:00:00Z",
    endedAt: "2026-03-02T12:00:05Z",
    outcome: "ok",
    counts: { dockets: 3 },
  });
});

Deno.test("while another process is at work nothing is run, nor logged as a run", async () => {
  using bench = jobBench();
  const { store, stop } = bench;
  store.leases.acquire("sync", { holder: "case-calendar sync", ttl: 3600 });
  const job = jobOf({ run: () => Promise.reject(new Error("was run")) });
  const end = await runJob(job, { ...bench, signal: stop.signal });
  assert.ok(typeof end === "object");
  assert.equal(end.held.heldBy.holder, "case-calendar sync");
  assert.equal(store.runs.last("sync"), null);
});

Deno.test("one failure is logged, a second in a row raises an alarm, success clears it", async () => {
  using bench = jobBench();
  const { store, stop } = bench;
  const tools = { ...bench, signal: stop.signal };
  const failing = jobOf({ run: () => Promise.reject(failure("failed")) });
  assert.equal(await runJob(failing, tools), "failed");
  assert.deepEqual(store.alarms.open(), []);
  await runJob(failing, tools);
  await runJob(failing, tools);
  assert.deepEqual(
    store.alarms.open().map(({ key, kind, text, times }) => ({ key, kind, text, times })),
    [{
      key: "job:sync",
      kind: "job",
      text: "sync failed: Cannot read docket 1: no answer",
      times: 2,
    }],
  );
  assert.ok(bench.lines.includes("error sync: Cannot read docket 1: no answer outcome=failed"));
  await runJob(jobOf(), tools);
  assert.deepEqual(store.alarms.open(), []);
});

Deno.test("a refused token, a part that could not be done and a defect are told at once or named", async () => {
  using bench = jobBench();
  const { store, stop } = bench;
  const tools = { ...bench, signal: stop.signal };
  await runJob(jobOf({ run: () => Promise.reject(failure("authentication")) }), tools);
  assert.match(store.alarms.open()[0]!.text, /^sync failed: Cannot read docket 1/);
  await runJob(jobOf(), tools);
  const partly = { outcome: "partlyDone" as const, text: "1 of 2 dockets failed" };
  await runJob(jobOf({ run: () => Promise.resolve(partly) }), tools);
  assert.match(store.alarms.open()[0]!.text, /^sync was done in part: 1 of 2 dockets failed/);
  await runJob(jobOf({ name: "refresh", run: () => Promise.reject(new Error("odd")) }), tools);
  assert.ok(
    bench.lines.some((line) => /refresh: unexpected error \(please report it\): odd/.test(line)),
  );
});

Deno.test("a quota that is used up defers, and is no failure", async () => {
  using bench = jobBench();
  const { store, stop } = bench;
  const job = jobOf({ run: () => Promise.reject(failure("rateLimited")) });
  for (let n = 0; n < 3; n++) {
    assert.equal(await runJob(job, { ...bench, signal: stop.signal }), "deferred");
  }
  assert.equal(store.runs.last("sync")?.outcome, "deferred");
  assert.deepEqual(store.alarms.open(), []);
});

Deno.test("a job that is stopped has the outcome stopped, and no alarm", async () => {
  using bench = jobBench();
  const { store, stop } = bench;
  const job = jobOf({
    run: (signal) => {
      stop.abort(new Error("stopping"));
      signal.throwIfAborted();
      return Promise.resolve(ok);
    },
  });
  assert.equal(await runJob(job, { ...bench, signal: stop.signal }), "stopped");
  assert.equal(store.runs.last("sync")?.outcome, "stopped");
  assert.deepEqual(store.alarms.open(), []);
});
