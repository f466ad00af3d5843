import assert from "node:assert/strict";
import { alarmLines } from "../../../src/calendars/ics/alarm_lines.ts";
import { published } from "../support/published.ts";

const options = { title: "Sentencing; Orlov", attendees: [] };
const triggers = (...minutes: number[]) =>
  alarmLines(
    published({ reminders: minutes.map((each) => ({ method: "popup", minutes: each })) }),
    options,
  ).match(/TRIGGER:.*/g) ?? [];

Deno.test("a reminder is stated in the largest unit that fits", () => {
  assert.deepEqual(triggers(1440, 2880, 120, 90, 1), [
    "TRIGGER:-P1D",
    "TRIGGER:-P2D",
    "TRIGGER:-PT2H",
    "TRIGGER:-PT90M",
    "TRIGGER:-PT1M",
  ]);
});

Deno.test("no reminder, one after the start, and the same again are no alarms", () => {
  assert.deepEqual(triggers(), []);
  assert.deepEqual(triggers(0, -5, 1.5, 60, 60), ["TRIGGER:-PT1H"]);
});

Deno.test("an alarm by mail needs somebody to mail to", () => {
  const event = published({ reminders: [{ method: "email", minutes: 60 }] });
  assert.match(alarmLines(event, options), /^BEGIN:VALARM\r\nACTION:DISPLAY\r\n/);
  assert.equal(
    alarmLines(event, { ...options, attendees: ["a@example.org"] }),
    [
      "BEGIN:VALARM",
      "ACTION:EMAIL",
      "TRIGGER:-PT1H",
      "SUMMARY:Reminder: Sentencing\\; Orlov",
      "DESCRIPTION:Sentencing\\; Orlov",
      "ATTENDEE:mailto:a@example.org",
      "END:VALARM",
      "",
    ].join("\r\n"),
  );
});
