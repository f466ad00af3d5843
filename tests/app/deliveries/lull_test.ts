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

Deno.test("without an answer on its way work goes on after one look", async () => {
  let looks = 0;
  await createLull(passing(() => looks += 1)).wait();
  assert.equal(looks, 1);
});

Deno.test("what came in while the thread worked is answered first", async () => {
  let rests = 0;
  const time = passing(() => {
    rests += 1;
    if (rests === 1) lull.disturb();
  });
  const lull = createLull(time);
  await lull.wait();
  assert.ok(rests > 1, `${rests}`);
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

Deno.test("the longer a piece of work was, the longer answers that never pause have their turn", async () => {
  const rested = async (worked: number) => {
    const time = passing(() => lull.disturb());
    let milliseconds = 0;
    const lull = createLull({ now: () => time.now() + milliseconds, sleep: time.sleep });
    await lull.wait();
    milliseconds += worked;
    const before = time.now();
    await lull.wait();
    return time.now() - before;
  };
  assert.ok(await rested(5) < await rested(20));
  assert.ok(await rested(20) >= 40);
  assert.equal(await rested(1000), await rested(3_600_000));
});
