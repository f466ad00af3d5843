import assert from "node:assert/strict";
import { apiUsage } from "../../src/standin/api_usage.ts";
import { createThrottle, windowsOf } from "../../src/standin/throttle.ts";

const now = 1_796_126_400_000_000;

Deno.test("usage tells each window, when it has room again, and the last fourteen days", () => {
  const user = createThrottle(() => windowsOf({ minute: 2, hour: 50, day: 125 }));
  user.take(now - 86_400_000_000 * 3);
  user.take(now - 30_500_000);
  user.take(now - 1_000_000);
  const usage = apiUsage({ user, apiUsage: createThrottle(() => windowsOf({ minute: 10 })) }, now);
  const windows = usage.current_usage as Record<string, unknown>[];
  assert.deepEqual(windows[0], {
    scope: "user",
    rate: "2/min",
    used: 2,
    limit: 2,
    remaining: 0,
    window_seconds: 60,
    reset_at: "2026-12-01T12:00:29.500000+00:00",
    blocked: false,
  });
  assert.deepEqual(windows.map((window) => [window.scope, window.rate, window.used]), [
    ["user", "2/min", 2],
    ["user", "50/hour", 2],
    ["user", "125/day", 2],
    ["api_usage", "10/min", 0],
    ["citations", "60/min", 0],
    ["fetch", "30/min", 0],
  ]);
  assert.equal(windows[1]?.reset_at, null);
  const days = usage.historical_usage as Record<string, number>;
  assert.equal(Object.keys(days).length, 15);
  assert.deepEqual([days["2026-11-28"], days["2026-12-01"], days.total], [1, 2, 3]);
});
