import assert from "node:assert/strict";
import type { Job } from "../../../src/app/daemon/job.ts";
import { createJobLoop, type JobLoop } from "../../../src/app/daemon/job_loop.ts";
import { type JobBench, jobBench, jobOf, ok } from "./job_tools.ts";

/** A loop over these jobs; `minute` moves the clock and waits until nothing is under way. */
function looping(
  bench: JobBench,
  jobs: () => Job[],
): JobLoop & { minute(minutes?: number): Promise<void> } {
  const { store, clock, log, stop } = bench;
  store.installation.offset();
  const loop = createJobLoop({ jobs, store, clock, log, signal: stop.signal });
  return {
    ...loop,
    minute: async (minutes = 1) => {
      clock.advance(minutes * 60_000);
      loop.tick();
      await loop.idle();
    },
  };
}

/** Jobs that note their names in `ran`. */
function noting(ran: string[], ...names: string[]): Job[] {
  return names.map((name) =>
    jobOf({
      name,
      run: () => {
        ran.push(name);
        return Promise.resolve(ok);
      },
    })
  );
}

Deno.test("what is due is run in order, each once, and again in its time", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const loop = looping(bench, () => noting(ran, "refresh", "sync"));
  await loop.minute();
  assert.deepEqual(ran, ["refresh", "sync"]);
  for (let minutes = 0; minutes < 110; minutes++) await loop.minute();
  assert.equal(ran.length, 2);
  for (let minutes = 0; minutes < 24 * 12; minutes++) await loop.minute(5);
  assert.ok(ran.length >= 12 && ran.length <= 16, `${ran.length} runs in a day`);
});

Deno.test("a job that fails does not hold up the next, nor is it run again at once", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const failing = jobOf({
    run: () => {
      ran.push("sync");
      return Promise.reject(new Error("odd"));
    },
  });
  const loop = looping(bench, () => [failing, ...noting(ran, "retention")]);
  await loop.minute();
  await loop.minute();
  assert.deepEqual(ran, ["sync", "retention"]);
  await loop.minute(9);
  assert.deepEqual(ran, ["sync", "retention", "sync"]);
});

Deno.test("one job at a time, however often the clock ticks", async () => {
  using bench = jobBench();
  const end = Promise.withResolvers<void>();
  let atOnce = 0;
  const slow = (name: string) =>
    jobOf({
      name,
      run: async () => {
        assert.equal(++atOnce, 1);
        await end.promise;
        atOnce -= 1;
        return ok;
      },
    });
  const loop = looping(bench, () => [slow("sync"), slow("alerts")]);
  for (let n = 0; n < 5; n++) loop.tick();
  end.resolve();
  await loop.idle();
  assert.equal(bench.store.runs.last("alerts")?.outcome, "ok");
  assert.equal(bench.store.runs.recent(9).length, 2);
});

Deno.test("while another process is at work jobs stay due, and that is told once", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const loop = looping(bench, () => noting(ran, "sync", "alerts"));
  const other = bench.store.leases.acquire("sync", { holder: "case-calendar sync", ttl: 3600 });
  assert.ok(other.granted);
  for (let n = 0; n < 5; n++) await loop.minute();
  assert.deepEqual(ran, []);
  assert.deepEqual(bench.lines.filter((line) => /waits/.test(line)).length, 1);
  other.lease.release();
  await loop.minute();
  assert.deepEqual(ran, ["sync", "alerts"]);
});

Deno.test("a request runs a job that is not due, also one that waits for its turn", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const loop = looping(bench, () => noting(ran, "refresh", "sync"));
  await loop.minute();
  loop.request(["refresh"]);
  await loop.idle();
  assert.deepEqual(ran, ["refresh", "sync", "refresh"]);
  const other = bench.store.leases.acquire("sync", { holder: "case-calendar sync", ttl: 3600 });
  assert.ok(other.granted);
  loop.request(["sync"]);
  await loop.idle();
  other.lease.release();
  await loop.minute();
  assert.deepEqual(ran.slice(3), ["sync"]);
});

