import assert from "node:assert/strict";
import { quietCourtDay } from "../../../src/app/watch/quiet_court_day.ts";
import { type Installation, installation } from "../installation.ts";
import { deliver, watching } from "./watched.ts";

/** A delivery at noon in New York on each of these days of March 2026. */
function deliveredOn(site: Installation, days: readonly number[]): void {
  for (const day of days) {
    site.clock.set(`2026-03-${String(day).padStart(2, "0")}T17:00:00Z`);
    deliver(site, 70_000_001);
  }
}

const twoWeeks = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13];

Deno.test("a whole court day without a delivery is told where every day had one", async () => {
  await using site = await installation();
  deliveredOn(site, twoWeeks);
  const at = (iso: string) => {
    site.clock.set(iso);
    return quietCourtDay.look(watching(site));
  };
  // A Monday evening, and the following morning.
  assert.equal(at("2026-03-16T23:00:00Z"), null);
  assert.match(
    at("2026-03-17T12:00:00Z")!,
    /no docket alert came on 2026-03-16.* until 2026-03-13/,
  );
  deliver(site, 70_000_001);
  assert.equal(at("2026-03-17T13:00:00Z"), null);
});

Deno.test("weekends and an installation with few deliveries are no reason", async () => {
  await using site = await installation();
  deliveredOn(site, twoWeeks);
  site.clock.set("2026-03-16T12:00:00Z");
  assert.equal(quietCourtDay.look(watching(site)), null);
  await using seldom = await installation();
  deliveredOn(seldom, [2, 4, 6, 9, 11, 13]);
  seldom.clock.set("2026-03-19T12:00:00Z");
  assert.equal(quietCourtDay.look(watching(seldom)), null);
});
