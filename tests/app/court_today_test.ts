import assert from "node:assert/strict";
import { courtToday } from "../../src/app/court_today.ts";

Deno.test("the day is the one at the court, not the one at the machine", () => {
  const now = Temporal.Instant.from("2026-03-21T04:30:00Z");
  const today = (courtId: string) => courtToday({ courtId, docketNumber: "1:26-cv-00042" }, now);
  assert.equal(today("nysd"), "2026-03-21");
  assert.equal(today("ilnd"), "2026-03-20");
  assert.equal(today("gud"), "2026-03-21");
});
