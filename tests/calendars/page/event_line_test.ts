import assert from "node:assert/strict";
import { eventLine } from "../../../src/calendars/page/event_line.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published } from "../support/published.ts";

Deno.test("a line has its hour in words and for machines, its place, and where it was moved from", () => {
  const moved = published({ event: { history: [{ date: "2026-04-15", time: "09:30" }] } });
  assert.deepEqual(eventLine(moved, { id: "here" }), {
    type: "hearing",
    status: "scheduled",
    certainty: "sure",
    caseId: "us-v-orlov",
    caseName: "United States v. Orlov",
    zone: "America/Chicago",
    zoneConfirmed: true,
    courtId: "ilnd",
    courtCitation: "N.D. Ill.",
    location: "Courtroom 2103",
    id: "here",
    uid: "us-v-orlov--sentencing-orlov@case-calendar",
    date: "2026-05-04",
    time: "10:00",
    title: "Sentencing",
    hours: "10:00 AM CDT",
    machine: "2026-05-04T10:00-05:00",
    movedFrom: "2026-04-15",
    movedFromTime: "09:30",
    attendance: null,
    ways: "",
  });
});

Deno.test("a line has each way to attend, on a line of its own", () => {
  const remote = [
    { uri: "https://zoom.us/j/1", features: ["VIDEO" as const], label: "Zoom,\npasscode 42" },
    { uri: "tel:+1-888-555-0142", features: ["PHONE" as const], label: "Dial-in" },
  ];
  const { attendance, ways } = eventLine(published({ remote }), { id: "here" });
  assert.equal(attendance, "mixed");
  assert.equal(ways, "https://zoom.us/j/1 Zoom, passcode 42\ntel:+1-888-555-0142 Dial-in");
});

Deno.test("what the docket does not state is empty, and there is always a title", () => {
  const { time, hours, machine, location, movedFrom, title } = eventLine(
    deadline({ event: { title: " ", time: null, location: null } }),
    { id: "here" },
  );
  assert.deepEqual([time, hours, machine, location, movedFrom, title], [
    "",
    "",
    "2026-05-18",
    "",
    null,
    "Deadline",
  ]);
});

Deno.test("an event without a title is named by what it is", () => {
  const title = (event: PublishedEvent) => eventLine(event, { id: "here" }).title;
  assert.equal(title(published({ event: { title: " " } })), "Hearing");
  assert.equal(title(deadline({ event: { title: "" } })), "Deadline");
});
