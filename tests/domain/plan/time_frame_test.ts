import assert from "node:assert/strict";
import { timeFrame } from "../../../src/domain/plan/time_frame.ts";
import { deadline, published } from "../../calendars/support/published.ts";

Deno.test("a frame tells what a calendar shows beside date, time and end", () => {
  assert.equal(timeFrame(deadline()), "day");
  assert.equal(timeFrame(deadline({ deadlineStyle: "timed" })), "16:00");
  assert.equal(timeFrame(deadline({ deadlineStyle: "timed", event: { time: "12:00" } })), "12:00");
  assert.equal(timeFrame(published({ event: { time: null } })), "day");
  assert.equal(timeFrame(published({ event: { kind: "sentencing", time: "10:00" } })), "90");
  assert.equal(timeFrame(published({ event: { time: "10:00", endTime: "11:00" } })), "stated");
});
