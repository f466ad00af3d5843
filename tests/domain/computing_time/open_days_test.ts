import assert from "node:assert/strict";
import {
  closedDay,
  countOpenDays,
  dayDoubt,
  openDayFrom,
  type OpenDayRule,
} from "../../../src/domain/computing_time/open_days.ts";

const rule = (change: Partial<OpenDayRule> = {}): OpenDayRule => ({
  reading: "prevailing",
  direction: "after",
  stateHolidays: new Set(),
  ...change,
});

Deno.test("a closed day says why", () => {
  assert.equal(closedDay("2026-07-04", rule())?.reason, "is a Saturday");
  assert.equal(closedDay("2026-07-03", rule())?.reason, "is Independence Day as observed");
  assert.equal(closedDay("2026-05-25", rule())?.reason, "is Memorial Day");
  assert.equal(closedDay("2026-05-26", rule()), null);
});

Deno.test("the strict reading opens a Friday that only stands for a Saturday, not a Monday", () => {
  assert.equal(closedDay("2026-07-03", rule({ reading: "strict" })), null);
  assert.equal(
    closedDay("2022-06-20", rule({ reading: "strict" }))?.reason,
    "is Juneteenth National Independence Day as observed",
  );
});

Deno.test("the wide reading closes what may be a holiday; a given one is closed unless strict", () => {
  const friday = "2026-11-27";
  assert.equal(closedDay(friday, rule()), null);
  assert.match(
    closedDay(friday, rule({ reading: "wide" }))?.reason ?? "",
    /day after Thanksgiving/,
  );
  const given = { stateHolidays: new Set([friday]) };
  assert.equal(closedDay(friday, rule(given))?.reason, "is a state holiday");
  assert.equal(closedDay(friday, rule({ ...given, reading: "strict" })), null);
  assert.equal(closedDay(friday, rule({ ...given, direction: "before" })), null);
});

Deno.test("closed days are passed in the direction of counting and listed in order", () => {
  const after = openDayFrom("2026-02-14", rule());
  assert.equal(after.date, "2026-02-17");
  assert.deepEqual(after.passed.map(({ date }) => date), [
    "2026-02-14",
    "2026-02-15",
    "2026-02-16",
  ]);
  assert.equal(openDayFrom("2026-02-16", rule({ direction: "before" })).date, "2026-02-13");
  assert.deepEqual(openDayFrom("2026-02-17", rule()), { date: "2026-02-17", passed: [] });
});

Deno.test("open days are counted without the event's day", () => {
  const { date, tested } = countOpenDays("2026-02-13", { count: 2, rule: rule() });
  assert.equal(date, "2026-02-18");
  assert.equal(tested.length, 5);
  assert.equal(
    countOpenDays("2026-02-18", { count: 2, rule: rule({ direction: "before" }) }).date,
    "2026-02-13",
  );
});

Deno.test("doubt is told only of days on which readers differ", () => {
  assert.equal(dayDoubt("2026-07-04", rule()), null);
  assert.equal(dayDoubt("2026-05-25", rule()), null);
  assert.equal(dayDoubt("2022-06-20", rule()), null);
  assert.equal(dayDoubt("2026-05-26", rule()), null);
  assert.match(dayDoubt("2026-07-03", rule()) ?? "", /falls on a Saturday/);
  assert.match(dayDoubt("2021-06-18", rule()) ?? "", /others did not/);
  assert.match(dayDoubt("2026-11-27", rule()) ?? "", /not counted as a legal holiday/);
  assert.match(
    dayDoubt("2026-11-27", rule({ stateHolidays: new Set(["2026-11-27"]) })) ?? "",
    /counted as a state holiday/,
  );
});
