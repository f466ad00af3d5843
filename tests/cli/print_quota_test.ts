import assert from "node:assert/strict";
import type { QuotaForecast } from "../../src/app/quota_forecast.ts";
import { printQuota, quotaJson } from "../../src/cli/print_quota.ts";
import type { QuotaState } from "../../src/domain/pacer.ts";
import { testIo } from "../support/test_io.ts";

const now = Temporal.Instant.from("2026-03-20T16:00:00Z");
const state: QuotaState = {
  upstream: "courtlistener",
  windows: [
    {
      limit: 5,
      seconds: 60,
      used: 0,
      left: 5,
      leftForPolling: 5,
      reserved: 0,
      freesAt: null,
      resetAt: null,
    },
    {
      limit: 125,
      seconds: 86_400,
      used: 44,
      left: 81,
      leftForPolling: 56,
      reserved: 25,
      freesAt: "2026-03-20T17:00:00.5Z",
      resetAt: "2026-03-21T15:59:00Z",
    },
  ],
  learnedAt: "2026-03-20T15:00:00Z",
  heldUntil: null,
  heldBecause: "",
};
const forecast: QuotaForecast = {
  records: 60,
  unknown: 0,
  interval: { soon: 33, other: 66 },
  fullTurn: 120,
  turns: 50,
  refreshes: 9,
  firstFetches: 0,
  alerts: 2,
  stubs: 12,
  newStubs: 30,
  total: 103,
  dayLimit: 125,
  fits: true,
};

function printed(change: { state?: Partial<QuotaState>; forecast?: Partial<QuotaForecast> } = {}) {
  const io = testIo();
  printQuota({
    state: { ...state, ...change.state },
    forecast: { ...forecast, ...change.forecast },
    now,
  }, io);
  return io.stdout();
}

Deno.test("each window is a line with what is used, left, kept for the urgent, and when it is back", () => {
  const lines = printed().split("\n");
  assert.match(lines[0]!, /^Window +Limit +Used +Left +For turns +Next back at +All back at$/);
  assert.match(lines[1]!, /^minute +5 +0 +5 +5 +- +-$/);
  assert.match(lines[2]!, /^day +125 +44 +81 +56 +2026-03-20T17:00:00Z +2026-03-21T15:59:00Z$/);
});

Deno.test("the coming day is told with its parts and the share of the quota", () => {
  const text = printed();
  assert.match(text, /about 103 requests, 82 % of the day's 125\.\n {2}50 for turns of dockets\n/);
  assert.match(text, /asked about every 66 hours, with an event soon every 33;/);
  assert.doesNotMatch(text, /0 for new dockets|membership/);
  assert.match(printed({ forecast: { fits: false } }), /more than the quota bears/);
  assert.match(printed({ forecast: { unknown: 3 } }), /60 \(and 3 never fetched\)/);
});

Deno.test("limits that are only assumed, a hold, and no limit at all are told", () => {
  assert.match(printed({ state: { learnedAt: null } }), /was not asked yet/);
  const heldBecause = "throttled\u001b[2J";
  const text = printed({ state: { heldUntil: "2026-03-20T20:00:00Z", heldBecause } });
  assert.match(text, /Nothing is asked before 2026-03-20T20:00:00Z: throttled\\u001b/);
  assert.match(printed({ state: { windows: [] } }), /^CourtListener sets this account no limit\./);
});

Deno.test("as JSON it has a schema, the windows and the coming day", () => {
  const json = quotaJson({ state, forecast });
  assert.deepEqual([json.schema, json.windows.length, json.nextDay.total], [1, 2, 103]);
});