Deno.test("a job at CourtListener is stopped where the maintenance begins and goes on after it", async () => {
  // Thursday 5 March 2026, 20:45 Pacific time.
  using bench = jobBench("2026-03-06T04:45:00Z");
  const ran: string[] = [];
  let hangs = true;
  const job = jobOf({
    run: async (signal) => {
      ran.push(bench.clock.now().toString());
      const aborted = Promise.withResolvers<void>();
      signal.addEventListener("abort", () => aborted.resolve());
      if (hangs) await aborted.promise;
      signal.throwIfAborted();
      return ok;
    },
  });
  const loop = looping(bench, () => [job]);
  loop.tick();
  bench.clock.advance(10 * 60_000);
  loop.tick();
  assert.equal(bench.store.runs.last("sync")?.outcome, null);
  bench.clock.advance(5 * 60_000);
  loop.tick();
  await loop.idle();
  assert.equal(bench.store.runs.last("sync")?.outcome, "stopped");
  hangs = false;
  for (let n = 0; n < 14; n++) await loop.minute(15);
  assert.equal(ran.length, 2);
  assert.match(ran[1]!, /^2026-03-06T08:/);
});

Deno.test("after the signal the job under way ends and none begins", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const stopping = jobOf({
    run: (signal) => {
      bench.stop.abort(new Error("stopping"));
      signal.throwIfAborted();
      return Promise.resolve(ok);
    },
  });
  const loop = looping(bench, () => [stopping, ...noting(ran, "retention")]);
  await loop.minute();
  await loop.minute();
  assert.deepEqual(ran, []);
  assert.equal(bench.store.runs.last("sync")?.outcome, "stopped");
});

Deno.test("a store that cannot be used is told, and the loop goes on with the next tick", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  let broken = true;
  const loop = looping(bench, () => {
    if (broken) throw new Error("the store is locked");
    return noting(ran, "sync");
  });
  await loop.minute();
  assert.ok(bench.lines.some((line) => /tried again: the store is locked/.test(line)));
  broken = false;
  await loop.minute();
  assert.deepEqual(ran, ["sync"]);
});

Deno.test("a request outlasts a store that cannot be written at the moment", async () => {
  using bench = jobBench();
  const ran: string[] = [];
  const loop = looping(bench, () => noting(ran, "sync"));
  await loop.minute();
  const { acquire } = bench.store.leases;
  bench.store.leases.acquire = () => {
    throw new Error("the store is locked");
  };
  loop.request(["sync"]);
  await loop.idle();
  bench.store.leases.acquire = acquire;
  await loop.minute();
  assert.deepEqual(ran, ["sync", "sync"]);
});

Deno.test("the alarm of a job ends when the job is switched off", async () => {
  using bench = jobBench();
  const { store, clock } = bench;
  const text = "alerts failed";
  store.alarms.raise({ key: "job:alerts", kind: "job", text, at: clock.now().toString() });
  store.alarms.raise({ key: "job:sync", kind: "job", text, at: clock.now().toString() });
  const off = jobOf({ name: "alerts", timing: { everyHours: 0 } });
  const waits = jobOf({ name: "sync", run: () => Promise.reject(new Error("no")) });
  await looping(bench, () => [off, waits]).minute();
  assert.deepEqual(store.alarms.open().map(({ key }) => key), ["job:sync"]);
});

Deno.test("a job that is asked for while a round comes to its end is not left to the next tick", async () => {
  for (let later = 0; later < 20; later++) {
    using bench = jobBench();
    let runs = 0;
    let asked = Promise.resolve();
    const run = () => {
      runs += 1;
      if (runs === 1) asked = ask();
      return Promise.resolve(ok);
    };
    const loop = createJobLoop({
      ...bench,
      jobs: () => [jobOf({ run })],
      signal: bench.stop.signal,
    });
    const ask = async () => {
      for (let n = 0; n < later; n++) await Promise.resolve();
      loop.request(["sync"]);
    };
    loop.tick();
    await loop.idle();
    await asked;
    await loop.idle();
    assert.equal(runs, 2, `${later} turns later`);
  }
});
