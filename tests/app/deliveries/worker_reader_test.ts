import assert from "node:assert/strict";
import { workerReader } from "../../../src/app/deliveries/worker_reader.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";

const input = {
  text: "ORDER: Status Conference set for 4/14/2026 at 10:00 AM before Judge Ada Quill.",
  filed: "2026-03-16",
  courtId: "nysd",
  docketNumber: "1:26-cv-00123",
};
const { signal } = new AbortController();

/** A worker that counts what it was told, and does `what` with a text. */
const source = (what: string) => `let count = 0; onmessage = ({ data }) => { count++; ${what} };`;
/** Waits without end, and without keeping a processor busy. */
const hang = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);";
const answer = "postMessage({ facts: [count] });";

/** A clock whose waits end when the test says so. */
function patient(): Clock & { pass(): Promise<void> } {
  let over = Promise.withResolvers<void>();
  return {
    now: systemClock.now,
    sleep: (_, signal) => {
      const own = over = Promise.withResolvers();
      signal?.addEventListener("abort", () => own.reject(signal.reason), { once: true });
      return own.promise;
    },
    pass: async () => {
      over.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

Deno.test("the worker reads what the rules read here", async () => {
  const reader = workerReader({ clock: systemClock });
  try {
    assert.deepEqual(await reader.read(input, signal), readEntry(input));
    assert.deepEqual(await reader.read({ ...input, text: "" }, signal), []);
  } finally {
    reader.close();
  }
});

Deno.test("the thread is kept for the next text, and ends when none comes for a while", async () => {
  const clock = patient();
  const reader = workerReader({ clock, source: source(answer) });
  const count = async () => (await reader.read(input, signal))[0] as unknown;
  assert.deepEqual([await count(), await count()], [1, 2]);
  await clock.pass();
  assert.equal(await count(), 1, "another thread");
  reader.close();
});

Deno.test("a thread that may rest ends; another one begins when there is room for it", async () => {
  const waits: (() => void)[] = [];
  const reader = workerReader({
    clock: patient(),
    source: source(answer),
    room: () => new Promise<void>((resolve) => waits.push(resolve)),
  });
  const count = () => reader.read(input, signal) as Promise<unknown>;
  const first = count();
  assert.equal(waits.length, 1);
  let hasEnded = false;
  const ended = reader.rest().then(() => hasEnded = true);
  waits[0]!();
  assert.deepEqual([await first, hasEnded], [[1], false], "one that reads goes on");
  await ended;
  const next = count();
  assert.equal(waits.length, 2);
  waits[1]!();
  assert.deepEqual(await next, [1], "another one");
  assert.deepEqual(await count(), [2], "it is there and need not wait");
  reader.close();
});

Deno.test("a thread that reads one text after the other does not end amid one", async () => {
  const reader = workerReader({ clock: patient(), source: source(answer) });
  const facts: unknown[] = [];
  const texts = (async () => {
    for (let n = 0; n < 20; n++) facts.push(...await reader.read(input, signal));
  })();
  const ended = reader.rest();
  await texts;
  await ended;
  // It ends between two of them, once.
  assert.equal(facts.length, 20);
  assert.equal(facts.filter((count) => count === 1).length, 2);
  reader.close();
});

Deno.test("a text that takes too long is given up for good, other texts are read by another thread", async () => {
  const reader = workerReader({
    clock: patient(),
    source: source(`if (data.text === "poison") ${hang} ${answer}`),
  });
  try {
    assert.deepEqual(await reader.read(input, signal), [1]);
    const over = new AbortController();
    const reading = reader.read({ ...input, text: "poison" }, over.signal);
    setTimeout(() => over.abort(new DOMException("too long", "TimeoutError")), 20);
    await assert.rejects(async () => await reading, /too long/);
    assert.deepEqual(await reader.read(input, signal), [1], "another thread");
    await assert.rejects(
      async () => await reader.read({ ...input, text: "poison" }, signal),
      /after the next start/,
    );
    assert.deepEqual(await reader.read(input, signal), [2], "the same thread");
  } finally {
    reader.close();
  }
});

Deno.test("a text whose reading is stopped, not timed out, may be read again", async () => {
  const reader = workerReader({
    clock: patient(),
    source: source(`if (data.filed === null) ${hang} ${answer}`),
  });
  const stop = new AbortController();
  const reading = reader.read({ ...input, filed: null }, stop.signal);
  setTimeout(() => stop.abort(new Error("stopping")), 20);
  await assert.rejects(async () => await reading, /stopping/);
  assert.deepEqual(await reader.read(input, signal), [1]);
  reader.close();
});

Deno.test("a reader that breaks, or says that it cannot, fails that text alone", async () => {
  const broken = source(`if (data.text === "x") throw new Error("worn out"); ${answer}`);
  const reader = workerReader({ clock: patient(), source: broken });
  await assert.rejects(async () => await reader.read({ ...input, text: "x" }, signal), /worn out/);
  assert.deepEqual(await reader.read(input, signal), [1]);
  reader.close();
  const refusing = workerReader({
    clock: patient(),
    source: source(`postMessage({ failed: "no rule" });`),
  });
  await assert.rejects(async () => await refusing.read(input, signal), /no rule/);
  refusing.close();
});
