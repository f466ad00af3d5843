import assert from "node:assert/strict";
import {
  clockInWords,
  dayInWords,
  eventHours,
  eventWhen,
  machineWhen,
} from "../../src/domain/event_when.ts";
import { deadline, published } from "../calendars/support/published.ts";

Deno.test("a hearing is told in the court's own time with the letters of its zone", () => {
  assert.equal(eventWhen(published()), "Monday 4 May 2026, 10:00 AM CDT");
  assert.equal(
    eventWhen(published({ zone: "America/Phoenix", event: { endTime: "11:30" } })),
    "Monday 4 May 2026, 10:00 AM to 11:30 AM MST",
  );
  assert.equal(
    eventWhen(published({ zone: "Pacific/Guam", event: { date: "2026-12-07", time: "00:15" } })),
    "Monday 7 December 2026, 12:15 AM ChST",
  );
});

Deno.test("without a stated time there is a day only", () => {
  assert.equal(eventWhen(deadline()), "Monday 18 May 2026");
  assert.equal(eventHours(deadline()), "");
});

Deno.test("letters of an unconfirmed zone are not claimed", () => {
  assert.equal(eventHours(published({ zoneConfirmed: false })), "10:00 AM");
});

Deno.test("machines get the offset that was in force that day", () => {
  assert.equal(machineWhen(published()), "2026-05-04T10:00-05:00");
  assert.equal(
    machineWhen(published({ event: { date: "2026-12-04" } })),
    "2026-12-04T10:00-06:00",
  );
  assert.equal(machineWhen(deadline()), "2026-05-18");
});

Deno.test("nothing throws on what is no date, time or zone", () => {
  const odd = published({ zone: "Nowhere/Land", event: { date: "soon", time: "late" } });
  assert.equal(eventWhen(odd), "soon, late");
  assert.equal(machineWhen(odd), "soon");
  assert.equal(machineWhen(published({ zone: "Nowhere/Land" })), "2026-05-04T10:00");
  assert.equal(dayInWords("2026-02-30"), "2026-02-30");
  assert.equal(clockInWords("25:00"), "25:00");
});
