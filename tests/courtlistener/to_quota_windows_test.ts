import assert from "node:assert/strict";
import { toQuotaWindows } from "../../src/courtlistener/to_quota_windows.ts";

const row = { scope: "user", limit: 5, window_seconds: 60, blocked: false };

Deno.test("only the scope that all endpoints share counts", () => {
  const usage = { current_usage: [row, { ...row, scope: "fetch", limit: 30 }] };
  assert.deepEqual(toQuotaWindows(usage), {
    windows: [{ limit: 5, seconds: 60 }],
    blocked: false,
  });
});

Deno.test("what is used is told, and an unreadable number costs nothing but itself", () => {
  const used = (value: unknown) => toQuotaWindows({ current_usage: [{ ...row, used: value }] });
  assert.deepEqual(used(3), { windows: [{ limit: 5, seconds: 60, used: 3 }], blocked: false });
  assert.deepEqual(used("many"), { windows: [{ limit: 5, seconds: 60 }], blocked: false });
});

Deno.test("a shared scope without a limit means no limit", () => {
  const usage = { current_usage: [{ scope: "user", limit: null, window_seconds: null }] };
  assert.deepEqual(toQuotaWindows(usage), { windows: [], blocked: false });
});

Deno.test("a block is told", () => {
  const reading = toQuotaWindows({ current_usage: [{ ...row, blocked: true }] });
  assert.ok("blocked" in reading && reading.blocked);
});

Deno.test("what nobody can make a limit of is unfamiliar, never no limit", () => {
  for (
    const usage of [
      null,
      [],
      {},
      { current_usage: [] },
      { current_usage: [{ limit: 5 }] },
      {
        current_usage: [{ ...row, limit: 0 }],
      },
      { current_usage: [{ ...row, window_seconds: null }] },
      {
        current_usage: [{ ...row, limit: "5" }],
      },
    ]
  ) assert.ok("unfamiliar" in toQuotaWindows(usage), JSON.stringify(usage));
});
