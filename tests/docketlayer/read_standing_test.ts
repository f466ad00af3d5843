import assert from "node:assert/strict";
import { fieldsOf } from "../../src/docketlayer/fields.ts";
import { readStanding } from "../../src/docketlayer/read_standing.ts";
import { receivedAt } from "./callback_samples.ts";

const createdAt = "2026-08-13T17:00:04Z";

function standing(changes: Record<string, unknown> | null = {}) {
  const meta = changes === null ? null : {
    queried_at: "2026-08-13T17:00:03Z",
    coverage_status: "full",
    cache_age_seconds: 0,
    truncated: false,
    ...changes,
  };
  return readStanding(fieldsOf(meta, () => {}), { receivedAt, createdAt });
}

Deno.test("a whole answer stands as of its query", () => {
  assert.deepEqual(standing(), {
    queriedAt: "2026-08-13T17:00:03Z",
    statedAt: "2026-08-13T17:00:03Z",
    partial: false,
    truncated: false,
    leftOut: null,
    continuationHint: "",
    whole: true,
  });
});

Deno.test("the age of the cache makes an answer older, and one of unknown age is not whole", () => {
  const old = standing({ cache_age_seconds: 3600.5 });
  assert.equal(old.statedAt, "2026-08-13T16:00:02Z");
  assert.equal(old.whole, true);
  for (const age of ["old", -5, 1e12, {}]) {
    assert.equal(standing({ cache_age_seconds: age }).whole, false);
  }
});

Deno.test("no answer stands as of a time after it came", () => {
  assert.equal(standing({ queried_at: "2099-01-01T00:00:00Z" }).statedAt, receivedAt);
});

Deno.test("without a time of the query that of the callback stands, and settles nothing", () => {
  for (const queried_at of [undefined, "soon", 5]) {
    const found = standing({ queried_at });
    assert.deepEqual([found.queriedAt, found.statedAt, found.whole], [null, createdAt, false]);
  }
});

Deno.test("coverage that is not said to be full is partial", () => {
  for (const coverage_status of ["partial", undefined, 5, "FULLISH"]) {
    const found = standing({ coverage_status });
    assert.deepEqual([found.partial, found.whole], [true, false]);
  }
});

Deno.test("an answer is cut when it says so, gives details, or does not say plainly", () => {
  const details = { total_entries: 50, entries_included: 20, continuation_hint: "ask\nagain" };
  const cut = standing({ truncated: true, truncation_details: details });
  assert.deepEqual([cut.truncated, cut.leftOut, cut.continuationHint, cut.whole], [
    true,
    30,
    "ask again",
    false,
  ]);
  assert.equal(standing({ truncated: false, truncation_details: details }).truncated, true);
  assert.equal(standing({ truncated: "no" }).truncated, true);
  assert.equal(standing({ truncated: null }).truncated, true);
  assert.equal(standing({ truncated: undefined }).truncated, false);
  assert.equal(standing({ truncated: true, truncation_details: 5 }).leftOut, null);
});

Deno.test("an answer without any meta is neither whole nor lost", () => {
  const found = standing(null);
  assert.deepEqual([found.statedAt, found.partial, found.whole], [createdAt, true, false]);
});
