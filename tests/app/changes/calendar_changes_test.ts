import assert from "node:assert/strict";
import { calendarChanges } from "../../../src/app/changes/calendar_changes.ts";
import type { LossReason } from "../../../src/domain/plan/loss_reason.ts";
import type { PublishedRow } from "../../../src/domain/plan/published_row.ts";

const at = "2026-03-20T16:00:00Z";
const hearing: PublishedRow = {
  uid: "us-v-orlov--sentencing@case-calendar",
  caseId: "us-v-orlov",
  key: "sentencing",
  contentHash: "a",
  sequence: 0,
  createdAt: at,
  modifiedAt: at,
  title: "[HEARING] United States v. Orlov: Sentencing",
  type: "hearing",
  date: "2026-05-04",
  time: "10:00",
  endTime: null,
  zone: "America/New_York",
  location: "Courtroom 5",
  status: "scheduled",
  certainty: "sure",
};
const deadline: PublishedRow = {
  ...hearing,
  uid: "us-v-orlov--deadline:reply@case-calendar",
  key: "deadline:reply",
  title: "[DEADLINE] United States v. Orlov: Reply",
  type: "deadline",
  time: null,
  location: null,
  status: "pending",
};

/** What a change of one row is told as. */
function told(row: PublishedRow, change: Partial<PublishedRow>): string[] {
  return calendarChanges({
    calendarId: "main",
    previous: [row],
    plan: {
      rows: [{ ...row, contentHash: "b", ...change }],
      added: [],
      changed: [row.uid],
      removed: [],
    },
    events: [],
    at,
  }).map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

function toldLeaving(row: PublishedRow, reason: LossReason | null): string[] {
  return calendarChanges({
    calendarId: "main",
    previous: [row],
    plan: { rows: [], added: [], changed: [], removed: [{ uid: row.uid, reason }] },
    events: [],
    at,
  }).map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

Deno.test("a new day of what is cancelled, held or doubtful is not told as a sure move", () => {
  assert.deepEqual(told({ ...hearing, status: "cancelled" }, { date: "2026-06-11" }), [
    "changed: Sentencing, cancelled, was set for 11 June 2026, 10:00 AM EDT, not for 4 May 2026, 10:00 AM EDT",
  ]);
  assert.deepEqual(told({ ...hearing, status: "held" }, { time: "11:00" }), [
    "held: Sentencing was held on 4 May 2026, 11:00 AM EDT, not on 4 May 2026, 10:00 AM EDT",
  ]);
  assert.deepEqual(told(hearing, { date: "2026-06-11", certainty: "tentative" }), [
    "moved: Sentencing moved from 4 May 2026, 10:00 AM EDT to 11 June 2026, 10:00 AM EDT, to be confirmed",
  ]);
});

Deno.test("a new day, a new hour and a new place are told with what was before", () => {
  assert.deepEqual(told(hearing, { date: "2026-06-11" }), [
    "moved: Sentencing moved from 4 May 2026, 10:00 AM EDT to 11 June 2026, 10:00 AM EDT",
  ]);
  assert.deepEqual(told(hearing, { time: "14:00", location: "Courtroom 6" }), [
    "moved: Sentencing on 4 May 2026 moved from 10:00 AM to 2:00 PM, place Courtroom 6 (was Courtroom 5)",
  ]);
  assert.deepEqual(told(hearing, { time: null }), [
    "moved: Sentencing on 4 May 2026 has no hour any more (was 10:00 AM)",
  ]);
  assert.deepEqual(told({ ...hearing, time: null }, { time: "09:30" }), [
    "moved: Sentencing on 4 May 2026 is at 9:30 AM",
  ]);
  assert.deepEqual(told(hearing, { location: null }), [
    "changed: Sentencing of 4 May 2026, 10:00 AM EDT: the place is open",
  ]);
  assert.deepEqual(told(deadline, { date: "2026-05-18" }), [
    "moved: Reply moved from 4 May 2026 to 18 May 2026",
  ]);
});

Deno.test("what became of an event is told, also when it was moved at the same time", () => {
  assert.deepEqual(told(hearing, { status: "cancelled" }), [
    "cancelled: Sentencing of 4 May 2026, 10:00 AM EDT is cancelled",
  ]);
  assert.deepEqual(told(hearing, { status: "held" }), [
    "held: Sentencing was held on 4 May 2026, 10:00 AM EDT",
  ]);
  assert.deepEqual(
    told({ ...hearing, status: "cancelled" }, { status: "scheduled", date: "2026-05-05" }),
    [
      "restored: Sentencing is on again, set for 5 May 2026, 10:00 AM EDT",
    ],
  );
  assert.deepEqual(told(hearing, { certainty: "tentative" }), [
    "changed: Sentencing of 4 May 2026, 10:00 AM EDT: is to be confirmed",
  ]);
});

Deno.test("a deadline that passes, and a document that was added, are no news", () => {
  assert.deepEqual(told(deadline, { status: "passed" }), []);
  assert.deepEqual(told(hearing, {}), []);
});

Deno.test("an event that leaves is told with its reason, unless it was over or grew old", () => {
  assert.deepEqual(toldLeaving(deadline, { kind: "met", detail: "met" }), [
    "removed: Reply of 4 May 2026 is met",
  ]);
  assert.deepEqual(toldLeaving(hearing, { kind: "entry-void", detail: "entry 45 in error" }), [
    "removed: Sentencing of 4 May 2026, 10:00 AM EDT left the calendar: entry 45 in error",
  ]);
  assert.deepEqual(toldLeaving(hearing, null), [
    "removed: Sentencing of 4 May 2026, 10:00 AM EDT left the calendar",
  ]);
  assert.deepEqual(toldLeaving(hearing, { kind: "window", detail: "past" }), []);
  assert.deepEqual(toldLeaving({ ...hearing, status: "cancelled" }, null), []);
});

Deno.test("ten additions to a case are told one by one, more in one sentence", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...(place % 3 === 0 ? deadline : hearing),
      uid: `us-v-orlov--${place}@case-calendar`,
    }));
  const added = (count: number) =>
    calendarChanges({
      calendarId: "main",
      previous: [],
      plan: {
        rows: rows(count),
        added: rows(count).map(({ uid }) => uid),
        changed: [],
        removed: [],
      },
      events: [],
      at,
    }).map(({ kind, sentence }) => `${kind}: ${sentence}`);
  assert.equal(added(10).length, 10);
  assert.equal(added(2)[0], "added: Reply due 4 May 2026");
  assert.equal(added(2)[1], "added: Sentencing set for 4 May 2026, 10:00 AM EDT");
  assert.deepEqual(added(12), ["many: 8 hearings and 4 deadlines are on the calendar now"]);
});
