import assert from "node:assert/strict";
import { reserveAgainst, reservedIn, reservedShare } from "../../../src/domain/pacing/reserve.ts";

Deno.test("the routine leaves the reserve alone, late turns and stubs a part of it, look-ups nothing", () => {
  assert.deepEqual(
    (["look-up", "poll", "alerts", undefined] as const).map((one) => reserveAgainst(one)),
    [0, reservedShare, reservedShare, 0],
  );
  const day = { limit: 125, seconds: 86_400 };
  const kept = (["overdue", "stub"] as const).map((one) => reservedIn(day, reserveAgainst(one)));
  assert.deepEqual(kept, [13, 18]);
  assert.equal(reserveAgainst("poll", 0.5), 0.5);
});

Deno.test("a reserve is whole requests of hours and days, and never the whole window", () => {
  const hour = (limit: number) => ({ limit, seconds: 3600 });
  assert.deepEqual([50, 9, 1, 0].map((limit) => reservedIn(hour(limit), 0.2)), [10, 1, 0, 0]);
  assert.equal(reservedIn(hour(5), 1), 4);
  assert.equal(reservedIn({ limit: 50, seconds: 60 }, 0.2), 0);
});
