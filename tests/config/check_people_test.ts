import assert from "node:assert/strict";
import { linesOf } from "./lines_of.ts";

function withCalendar(calendar: string): string[] {
  return linesOf(`calendars:\n  main: { ics_path: out/m.ics, ${calendar} }\ncases: []\n`);
}

Deno.test("what is not a mail address is named", () => {
  assert.deepEqual(withCalendar('notify_emails: [clerk@example.org, clerk, "a b@example.org"]'), [
    'config.yaml:2:67: error: calendars.main.notify_emails[1]: "clerk" is not a mail address',
    'config.yaml:2:74: error: calendars.main.notify_emails[2]: "a b@example.org" is not a mail address',
  ]);
});

Deno.test("a reminder of more than four weeks is worth a warning, one at the start is fine", () => {
  assert.deepEqual(withCalendar("reminders: [{ minutes: 0 }, { minutes: 40320 }]"), []);
  assert.deepEqual(withCalendar("reminders: [{ minutes: 40321 }]"), [
    "config.yaml:2:55: warning: calendars.main.reminders[0].minutes: 40321 is more than four weeks; " +
    "Google takes 40320 minutes at most",
  ]);
});

Deno.test("a case's people are checked like a calendar's", () => {
  const text = `calendars: { main: { ics_path: out/m.ics } }
cases:
  - { id: a, name: A, calendar: main, dockets: [1], notify_emails: [x] }
`;
  assert.match(linesOf(text)[0]!, /3:69: error: cases\[0\]\.notify_emails\[0\]: "x" is not a mail/);
});
