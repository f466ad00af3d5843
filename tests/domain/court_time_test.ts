import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  compareDates,
  courtDateTime,
  courtDay,
  courtInstant,
  courtWallTime,
  daysBetween,
  formatClock,
  formatCourtDate,
  formatCourtTime,
  isDate,
  isTime,
  isZone,
  nextCourtMidnight,
  weekday,
  zoneAbbreviation,
} from "../../src/domain/court_time.ts";
import { courts } from "../../src/domain/courts.ts";
import { runs } from "../support/counts.ts";

const newYork = "America/New_York";
const zones = [...new Set(courts.map(({ zone }) => zone))];

function instant(date: string, time: string | null, zone = newYork): string {
  return courtInstant({ date, time, zone }).toString();
}

Deno.test("wall time becomes an instant by the court's clock of that day", () => {
  assert.equal(instant("2026-01-15", "09:30"), "2026-01-15T14:30:00Z");
  assert.equal(instant("2026-07-15", "09:30"), "2026-07-15T13:30:00Z");
  assert.equal(instant("2026-07-15", "09:30", "America/Phoenix"), "2026-07-15T16:30:00Z");
  assert.equal(instant("2026-07-15", "09:30:15", "Pacific/Guam"), "2026-07-14T23:30:15Z");
  assert.equal(instant("2026-07-15", null, "Pacific/Honolulu"), "2026-07-15T10:00:00Z");
});

Deno.test("a time that a clock change skips is moved later by the gap", () => {
  assert.equal(instant("2026-03-08", "02:30"), "2026-03-08T07:30:00Z");
  const moved = courtWallTime(
    courtInstant({ date: "2026-03-08", time: "02:30", zone: newYork }),
    newYork,
  );
  assert.deepEqual(moved, { date: "2026-03-08", time: "03:30:00" });
});

Deno.test("of a time that comes twice the first is meant", () => {
  assert.equal(instant("2026-11-01", "01:30"), "2026-11-01T05:30:00Z");
  assert.equal(
    courtDateTime({ date: "2026-11-01", time: "01:30", zone: newYork }).offset,
    "-04:00",
  );
});

Deno.test("wall time outside a gap survives the way to an instant and back, in every court's zone", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 40 * 366 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (zone, day, hour, minute) => {
        const date = addDays("2000-01-01", day);
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const at = courtInstant({ date, time, zone });
        const back = courtWallTime(at, zone);
        assert.equal(courtDay(at, zone), date);
        // US clock changes skip the hour from 02:00 to 03:00.
        if (hour !== 2) assert.deepEqual(back, { date, time: `${time}:00` });
        else assert.ok(back.time >= `${time}:00`);
      },
    ),
    runs(500, 20_000),
  );
});

Deno.test("later wall times never mean earlier instants, across both clock changes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom("2025-11-02", "2026-03-08", "2026-11-01", "2027-03-14", "2026-06-15"),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, date, first, second) => {
        const clock = (minutes: number) =>
          `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${
            String(minutes % 60).padStart(2, "0")
          }`;
        const [low, high] = first <= second ? [first, second] : [second, first];
        const a = { date, time: clock(low), zone };
        const b = { date, time: clock(high), zone };
        // Inside a gap 02:30 is moved behind 03:00; elsewhere order is kept.
        const skipped = low >= 120 && low < 180 && high >= 180 && high < 240;
        if (!skipped) assert.ok(Temporal.Instant.compare(courtInstant(a), courtInstant(b)) <= 0);
      },
    ),
    runs(500, 20_000),
  );
});

Deno.test("court days are counted by the court's calendar, not by hours", () => {
  const lateInHonolulu = Temporal.Instant.from("2026-03-08T09:59:59Z");
  assert.equal(courtDay(lateInHonolulu, "Pacific/Honolulu"), "2026-03-07");
  assert.equal(courtDay(lateInHonolulu, newYork), "2026-03-08");
  assert.equal(courtDay(lateInHonolulu, "Pacific/Guam"), "2026-03-08");
});

