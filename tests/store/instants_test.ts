import assert from "node:assert/strict";
import { isoOf, microsecondsOf } from "../../src/store/instants.ts";

Deno.test("instants keep their microseconds and come back in UTC", () => {
  assert.equal(isoOf(1_772_366_400_500), "2026-03-01T12:00:00.5Z");
  assert.equal(microsecondsOf("2026-03-01T12:00:00.123456Z"), 1_772_366_400_123_456);
  assert.equal(microsecondsOf("2026-03-01T04:00:00.123456-08:00"), 1_772_366_400_123_456);
  assert.equal(
    isoOf(Math.floor(microsecondsOf("2918-01-01T00:00:00Z") / 1000)),
    "2918-01-01T00:00:00Z",
  );
});

Deno.test("what is no instant is older than everything", () => {
  for (const text of ["", "yesterday", "2026-03-01", "2026-13-01T00:00:00Z"]) {
    assert.equal(microsecondsOf(text), 0);
  }
});
