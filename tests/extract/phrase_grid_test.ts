import assert from "node:assert/strict";
import type { CalendarFact, Verb } from "../../src/domain/fact.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import { full } from "../support/counts.ts";

/**
 * The ordinary ways in which clerks set, move, call off and record a proceeding, each crossed with
 * kinds of proceedings and heads of entries: none of them may go unread.
 */
const proceedings = [
  "Sentencing",
  "Jury Trial",
  "Status Conference",
  "Motion Hearing",
  "Telephone Conference",
  "Final Pretrial Conference",
  "Oral Argument",
  "Evidentiary Hearing",
  "Change of Plea Hearing",
  "Initial Case Management Conference",
  "Calendar Call",
  "Rearraignment",
  "Scheduling Conference",
  "Mediation",
];
const heads = [
  "",
  "ORDER: ",
  "MINUTE ORDER. ",
  "ORDER granting 45 Motion to Continue. ",
  "CLERK'S NOTICE: ",
  "TEXT ORDER: ",
  "NOTICE as to John Smith: ",
  "(Text Only) ORDER by Judge Roe: ",
];
const minuteHeads = [
  "",
  "Minute Entry for proceedings held before Judge Roe: ",
  "Minute Entry: ",
  "COURT MINUTES: ",
];
const items = [
  "Response",
  "Reply",
  "Joint Status Report",
  "Fact Discovery",
  "Dispositive Motions",
  "Opening Brief",
  "Objections",
  "Witness List",
  "Motions in Limine",
];

const old = { digits: "12/1/2026", iso: "2026-12-01" };
const day = { digits: "12/8/2026", words: "December 8, 2026", iso: "2026-12-08" };

interface Expected {
  type: "hearing" | "deadline";
  verbs: readonly Verb[];
  date: string | null;
  time?: string;
}

function assertRead(text: string, expected: Expected): void {
  const facts = readEntry({ text, filed: "2026-11-10", courtId: "nysd" })
    .filter((fact): fact is CalendarFact => fact.fact === "calendar");
  const fits = facts.some((fact) =>
    fact.type === expected.type && expected.verbs.includes(fact.verb) &&
    fact.date === expected.date &&
    (expected.time === undefined || fact.time === expected.time)
  );
  const read = facts.map(({ type, verb, title, date, time }) => [type, verb, title, date, time]);
  assert(fits, `${text}\n  read: ${JSON.stringify(read)}`);
}

const some = <Item>(all: readonly Item[], few: number) => full ? all : all.slice(0, few);

Deno.test("a proceeding that moves is read with its new date, whatever the verb and place of the old", () => {
  const verbs = [
    "reset",
    "continued",
    "rescheduled",
    "adjourned",
    "moved",
    "postponed",
    "re-set",
    "RESET",
  ];
  for (const proceeding of proceedings) {
    for (const head of some(heads, 4)) {
      for (const verb of verbs) {
        const moved = {
          type: "hearing",
          verbs: ["moved"],
          date: day.iso,
          time: "10:00",
        } as const;
        const to = `to ${day.digits} at 10:00 AM.`;
        assertRead(`${head}${proceeding} ${verb} from ${old.digits} ${to}`, moved);
        assertRead(`${head}${proceeding} as to John Smith ${verb} from ${old.digits} ${to}`, moved);
        assertRead(`${head}${proceeding} set for ${old.digits} is ${verb} ${to}`, moved);
        assertRead(
          `${head}The ${proceeding.toLowerCase()} has been ${verb} to ${day.words} at 10:00 a.m.`,
          moved,
        );
      }
      assertRead(
        `${head}The Court on its own motion resets the ${proceeding.toLowerCase()} to ${day.digits} at 10:00 AM.`,
        { type: "hearing", verbs: ["moved"], date: day.iso, time: "10:00" },
      );
      assertRead(
        `${head}${proceeding} set for ${old.digits} is vacated and reset to ${day.digits} at 10:00 AM.`,
        { type: "hearing", verbs: ["moved"], date: day.iso, time: "10:00" },
      );
    }
  }
});

Deno.test("a proceeding that is set is read with date and hour", () => {
  const verbs = ["set for", "is set for", "is scheduled for", "shall be held on", "to be held on"];
  for (const proceeding of proceedings) {
    for (const head of some(heads, 4)) {
      for (const verb of verbs) {
        const set = {
          type: "hearing",
          verbs: ["set", "moved"],
          date: day.iso,
          time: "10:00",
        } as const;
        assertRead(`${head}${proceeding} ${verb} ${day.digits} at 10:00 AM in Courtroom 4.`, set);
        assertRead(
          `${head}The ${proceeding.toLowerCase()} ${verb} Tuesday, ${day.words}, at 10:00 a.m.`,
          set,
        );
      }
    }
  }
});

Deno.test("a proceeding that is called off is read, with the date given up where it is stated", () => {
  const ends = [
    "vacated",
    "cancelled",
    "canceled",
    "stricken",
    "terminated",
    "adjourned sine die",
    "taken off calendar",
  ];
  for (const proceeding of proceedings) {
    for (const head of ["", "ORDER: ", "TEXT ORDER: ", "CLERK'S NOTICE: "]) {
      for (const end of ends) {
        const off = { type: "hearing", verbs: ["cancelled"] } as const;
        assertRead(`${head}${proceeding} set for ${old.digits} at 10:00 AM is ${end}.`, {
          ...off,
          date: old.iso,
        });
        assertRead(`${head}The ${proceeding.toLowerCase()} is ${end}.`, { ...off, date: null });
      }
      assertRead(`${head}${proceeding} is continued to a date to be determined.`, {
        type: "hearing",
        verbs: ["moved"],
        date: null,
      });
    }
  }
});

