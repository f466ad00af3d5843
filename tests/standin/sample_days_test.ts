import assert from "node:assert/strict";
import fc from "fast-check";
import { sampleDays } from "../../src/standin/sample_days.ts";
import { runs } from "../support/counts.ts";

const anyDay = fc.integer({ min: 0, max: 4000 }).map((offset) =>
  Temporal.PlainDate.from("2025-01-01").add({ days: offset }).toString()
);

Deno.test("days are court days, in the order of their offsets, and never drift a week", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (today, offset) => {
      const day = sampleDays(today);
      const date = Temporal.PlainDate.from(day(offset).iso);
      const plain = Temporal.PlainDate.from(today).add({ days: offset });
      assert.ok(date.dayOfWeek <= 5);
      const drift = plain.until(date).days;
      assert.ok(offset <= 0 ? drift <= 0 && drift > -6 : drift >= 0 && drift < 6);
      assert.ok(day(offset).iso < day(offset + 7).iso);
    }),
    runs(200, 2000),
  );
});

Deno.test("federal holidays are left out, observed ones too", () => {
  const on = (iso: string) => sampleDays(iso)(0).iso;
  assert.equal(on("2026-11-26"), "2026-11-25", "Thanksgiving");
  assert.equal(on("2026-07-03"), "2026-07-02", "4 July, a Saturday, observed on Friday");
  assert.equal(on("2027-07-05"), "2027-07-02", "4 July, a Sunday, observed on Monday");
  assert.equal(on("2027-01-18"), "2027-01-15", "third Monday of January");
  assert.equal(on("2027-05-31"), "2027-05-28", "last Monday of May");
  assert.equal(sampleDays("2026-12-24")(1).iso, "2026-12-28", "Christmas before a weekend");
  assert.equal(on("2027-03-04"), "2027-03-04");
});

Deno.test("a day is printed as clerks print it", () => {
  assert.deepEqual(sampleDays("2027-03-04")(0), {
    iso: "2027-03-04",
    short: "3/4/2027",
    padded: "03/04/2027",
    brief: "3/4/27",
    long: "March 4, 2027",
    full: "Thursday, March 4, 2027",
    year: "2027",
  });
});
