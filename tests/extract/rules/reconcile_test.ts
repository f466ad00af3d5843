import assert from "node:assert/strict";
import { calendarFacts, lines } from "../support/read_calendar.ts";
import { draft } from "../../../src/extract/rules/draft.ts";
import { reconcile } from "../../../src/extract/rules/reconcile.ts";

Deno.test("a setting printed twice is one, with the details of both", () => {
  const facts = calendarFacts(
    "ORDER: The Court will hold a Scheduling Call on Friday, April 19, 2024 at 10:00 a.m. Telephone Conference set for 4/19/2024 at 10:00 AM before Magistrate Judge Rosa Lind. Signed by Magistrate Judge Rosa Lind.",
  );
  assert.deepEqual(facts.map((fact) => [fact.date, fact.time, fact.judge]), [[
    "2024-04-19",
    "10:00",
    "Rosa Lind",
  ]]);
});

Deno.test("two proceedings of one slot stay two", () => {
  assert.deepEqual(
    lines(
      "NOTICE OF HEARING. Change of Plea Hearing set for 4/12/2024 01:30 PM before Judge Lind. Sentencing set for 4/12/2024 01:30 PM before Judge Lind.",
    ).length,
    2,
  );
});

Deno.test("the old date of one sentence belongs to the new date of the next", () => {
  assert.deepEqual(
    lines(
      "CLERK'S NOTICE Continuing Case Management Conference previously scheduled for Friday, 04/12/2024. Case Management Conference reset for 5/24/2024 10:00 AM in Courtroom 1.",
    ),
    ["hearing moved Case management conference 2024-05-24 10:00 (was 2024-04-12)"],
  );
});

Deno.test("a cancellation without date is tied to the date said before", () => {
  assert.deepEqual(
    lines(
      "MINUTES: The motion for leave to amend, scheduled for hearing on 4/12/24, is fully briefed. Accordingly, the motion hearing is VACATED. Signed by Judge Quill.",
    ),
    ["hearing cancelled Motion hearing 2024-04-12"],
  );
});

Deno.test("a cancelling title cancels the setting it quotes", () => {
  assert.deepEqual(
    lines(
      "HEARING CANCELLED. Amended Notice of Agenda. Filed by Max Reyes. Hearing scheduled for 4/11/2024 at 10:00 AM at Courtroom #6, Wilmington.",
    ),
    ["hearing cancelled Hearing 2024-04-11 10:00"],
  );
});

Deno.test("a moving title moves what it sets", () => {
  assert.deepEqual(
    lines(
      "ORDER granting 12 Joint Motion to Continue Motion Hearing. Motion Hearing set for 4/8/2024 11:00 AM in Courtroom 10 before Judge Ann Quill.",
    ),
    ["hearing moved Motion hearing 2024-04-08 11:00"],
  );
  assert.deepEqual(
    lines(
      "ORDER granting 5 Motion for Extension of Time to Answer. Defendant's answer is due 4/1/24.",
    ),
    ["deadline moved Answer 2024-04-01"],
  );
});

Deno.test("many drafts are settled in parts, none is lost", () => {
  const voice = {
    speaker: "court",
    moves: false,
    extends: false,
    cancels: false,
    neutral: false,
    minutes: false,
    error: false,
    vacates: false,
    gone: false,
  } as const;
  const many = Array.from(
    { length: 450 },
    (_, i) =>
      draft({
        type: "deadline",
        verb: "set",
        kind: "schedules",
        title: `Schedule ${i}`,
        first: i,
        last: i,
        rule: "due",
        confidence: 0.97,
        clause: 0,
        date: "2024-04-02",
        formula: true,
      }),
  );
  assert.equal(reconcile(many, voice).length, 450);
});

Deno.test("minutes that name the proceeding after its date are one holding", () => {
  assert.deepEqual(
    lines(
      "TEXT MINUTE ENTRY for proceedings held before Magistrate Judge Rosa Lind in Lincoln on " +
        "3/1/2024 as to defendant Dana Poole. Initial Appearance on Indictment held.",
    ),
    ["hearing held Initial appearance 2024-03-01"],
  );
});

Deno.test("a conference advanced in the same breath is moved, not cancelled", () => {
  assert.deepEqual(
    lines(
      "MINUTE entry before the Honorable Ann Quill: The 4/13/2024 in-chambers conference is " +
        "vacated and advanced to 4/10/2024 at 8:30 a.m.",
    ),
    ["hearing moved Chambers conference 2024-04-10 08:30 (was 2024-04-13)"],
  );
});
