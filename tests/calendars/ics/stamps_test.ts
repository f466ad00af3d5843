import assert from "node:assert/strict";
import { dateStamp, localStamp, utcStamp } from "../../../src/calendars/ics/stamps.ts";

Deno.test("stamps have no separators, and parts of a second are cut", () => {
  assert.equal(utcStamp(Temporal.Instant.from("2026-05-04T15:00:00.999Z")), "20260504T150000Z");
  assert.equal(localStamp(Temporal.PlainDateTime.from("2026-05-04T10:00")), "20260504T100000");
  assert.equal(dateStamp(Temporal.PlainDate.from("0900-01-02")), "09000102");
});
