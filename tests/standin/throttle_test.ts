import assert from "node:assert/strict";
import fc from "fast-check";
import { createThrottle, type Limits, windowsOf } from "../../src/standin/throttle.ts";
import { runs } from "../support/counts.ts";

const second = 1_000_000;
const start = 1_780_000_000 * second;

Deno.test("a window frees a place exactly when its oldest request leaves it", () => {
  const throttle = createThrottle(() => windowsOf({ minute: 2 }));
  assert.ok(throttle.take(start).ok);
  assert.ok(throttle.take(start + 10 * second).ok);
  const refused = throttle.take(start + 20 * second + 1);
  assert.ok(!refused.ok);
  assert.equal(refused.retryAfter, 40);
  assert.ok(!throttle.take(start + 60 * second - 1).ok);
  assert.ok(throttle.take(start + 60 * second).ok);
  assert.ok(!throttle.take(start + 60 * second).ok);
});

Deno.test("the window that waits longest is named", () => {
  const throttle = createThrottle(() => windowsOf({ minute: 1, hour: 1, day: 1 }));
  throttle.take(start);
  const refused = throttle.take(start + second);
  assert.ok(!refused.ok);
  assert.deepEqual([refused.window.name, refused.retryAfter], ["day", 86_399]);
});

Deno.test("no window ever holds more than its limit, and what is refused is not counted", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90), { maxLength: 200 }), (gaps) => {
      const limits: Limits = { minute: 3, hour: 20 };
      const throttle = createThrottle(() => windowsOf(limits));
      const granted: number[] = [];
      let now = start;
      for (const gap of gaps) {
        now += gap * second;
        const held = (seconds: number) =>
          granted.filter((at) => at > now - seconds * second).length;
        const room = held(60) < 3 && held(3600) < 20;
        const answer = throttle.take(now);
        assert.equal(answer.ok, room);
        if (answer.ok) granted.push(now);
      }
    }),
    runs(60, 500),
  );
});

Deno.test("without limits a hundred thousand requests pass", () => {
  const throttle = createThrottle(() => windowsOf(null));
  for (let index = 0; index < 100_000; index++) throttle.take(start + index);
  assert.equal(throttle.usage(start + 100_000)[0]?.used, 100_000);
  assert.equal(throttle.byDay.get("2026-05-28"), 100_000);
});
