import assert from "node:assert/strict";
import { toDate, toInstant, toTime } from "../../src/courtlistener/times.ts";

Deno.test("instants of any offset become UTC, to the microsecond", () => {
  assert.equal(toInstant("2026-08-12T11:31:44.300100-07:00"), "2026-08-12T18:31:44.3001Z");
  assert.equal(toInstant("2026-01-12T11:31:44-08:00"), "2026-01-12T19:31:44Z");
  assert.equal(toInstant("2026-08-15T17:00:42.500000+00:00"), "2026-08-15T17:00:42.5Z");
});

Deno.test("instants without zone, or in no possible year, are none", () => {
  for (
    const bad of [
      "",
      "soon",
      "2026-08-12",
      "2026-08-12T11:31:44",
      "2918-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
      "2026-02-30T00:00:00Z",
    ]
  ) {
    assert.equal(toInstant(bad), null);
  }
});

Deno.test("dates that do not exist, or in no possible year, are none", () => {
  assert.equal(toDate("2024-02-29"), "2024-02-29");
  for (
    const bad of [
      "",
      "2026-02-29",
      "2918-06-01",
      "0001-01-01",
      "2026-6-1",
      "20260601",
      "2026-06-01T00:00:00Z",
    ]
  ) {
    assert.equal(toDate(bad), null);
  }
});

Deno.test("times lose their fractions and must be on the clock", () => {
  assert.equal(toTime("12:49:40.123456"), "12:49:40");
  assert.equal(toTime("09:05"), "09:05");
  for (const bad of ["", "24:00:00", "9:05", "12:60", "12:00:00Z"]) assert.equal(toTime(bad), null);
});
