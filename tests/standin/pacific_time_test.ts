import assert from "node:assert/strict";
import fc from "fast-check";
import { pacificTime, readMoment, utcTime } from "../../src/standin/pacific_time.ts";
import { runs } from "../support/counts.ts";

const micros = (iso: string) => Number(Temporal.Instant.from(iso).epochNanoseconds / 1000n);

Deno.test("moments carry the offset of Los Angeles and six digits, or none when they are zero", () => {
  assert.equal(
    pacificTime(micros("2026-08-12T18:31:43.54009Z")),
    "2026-08-12T11:31:43.540090-07:00",
  );
  assert.equal(pacificTime(micros("2026-02-03T15:00:00Z")), "2026-02-03T07:00:00-08:00");
  assert.equal(utcTime(micros("2026-08-12T18:07:30.1002Z")), "2026-08-12T18:07:30.100200Z");
});

Deno.test("the offset changes in the very second of the change", () => {
  assert.equal(pacificTime(micros("2026-11-01T08:59:59Z")), "2026-11-01T01:59:59-07:00");
  assert.equal(pacificTime(micros("2026-11-01T09:00:00Z")), "2026-11-01T01:00:00-08:00");
  assert.equal(pacificTime(micros("2026-03-08T10:00:00Z")), "2026-03-08T03:00:00-07:00");
});

Deno.test("what is printed is read as the same moment", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000_000 }), (moment) => {
      assert.equal(readMoment(pacificTime(moment)), moment);
      assert.equal(readMoment(utcTime(moment)), moment);
    }),
    runs(200, 5000),
  );
});

Deno.test("text that is no date-time is refused", () => {
  for (
    const text of ["", "yesterday", "2026-02-30", "2026-01-01T25:00", "2026-01-01T00:00:00 00:00"]
  ) {
    assert.equal(readMoment(text), null, text);
  }
});
