import assert from "node:assert/strict";
import { createLull } from "../../../src/app/deliveries/lull.ts";

/** A time that passes with each sleep, and what happens meanwhile. */
function passing(meanwhile: () => void = () => {}) {
  let milliseconds = 1000;
  return {
    now: () => milliseconds,
    // deno-lint-ignore require-await
    sleep: async (length: number) => {
      milliseconds += length;
      meanwhile();
    },
  };
}

Deno.test("without an answer on its way work goes on at once", async () => {
  const time = passing();
  await createLull(time).wait();
  assert.equal(time.now(), 1000);
});

Deno.test("work waits a moment for an answer on its way", async () => {
  const time = passing();
  const lull = createLull(time);
  lull.disturb();
  await lull.wait();
  assert.ok(time.now() > 1000);
  const once = time.now();
  await lull.wait();
  assert.equal(time.now(), once);
});

Deno.test("when answers never pause, work waits longer, but not for ever", async () => {
  let others = 0;
  const time = passing(() => {
    others += 1;
    lull.disturb();
  });
  const lull = createLull(time);
  lull.disturb();
  await lull.wait();
  assert.ok(others > 1 && others < 100, `${others}`);
});

Deno.test("pieces of work follow each other until their turn is over, and then answers have theirs", async () => {
  let rests = 0;
  const time = passing(() => rests += 1);
  let milliseconds = 0;
  const lull = createLull({ now: () => time.now() + milliseconds, sleep: time.sleep });
  await lull.wait();
  assert.equal(rests, 1);
  await lull.wait();
  assert.equal(rests, 1);
  milliseconds += 20;
  await lull.wait();
  assert.equal(rests, 2);
});
