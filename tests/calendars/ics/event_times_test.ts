import assert from "node:assert/strict";
import { eventTimes } from "../../../src/calendars/ics/event_times.ts";
import { deadline, published } from "../support/published.ts";

const told = (event: ReturnType<typeof published>) => {
  const { start, end, ...rest } = eventTimes(event);
  return { start: start.toString(), end: end.toString(), ...rest };
};

Deno.test("a hearing ends when the docket says, else after the usual length of its kind", () => {
  assert.equal(told(published({ event: { endTime: "10:20" } })).end.slice(11, 16), "10:20");
  assert.equal(told(published()).end.slice(11, 16), "11:30");
  assert.equal(
    told(published({ event: { kind: "status-conference" } })).end.slice(11, 16),
    "10:30",
  );
});

Deno.test("an end before the start was misread and is not used", () => {
  assert.equal(told(published({ event: { endTime: "09:00" } })).end.slice(11, 16), "11:30");
});

Deno.test("deadlines and hearings without a time are one whole day", () => {
  const day = { start: "2026-12-31", end: "2027-01-01", allDay: true };
  assert.deepEqual(told(deadline({ event: { date: "2026-12-31", time: "17:00" } })), day);
  assert.deepEqual(told(published({ event: { date: "2026-12-31", time: null } })), day);
});

Deno.test("an hour that a clock change skips is moved later, as long as the gap", () => {
  const skipped = told(
    published({ zone: "America/New_York", event: { date: "2026-03-08", time: "02:30" } }),
  );
  assert.equal(skipped.start, "2026-03-08T03:30:00-04:00[America/New_York]");
});

Deno.test("a hearing across a clock change keeps its real length", () => {
  const long = told(published({
    zone: "America/New_York",
    event: { date: "2026-11-01", time: "00:30", kind: "jury-trial" },
  }));
  assert.equal(long.end, "2026-11-01T03:30:00-05:00[America/New_York]");
});

Deno.test("before 1970 the hour is given in UTC, for zones had odd offsets", () => {
  const old = told(published({ event: { date: "1900-04-03" } }));
  assert.deepEqual([old.start, "zone" in old && old.zone], [
    "1900-04-03T16:00:00+00:00[UTC]",
    null,
  ]);
  const later = told(published({ event: { date: "1970-04-03" } }));
  assert.equal("zone" in later && later.zone, "America/Chicago");
});

Deno.test("a timed deadline is a quarter of an hour that never reaches the next day", () => {
  const shown = (time: string | null) => {
    const { start, end } = told(deadline({ deadlineStyle: "timed", event: { time } }));
    return [start, end].map((text) => text.slice(0, 16));
  };
  assert.deepEqual(shown(null), ["2026-05-18T16:00", "2026-05-18T16:15"]);
  assert.deepEqual(shown("17:00"), ["2026-05-18T17:00", "2026-05-18T17:15"]);
  assert.deepEqual(shown("23:59"), ["2026-05-18T23:59", "2026-05-19T00:00"]);
});

Deno.test("an unknown zone or hour costs the hour, never the day, and is reported", () => {
  for (
    const odd of [published({ zone: "Nowhere/Land" }), published({ event: { time: "25:61" } })]
  ) {
    const times = eventTimes(odd);
    assert.equal(times.allDay, true);
    assert.match(times.allDay ? times.problem ?? "" : "", /cannot be placed; shown as all-day/);
  }
});

Deno.test("what is no date is refused by name", () => {
  for (const date of ["2026-02-30", "", "+020262-01-01", "9999-12-31"]) {
    assert.throws(() => eventTimes(published({ event: { date } })), RangeError);
  }
});
