import assert from "node:assert/strict";
import { createPublisher } from "../../../src/app/deliveries/publisher.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { recordingLog } from "./receiving.ts";

const empty = { calendars: [], views: null, page: null };

/** A clock whose sleepers wake when the test moves it. */
function steppedClock(): Clock & {
  advance(milliseconds: number): Promise<void>;
  setBack(milliseconds: number): void;
} {
  let now = Temporal.Instant.from("2026-03-20T16:00:00Z");
  let sleepers: { at: Temporal.Instant; wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    now: () => now,
    // Sleepers are timers: they do not look at the clock on the wall.
    setBack: (milliseconds) => {
      now = now.subtract({ milliseconds });
      sleepers = sleepers.map(({ at, wake }) => ({ at: at.subtract({ milliseconds }), wake }));
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        const at = now.add({ milliseconds: Math.ceil(milliseconds) });
        sleepers.push({ at, wake: resolve });
      }),
    advance: async (milliseconds) => {
      for (let step = 0; step < milliseconds; step += 10) {
        now = now.add({ milliseconds: 10 });
        const due = sleepers.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
        sleepers = sleepers.filter((one) => !due.includes(one));
        for (const { wake } of due) wake();
        await settle();
      }
    },
  };
}

Deno.test("a hundred changes in ten seconds are at most ten publications, the last within two seconds", async () => {
  const clock = steppedClock();
  const at: number[] = [];
  const stop = new AbortController();
  const begun = clock.now();
  const elapsed = () => begun.until(clock.now()).total("milliseconds");
  const publisher = createPublisher({
    publish: () => {
      at.push(elapsed());
      return empty;
    },
    clock,
    log: recordingLog([]),
    signal: stop.signal,
  });
  for (let n = 0; n < 100; n++) {
    publisher.request();
    await clock.advance(100);
  }
  const last = elapsed() - 100;
  await clock.advance(3000);
  assert.ok(at.length <= 10, `${at}`);
  assert.ok(at.at(-1)! >= last && at.at(-1)! <= last + 2000, `${at} after ${last}`);
  assert.equal(publisher.statistics().renders, at.length);
  stop.abort();
});

Deno.test("a single change is out at once, and a change during a publication gets another", async () => {
  const clock = steppedClock();
  const stop = new AbortController();
  let gate = Promise.withResolvers<void>();
  let count = 0;
  const publisher = createPublisher({
    publish: async () => {
      count += 1;
      await gate.promise;
      return empty;
    },
    clock,
    log: recordingLog([]),
    signal: stop.signal,
  });
  publisher.request();
  await clock.advance(200);
  assert.equal(count, 1);
  publisher.request();
  await clock.advance(5000);
  assert.equal(count, 1, "never two at a time");
  gate.resolve();
  gate = Promise.withResolvers();
  gate.resolve();
  await clock.advance(2000);
  assert.equal(count, 2);
  stop.abort();
});

Deno.test("what fails is told and tried again; what is pending at the end is published by flush", async () => {
  const clock = steppedClock();
  const stop = new AbortController();
  const lines: string[] = [];
  let broken = true;
  let count = 0;
  const publisher = createPublisher({
    publish: () => {
      count += 1;
      if (broken) throw new Error("disk full");
      return empty;
    },
    clock,
    log: recordingLog(lines),
    signal: stop.signal,
  });
  publisher.request();
  await clock.advance(500);
  assert.equal(count, 1);
  assert.match(lines.join("\n"), /error publishing failed.*disk full/);
  broken = false;
  await clock.advance(2500);
  assert.equal(count, 2);
  publisher.request();
  stop.abort();
  await publisher.flush();
  assert.equal(count, 3);
  assert.deepEqual(publisher.statistics(), { renders: 2, failures: 1 });
});

Deno.test("a clock that is set back an hour keeps no change from being published in two seconds", async () => {
  const clock = steppedClock();
  const stop = new AbortController();
  let count = 0;
  const publisher = createPublisher({
    publish: () => {
      count += 1;
      return empty;
    },
    clock,
    log: recordingLog([]),
    signal: stop.signal,
  });
  publisher.request();
  await clock.advance(200);
  assert.equal(count, 1);
  clock.setBack(3_600_000);
  publisher.request();
  await clock.advance(2000);
  assert.equal(count, 2);
  stop.abort();
});

Deno.test("further feeds that could not be written are told and tried again; emptied ones are told", async () => {
  const clock = steppedClock();
  const logged: string[] = [];
  const views = { path: "out", files: 2, written: 1, paths: [], heldBack: 0 };
  const tries = [
    { ...empty, views: { ...views, emptied: ["out/cases/a.ics"], problems: ["disk full"] } },
    { ...empty, views: { ...views, emptied: [], problems: [] } },
  ];
  let published = 0;
  const publisher = createPublisher({
    publish: () => tries[published++]!,
    clock,
    log: recordingLog(logged),
    signal: new AbortController().signal,
  });
  publisher.request();
  await clock.advance(10_000);
  assert.equal(published, 2);
  assert.deepEqual(logged, [
    "error not published calendar=views path=out cause=disk full",
    "info the feed of what is no longer followed is empty now path=out/cases/a.ics",
  ]);
});
