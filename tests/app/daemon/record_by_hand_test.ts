import assert from "node:assert/strict";
import type { JobResult } from "../../../src/app/daemon/job.ts";
import { recordByHand } from "../../../src/app/daemon/record_by_hand.ts";
import { RequestsSpentError } from "../../../src/courtlistener/requests_spent.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const failure = (kind: "failed" | "rateLimited") =>
  new CaseCalendarError(kind, { action: "Cannot read docket 1", cause: "no answer" });

/** Runs `work` as somebody's `sync` with these flags, in a store of its own. */
async function byHand(
  flags: readonly string[],
  work: (store: Store) => Promise<JobResult>,
  signal = new AbortController().signal,
) {
  const clock = virtualClock("2026-03-02T12:00:00Z");
  using store = openStore({ path: ":memory:", clock });
  store.alarms.raise({ key: "job:sync", kind: "job", text: "x", at: clock.now().toString() });
  const run = { job: "sync", flags, store, clock, signal } as const;
  const ended = await recordByHand({ ...run, resultOf: (result) => result }, () => work(store))
    .catch((error) => error);
  const [row, ...others] = store.runs.recent(5);
  assert.deepEqual(others, []);
  return { ended, row: row!, alarms: store.alarms.open().length };
}

const ok: JobResult = { outcome: "ok", text: "done", counts: { dockets: 3 } };

Deno.test("a sync of everything by hand is a run of the job, and ends its alarm", async () => {
  const { ended, row, alarms } = await byHand([], (store) => {
    assert.equal(store.runs.last("sync")?.endedAt, null, "it runs");
    return Promise.resolve(ok);
  });
  assert.equal(ended, ok);
  assert.deepEqual([row.command, row.outcome, row.counts, alarms], ["sync", "ok", {
    dockets: 3,
  }, 0]);
});

Deno.test("a sync of less is told with its flags, and speaks neither for the job nor for its alarm", async () => {
  const { row, alarms } = await byHand(["--case", "a"], () => Promise.resolve(ok));
  assert.deepEqual([row.command, row.outcome, alarms], ["sync --case a", "ok", 1]);
});

Deno.test("a run that throws is told as failed, deferred, done in part or stopped, and throws on", async () => {
  for (
    const [error, outcome] of [
      [failure("failed"), "failed"],
      [failure("rateLimited"), "deferred"],
      [new RequestsSpentError("Cannot read docket 1", 3), "partlyDone"],
      [new Error("defect"), "failed"],
    ] as const
  ) {
    const { ended, row } = await byHand([], () => Promise.reject(error));
    assert.deepEqual([ended, row.outcome], [error, outcome]);
    assert.notEqual(row.endedAt, null);
  }
  const stop = new AbortController();
  const { row } = await byHand([], () => {
    stop.abort(new DOMException("stop", "AbortError"));
    return Promise.reject(stop.signal.reason);
  }, stop.signal);
  assert.equal(row.outcome, "stopped");
});
