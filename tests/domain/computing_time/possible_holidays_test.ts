import assert from "node:assert/strict";
import { possibleHoliday } from "../../../src/domain/computing_time/possible_holidays.ts";

const reason = (date: string, courtId?: string) =>
  possibleHoliday(date, {
    direction: "after",
    ...(courtId === undefined ? {} : { courtId }),
  })?.reason ?? null;

Deno.test("days that several states keep are named for every court", () => {
  assert.equal(reason("2026-02-12"), "is Lincoln's Birthday, a holiday in some states");
  assert.equal(reason("2026-11-27"), "is the day after Thanksgiving, a holiday in some states");
  assert.equal(reason("2026-11-03"), "is Election Day, a holiday in some states");
  assert.equal(reason("2027-11-02"), null);
  assert.equal(reason("2026-11-24"), null);
});

Deno.test("Good Friday and Mardi Gras follow Easter", () => {
  for (
    const [friday, mardiGras] of [
      ["2024-03-29", "2024-02-13"],
      ["2025-04-18", "2025-03-04"],
      ["2026-04-03", "2026-02-17"],
      ["2038-04-23", "2038-03-09"],
    ] as const
  ) {
    assert.match(reason(friday) ?? "", /Good Friday/);
    assert.match(reason(mardiGras, "laed") ?? "", /Mardi Gras, a holiday there/);
    assert.equal(reason(mardiGras, "nysd"), null);
  }
});

Deno.test("Inauguration Day is for courts of the capital, every fourth year", () => {
  assert.match(reason("2021-01-20", "dcd") ?? "", /Inauguration Day/);
  assert.equal(reason("2022-01-20", "dcd"), null);
  assert.equal(reason("2021-01-20", "vaed"), null);
});

Deno.test("periods that run backward know no state holiday, but an agency closing", () => {
  assert.equal(possibleHoliday("2026-11-27", { direction: "before" }), null);
  assert.match(
    possibleHoliday("2025-01-09", { direction: "before" })?.reason ?? "",
    /closed federal agencies/,
  );
});
