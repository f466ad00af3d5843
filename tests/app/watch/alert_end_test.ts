import assert from "node:assert/strict";
import { alertEnd, isToProlong } from "../../../src/app/watch/alert_end.ts";

const alert = { createdAt: "2025-01-01T00:00:00Z", modifiedAt: null, lastHitAt: null };
const docket = { dateTerminated: "2025-03-01", dateLastFiling: null };
const end = (change: Partial<typeof docket> = {}, made: Record<string, string> = {}) =>
  alertEnd({ ...alert, ...made }, { ...docket, ...change })?.toString().slice(0, 10) ?? null;

Deno.test("an alert ends 180 days after the newest movement of docket or alert", () => {
  assert.equal(end(), "2025-08-28");
  assert.equal(end({ dateLastFiling: "2025-03-11" } as never), "2025-09-07");
  assert.equal(end({}, { modifiedAt: "2025-04-01T12:00:00Z" }), "2025-09-28");
  assert.equal(end({}, { lastHitAt: "2025-04-02T12:00:00Z" }), "2025-09-29");
});

Deno.test("an alert on a docket that is not terminated never ends", () => {
  assert.equal(end({ dateTerminated: null } as never), null);
});

Deno.test("an alert that does not say when it moved is left alone", () => {
  assert.equal(alertEnd({ ...alert, createdAt: null }, docket), null);
});

Deno.test("it is prolonged from a month before its end", () => {
  const at = (iso: string) => isToProlong(alertEnd(alert, docket), Temporal.Instant.from(iso));
  assert.equal(at("2025-07-28T00:00:00Z"), false);
  assert.equal(at("2025-07-30T00:00:00Z"), true);
  assert.equal(at("2026-07-30T00:00:00Z"), true);
  assert.equal(isToProlong(null, Temporal.Instant.from("2030-01-01T00:00:00Z")), false);
});