Deno.test("the next court midnight is right on days of 23 and 25 hours", () => {
  const midnight = (at: string) => nextCourtMidnight(Temporal.Instant.from(at), newYork).toString();
  assert.equal(midnight("2026-03-08T05:00:00Z"), "2026-03-09T04:00:00Z");
  assert.equal(midnight("2026-11-01T04:00:00Z"), "2026-11-02T05:00:00Z");
  assert.equal(midnight("2026-11-02T04:59:59Z"), "2026-11-02T05:00:00Z");
});

Deno.test("days are added and counted by the calendar", () => {
  assert.equal(addDays("2028-02-28", 1), "2028-02-29");
  assert.equal(addDays("2026-01-01", -1), "2025-12-31");
  assert.equal(daysBetween("2026-03-07", "2026-03-09"), 2);
  assert.equal(daysBetween("2026-03-09", "2026-03-07"), -2);
  assert.ok(compareDates("2026-03-09", "2026-03-10") < 0);
  assert.equal(compareDates("2026-03-09", "2026-03-09"), 0);
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      assert.equal(daysBetween("2026-01-31", addDays("2026-01-31", days)), days);
    }),
    runs(200, 5_000),
  );
});

Deno.test("only real dates, times and zones pass", () => {
  for (const date of ["2026-02-28", "1900-01-01", "9999-12-31", "2028-02-29"]) {
    assert.ok(isDate(date));
  }
  for (const date of ["2026-02-29", "2026-2-3", "26-02-03", "", "2026-13-01", "2026-05-04T10:00"]) {
    assert.ok(!isDate(date), date);
    assert.throws(() => addDays(date, 1), RangeError);
  }
  for (const time of ["00:00", "23:59", "09:30:59"]) assert.ok(isTime(time));
  for (const time of ["24:00", "9:30", "09:60", "", "09:30:60", "noon"]) {
    assert.ok(!isTime(time), time);
    assert.throws(() => courtInstant({ date: "2026-05-04", time, zone: newYork }), RangeError);
  }
  assert.ok(isZone("America/Indiana/Indianapolis"));
  for (const zone of ["", "Mars/Olympus", "+05:00", "America/New York"]) assert.ok(!isZone(zone));
  assert.throws(
    () => courtInstant({ date: "2026-05-04", time: null, zone: "Mars/Olympus" }),
    RangeError,
  );
});

Deno.test("times are shown by the court's clock, with the letters of its zone", () => {
  const shown = (date: string, time: string | null, zone: string) =>
    formatCourtTime({ date, time, zone });
  assert.equal(shown("2026-04-14", "15:00", newYork), "14 April 2026, 3:00 PM EDT");
  assert.equal(shown("2026-12-01", "00:05", "America/Chicago"), "1 December 2026, 12:05 AM CST");
  assert.equal(shown("2026-12-01", "12:00", "Pacific/Guam"), "1 December 2026, 12:00 PM ChST");
  assert.equal(shown("2026-07-01", "09:00", "America/Phoenix"), "1 July 2026, 9:00 AM MST");
  assert.equal(shown("2026-04-14", null, newYork), "14 April 2026");
  assert.equal(
    formatCourtTime({ date: "2026-04-14", time: "15:00", zone: newYork }, { weekday: true }),
    "Tuesday 14 April 2026, 3:00 PM EDT",
  );
  assert.equal(formatCourtDate("2026-04-14"), "14 April 2026");
  assert.equal(weekday("2026-04-12"), "Sunday");
  assert.equal(formatClock("23:59"), "11:59 PM");
});

Deno.test("no court's zone is named by an offset", () => {
  for (const zone of zones) {
    for (const date of ["2026-01-15", "2026-07-15"]) {
      assert.match(zoneAbbreviation({ date, time: "09:00", zone }), /^[A-Za-z]{2,5}$/, zone);
    }
  }
});

Deno.test("a date is one exactly when the calendar has that day", () => {
  const two = (number: number) => String(number).padStart(2, "0");
  for (const year of [0, 1900, 1999, 2000, 2024, 2026, 2100, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
        assert.equal(isDate(text), isDay(text), text);
      }
    }
  }
});

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
