import assert from "node:assert/strict";
import fc from "fast-check";
import { isoOf, microsecondsOf, millisecondsOf } from "../../src/store/instants.ts";
import { runs } from "../support/counts.ts";

Deno.test("instants keep their microseconds and come back in UTC", () => {
  assert.equal(isoOf(1_772_366_400_500), "2026-03-01T12:00:00.5Z");
  assert.equal(microsecondsOf("2026-03-01T12:00:00.123456Z"), 1_772_366_400_123_456);
  assert.equal(microsecondsOf("2026-03-01T04:00:00.123456-08:00"), 1_772_366_400_123_456);
  assert.equal(
    isoOf(Math.floor(microsecondsOf("2918-01-01T00:00:00Z") / 1000)),
    "2918-01-01T00:00:00Z",
  );
});

Deno.test("instants are written as Temporal writes them", () => {
  const moments = fc.oneof(
    fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
    fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
    fc.integer({ min: 0, max: 200_000_000 }).map((tens) => tens * 10),
  );
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const { fromEpochMilliseconds } = Temporal.Instant;
      assert.equal(isoOf(milliseconds), fromEpochMilliseconds(milliseconds).toString());
    }),
    runs(300, 20_000),
  );
});

Deno.test("instants are stored in milliseconds, whatever their offset", () => {
  assert.equal(millisecondsOf("2026-03-01T04:00:00.5-08:00"), 1_772_366_400_500);
  assert.equal(millisecondsOf(isoOf(1_772_366_400_123)), 1_772_366_400_123);
  assert.throws(() => millisecondsOf("2026-03-01"), RangeError);
});

Deno.test("what is no instant is older than everything", () => {
  for (const text of ["", "yesterday", "2026-03-01", "2026-13-01T00:00:00Z"]) {
    assert.equal(microsecondsOf(text), 0);
  }
});
