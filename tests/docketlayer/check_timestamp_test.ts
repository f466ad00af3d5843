import assert from "node:assert/strict";
import { checkTimestamp } from "../../src/docketlayer/check_timestamp.ts";

const now = Temporal.Instant.from("2026-08-13T17:00:05.900Z");
const unix = 1786640405;

function check(header: string | null, milliseconds = false) {
  return checkTimestamp(header, { now, toleranceSeconds: 300, milliseconds });
}

Deno.test("a time within the tolerance, and at its edge, passes in both directions", () => {
  for (const offset of [0, 300, -300]) assert.equal(check(`${unix + offset}`), null);
  assert.equal(check(` ${unix} `), null);
});

Deno.test("a time beyond the tolerance says by how much", () => {
  assert.deepEqual(check(`${unix - 301}`), {
    status: 401,
    reason: "is 301 s behind our clock, more than 300 s",
  });
  assert.deepEqual(check(`${unix + 301}`), {
    status: 401,
    reason: "is 301 s ahead of our clock, more than 300 s",
  });
});

Deno.test("milliseconds count only where they are asked for", () => {
  assert.equal(check(`${unix}123`, true), null);
  assert.equal(check(`${unix}123`)?.status, 400);
});

Deno.test("what is no plain number of seconds is no time", () => {
  for (
    const header of [null, "", "-1", "+5", "1e9", "1786640405.0", "2026-08-13", "9".repeat(12)]
  ) {
    assert.equal(check(header)?.status, 400, String(header));
  }
});
