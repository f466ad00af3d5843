import assert from "node:assert/strict";
import ICAL from "ical.js";
import { vtimezone } from "../../../src/calendars/ics/vtimezone.ts";
import { courts } from "../../../src/domain/courts.ts";
import { full } from "../../support/counts.ts";
import { courtZones } from "../support/court_zones.ts";

const hour = 3_600_000;

/** The zone as an independent parser understands the component. */
function parsed(zone: string, years: { from: number; to: number }): ICAL.Timezone {
  const component = new ICAL.Component(ICAL.parse(vtimezone(zone, years).trim()));
  return new ICAL.Timezone({ component, tzid: zone });
}

/** Every hour of two days about each change of offset, and the first hour of each quarter. */
function* hoursToTry(zone: string, { from, to }: { from: number; to: number }): Generator<number> {
  for (let year = from; year <= to; year++) {
    for (const month of [1, 4, 7, 10]) {
      yield Temporal.PlainDate.from({ year, month, day: 1 }).toZonedDateTime(zone)
        .epochMilliseconds;
    }
    let change = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone)
      .getTimeZoneTransition("next");
    while (change !== null && change.year === year) {
      for (let step = -24; step <= 24; step++) yield change.epochMilliseconds + step * hour;
      change = change.getTimeZoneTransition("next");
    }
  }
}

/** Each wall time, put to the parser, must be the instant that `Temporal` says it is. */
function assertClock(zone: string, years: { from: number; to: number }): number {
  const timezone = parsed(zone, years);
  let tried = 0;
  for (const milliseconds of hoursToTry(zone, years)) {
    const wall = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
      .toPlainDateTime();
    const instants = ["earlier", "later"] as const;
    const [earlier, later] = instants.map((disambiguation) =>
      wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds / 1000
    );
    const { year, month, day, hour, minute, second } = wall;
    const read = ICAL.Time.fromData(
      { year, month, day, hour, minute, second, isDate: false },
      timezone,
    ).toUnixTime();
    // An hour that is told twice may be read as either.
    assert.ok(read === earlier || read === later, `${zone} ${wall}: ${read}, not ${earlier}`);
    tried++;
  }
  return tried;
}

Deno.test("each zone of a US court is stated as the clock runs there, around every change", () => {
  for (const zone of courtZones) {
    assert.ok(assertClock(zone, { from: 2024, to: full ? 2045 : 2028 }) > 0);
  }
});

Deno.test("older rules are right in the years they are used for", () => {
  for (const zone of ["America/New_York", "America/Indiana/Indianapolis", "America/Anchorage"]) {
    assertClock(zone, { from: 2004, to: 2008 });
    assertClock(zone, { from: 1970, to: full ? 2026 : 1977 });
  }
});

Deno.test("the last year of the calendar has its rules", () => {
  assertClock("America/New_York", { from: 9999, to: 9999 });
  assertClock("America/New_York", { from: 9998, to: 9998 });
  assert.equal(
    vtimezone("America/Chicago", { from: 2026, to: 9999 }),
    vtimezone("America/Chicago", { from: 2026, to: 2026 }),
  );
});

Deno.test("the zones tried here are those of every known court", () => {
  const missing = courts.map(({ zone }) => zone).filter((zone) => !courtZones.includes(zone));
  assert.deepEqual(missing, []);
});

Deno.test("only the years used are described; the rule in force stays open", () => {
  const block = vtimezone("America/New_York", { from: 2026, to: 2026 });
  assert.deepEqual(block.match(/^DTSTART:.*|^RRULE:.*/gm)?.map((line) => line.trim()), [
    "DTSTART:20251102T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    "DTSTART:20260308T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
  ]);
  assert.match(
    vtimezone("America/New_York", { from: 2006, to: 2007 }),
    /DTSTART:20060402T020000\r\n.*\r\n.*\r\n.*\r\nEND:DAYLIGHT/,
  );
});

Deno.test("a zone without clock changes is one offset, with the letters courts use", () => {
  for (
    const [zone, offset, name] of [
      ["America/Phoenix", "-0700", "MST"],
      ["Pacific/Honolulu", "-1000", "HST"],
      ["Pacific/Guam", "+1000", "ChST"],
      ["Pacific/Saipan", "+1000", "ChST"],
      ["Pacific/Pago_Pago", "-1100", "SST"],
      ["America/Puerto_Rico", "-0400", "AST"],
      ["America/St_Thomas", "-0400", "AST"],
    ] as const
  ) {
    assert.equal(
      vtimezone(zone, { from: 2026, to: 2027 }),
      [
        "BEGIN:VTIMEZONE",
        `TZID:${zone}`,
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        `TZNAME:${name}`,
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
      ].join("\r\n"),
    );
  }
});
