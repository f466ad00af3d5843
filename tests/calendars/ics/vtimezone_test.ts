import assert from "node:assert/strict";
import ICAL from "ical.js";
import { vtimezone } from "../../../src/calendars/ics/vtimezone.ts";
import { courtInstant } from "../../../src/domain/court_time.ts";
import { courts } from "../../../src/domain/courts.ts";
import { courtZones } from "../support/court_zones.ts";

Deno.test("each zone of a US court is stated as the clock runs there, 2007 to 2036", () => {
  for (const zone of courtZones) {
    const block = vtimezone(zone);
    assert.ok(block !== null, zone);
    const component = new ICAL.Component(ICAL.parse(block));
    const timezone = new ICAL.Timezone({ component, tzid: zone });
    for (let year = 2007; year <= 2036; year++) {
      for (const day of ["01-15", "03-08", "03-14", "03-20", "07-04", "10-31", "11-04", "11-20"]) {
        const date = `${year}-${day}`;
        const local = ICAL.Time.fromData(
          {
            year,
            month: Number(day.slice(0, 2)),
            day: Number(day.slice(3)),
            hour: 9,
            minute: 0,
            second: 0,
            isDate: false,
          },
          timezone,
        );
        assert.equal(
          local.toUnixTime(),
          courtInstant({ date, time: "09:00", zone }).epochMilliseconds / 1000,
          `${zone} ${date}`,
        );
      }
    }
  }
});

Deno.test("the zones tried here are those of every known court", () => {
  const missing = courts.map(({ zone }) => zone).filter((zone) => !courtZones.includes(zone));
  assert.deepEqual(missing, []);
});

Deno.test("a zone that is only a link keeps the name it was asked for", () => {
  const block = vtimezone("America/St_Thomas") ?? "";
  assert.match(block, /\r\nTZID:America\/St_Thomas\r\n/);
  assert.doesNotMatch(block, /Puerto_Rico|\r\r|[^\r]\n/);
});

Deno.test("an unknown zone has none", () => {
  assert.equal(vtimezone("Nowhere/Land"), null);
});