Deno.test("a proceeding that was held is read with its day", () => {
  for (const proceeding of proceedings) {
    for (const head of minuteHeads) {
      const held = { type: "hearing", verbs: ["held"], date: old.iso } as const;
      assertRead(`${head}${proceeding} held on ${old.digits}.`, held);
      assertRead(`${head}${proceeding} as to John Smith (1) held on ${old.digits}.`, held);
    }
  }
});

Deno.test("a trial that goes on in the minutes is not put off", () => {
  const facts = readEntry({
    text: "Minute Entry: Jury trial continued. Defendant continued on bond.",
    filed: "2026-11-10",
    courtId: "nysd",
  });
  assert(!facts.some((fact) => fact.fact === "calendar" && fact.verb === "moved"));
});

Deno.test("a due item of the court is read in every ordinary wording", () => {
  for (const item of items) {
    for (const head of ["ORDER: ", "MINUTE ORDER. ", "TEXT ORDER: ", "Set/Reset Deadlines: "]) {
      const due = { type: "deadline", verbs: ["set", "moved"], date: day.iso } as const;
      assertRead(`${head}${item} due by ${day.digits}.`, due);
      assertRead(`${head}${item} due ${day.digits}.`, due);
      assertRead(`${head}${item} due on or before ${day.words}.`, due);
      assertRead(`${head}${item} shall be filed by ${day.words}.`, due);
      assertRead(`${head}${item} shall be filed no later than ${day.words}.`, due);
      assertRead(`${head}${item} must be filed on or before ${day.digits}.`, due);
      assertRead(`${head}The deadline for ${item.toLowerCase()} is extended to ${day.words}.`, due);
      assertRead(`${head}${item} deadline extended from ${old.digits} to ${day.digits}.`, due);
      assertRead(`${head}Plaintiff shall file ${item.toLowerCase()} by ${day.words}.`, due);
      assertRead(
        `${head}Defendant shall have until ${day.words} to file ${item.toLowerCase()}.`,
        due,
      );
    }
  }
});

Deno.test("the verb of an order is no part of a proceeding's name", () => {
  const titleOf = (text: string) => {
    const [fact] = readEntry({ text, filed: "2026-11-10", courtId: "nysd" })
      .filter((one): one is CalendarFact => one.fact === "calendar");
    return fact?.title;
  };
  const on = "for Tuesday, December 8, 2026, at 11:15 AM.";
  assert.equal(
    titleOf(`ORDER setting telephonic status conference ${on}`),
    "Telephonic status conference",
  );
  assert.equal(titleOf(`ORDER resetting sentencing ${on}`), "Sentencing");
  assert.equal(
    titleOf("Scheduling Conference set for 12/8/2026 at 10:00 AM."),
    "Scheduling conference",
  );
});

Deno.test("a hearing on a motion is set, whatever the motion asks and however the notice is worded", () => {
  const asked = [
    "Strike",
    "Vacate Judgment",
    "Continue Trial",
    "Extend Time to Answer",
    "Adjourn",
    "Reset Hearing",
    "Cancel Hearing",
    "Withdraw as Attorney",
    "Terminate Supervised Release",
    "Stay Deadlines",
    "Set Aside Default",
    "Modify Scheduling Order",
    "Advance Trial",
    "Compel",
  ];
  const set = (noun: string) => `${noun} set for ${day.digits} at 10:00 AM before Judge Roe.`;
  for (const what of asked) {
    const motion = `26 MOTION to ${what}`;
    const texts = [
      `NOTICE of Hearing on ${motion}: ${set("Motion Hearing")}`,
      `NOTICE of Hearing on ${motion} ${set("Motion Hearing")}`,
      `NOTICE OF HEARING ON MOTION in case as to John Smith ${motion} . ${set("Motion Hearing")}`,
      `Set/Reset Deadlines as to ${motion}. ${set("Motion Hearing")}`,
      `MOTION to ${what} filed by Acme Inc. ${
        set("Motion Hearing")
      } Responses due by ${old.digits}.`,
      `ORDER Setting Hearing on 26 Motion to ${what}: ${set("Motion Hearing")}`,
      `ORDER: A hearing on Defendant's 26 Motion to ${what} is set for ${day.words} at 10:00 a.m.`,
      `Notice of Hearing (RE: related document(s)26 Motion to ${what} filed by Debtor John Smith). ${
        set("Hearing")
      }`,
    ];
    for (const text of texts) {
      const facts = readEntry({ text, filed: "2026-11-10", courtId: "nysd" })
        .filter((fact): fact is CalendarFact => fact.fact === "calendar");
      assert.deepEqual(
        facts.filter(({ type }) => type === "hearing").map(({ verb, date, time }) => ({
          verb,
          date,
          time,
        })),
        [{ verb: "set", date: day.iso, time: "10:00" }],
        text,
      );
    }
  }
});
