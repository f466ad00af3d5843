import assert from "node:assert/strict";
import {
  calendarOf,
  deadline,
  entry,
  filing,
  hearing,
  inError,
  lines,
  milestone,
} from "./facts.ts";

Deno.test("story 1: a corrected minute moves the date and keeps the old one as history", () => {
  const corrected = entry(40, "2026-09-01", [hearing("set", "sentencing", "2026-12-02 09:00")], {
    earlierFacts: [hearing("set", "sentencing", "2026-12-12 10:00")],
  });
  assert.deepEqual(lines(calendarOf([corrected])), [
    "2026-12-02 09:00 Sentencing: scheduled (was 2026-12-12)",
  ]);
});

Deno.test("story 2: two defendants in one slot move apart", () => {
  const both = ["Smith", "Jones"];
  const moved = entry(12, "2026-03-02", [
    hearing("moved", "sentencing", "2026-06-01 10:00", { parties: ["Smith"] }),
  ]);
  const expected = [
    "2026-05-01 10:00 Sentencing [Jones]: scheduled",
    "2026-06-01 10:00 Sentencing [Smith]: scheduled (was 2026-05-01)",
  ];
  const joint = entry(10, "2026-02-02", [
    hearing("set", "sentencing", "2026-05-01 10:00", { parties: both }),
  ]);
  assert.deepEqual(lines(calendarOf([joint, moved])), expected);
  const apart = both.map((name, i) =>
    entry(10 + i, "2026-02-02", [
      hearing("set", "sentencing", "2026-05-01 10:00", { parties: [name] }),
    ])
  );
  assert.deepEqual(lines(calendarOf([...apart, moved])), expected);
});

Deno.test("story 3: two summonses are two deadlines", () => {
  const entries = [
    entry(5, "2026-04-03", [deadline("set", "answer", "2026-04-22", { parties: ["Acme"] })], {
      text: "SUMMONS Returned Executed. Acme served, answer due 4/22",
    }),
    entry(6, "2026-04-06", [deadline("set", "answer", "2026-04-26", { parties: ["Beta"] })], {
      text: "SUMMONS Returned Executed. Beta served, answer due 4/26",
    }),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-04-22 Answer [Acme]: pending",
    "2026-04-26 Answer [Beta]: pending",
  ]);
});

Deno.test("story 4: an order after the date extends it, whenever it is folded", () => {
  const entries = [
    entry(5, "2026-05-03", [deadline("set", "response", "2026-06-01")]),
    entry(7, "2026-06-03", [deadline("moved", "response", "2026-06-15")]),
  ];
  for (const today of ["2026-05-05", "2026-06-10", "2027-01-01"]) {
    const [event, ...rest] = calendarOf(entries, today);
    assert.equal(rest.length, 0);
    assert.equal(event!.date, "2026-06-15");
    assert.deepEqual(event!.history, [{ date: "2026-06-01", time: null }]);
    assert.equal(event!.status, today > "2026-06-15" ? "passed" : "pending");
  }
});

Deno.test("story 5: an entry in error is taken out, and the earlier date stands again", () => {
  const entries = [
    entry(30, "2026-02-02", [hearing("set", "sentencing", "2026-05-01 10:00")]),
    entry(45, "2026-03-02", [hearing("moved", "sentencing", "2026-06-01 10:00")]),
    entry(46, "2026-03-03", [inError(45)]),
  ];
  assert.deepEqual(lines(calendarOf(entries.slice(0, 2))), [
    "2026-06-01 10:00 Sentencing: scheduled (was 2026-05-01)",
  ]);
  assert.deepEqual(lines(calendarOf(entries)), ["2026-05-01 10:00 Sentencing: scheduled"]);
});

Deno.test("story 6: a weak cancel leaves a sure trial on its date, tentative, with the words", () => {
  const entries = [
    entry(30, "2026-02-02", [hearing("set", "jury-trial", "2026-05-05 09:00")]),
    entry(31, "2026-03-02", [hearing("cancelled", "jury-trial", null, { confidence: 0.6 })], {
      text: "LETTER addressed to the Court",
    }),
  ];
  const [trial, ...rest] = calendarOf(entries);
  assert.equal(rest.length, 0);
  assert.equal(
    `${trial!.date} ${trial!.status} ${trial!.certainty}`,
    "2026-05-05 scheduled tentative",
  );
  assert.deepEqual(trial!.doubts, ["may have been cancelled (entry 31)"]);
  assert.equal(trial!.support.at(-1)!.quote, entries[1]!.facts[0]!.quote);
});

Deno.test("an event that lives only from an entry in error is cancelled and says so", () => {
  const [event] = calendarOf([
    entry(45, "2026-03-02", [hearing("set", "status-conference", "2026-06-01 10:00")]),
    entry(46, "2026-03-03", [inError(45)]),
  ]);
  assert.equal(event!.status, "cancelled");
  assert.equal(event!.reason, "entry 45 in error");
});

Deno.test("voiding the entry that voids brings the first one back", () => {
  const entries = [
    entry(45, "2026-03-02", [hearing("set", "status-conference", "2026-06-01 10:00")]),
    entry(46, "2026-03-03", [inError(45)]),
    entry(47, "2026-03-04", [inError(46)]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-06-01 10:00 Status conference: scheduled",
  ]);
});

Deno.test("a word that an entry may be in error makes its events tentative", () => {
  const entries = [
    entry(45, "2026-03-02", [hearing("set", "status-conference", "2026-06-01 10:00")]),
    entry(46, "2026-03-03", [inError(45, 0.6)]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-06-01 10:00 Status conference: scheduled, tentative",
  ]);
});

Deno.test("a vacated hearing that is set again is one event with history", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "jury-trial", "2026-04-06 09:00")]),
    entry(12, "2026-02-05", [hearing("cancelled", "jury-trial", "2026-04-06")]),
    entry(14, "2026-03-05", [hearing("set", "jury-trial", "2026-09-14 09:00")]),
  ];
  assert.deepEqual(lines(calendarOf(entries.slice(0, 2))), [
    "2026-04-06 09:00 Jury trial: cancelled",
  ]);
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-09-14 09:00 Jury trial: scheduled (was 2026-04-06)",
  ]);
});

Deno.test("after judgment a new trial is a new event", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "jury-trial", "2026-04-06 09:00")]),
    entry(12, "2026-02-05", [hearing("cancelled", "jury-trial", "2026-04-06")]),
    entry(13, "2026-02-20", [milestone("judgment")]),
    entry(14, "2026-08-20", [milestone("remand")]),
    entry(15, "2026-09-05", [hearing("set", "jury-trial", "2027-01-11 09:00")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-04-06 09:00 Jury trial: cancelled",
    "2027-01-11 09:00 Jury trial: scheduled",
  ]);
});

Deno.test("a mandate that ends an interlocutory appeal does not split a trial that is still to come", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "jury-trial", "2026-10-05 09:00")]),
    entry(12, "2026-02-05", [milestone("mandate")]),
    entry(14, "2026-03-05", [hearing("set", "jury-trial", "2026-11-09 09:00")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-11-09 09:00 Jury trial: scheduled (was 2026-10-05)",
  ]);
});

Deno.test("status conferences multiply when set and move only when the words say so", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "status-conference", "2026-02-02 09:30")]),
    entry(11, "2026-01-12", [hearing("set", "status-conference", "2026-03-02 09:30")]),
    entry(12, "2026-02-20", [hearing("moved", "status-conference", "2026-03-09 09:30")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-02-02 09:30 Status conference: scheduled",
    "2026-03-09 09:30 Status conference: scheduled (was 2026-03-02)",
  ]);
});

Deno.test("when two conferences could have moved, neither does and the new date is tentative", () => {
  const events = calendarOf([
    entry(10, "2026-01-05", [hearing("set", "status-conference", "2026-02-02 09:30")]),
    entry(11, "2026-01-12", [hearing("set", "status-conference", "2026-03-02 09:30")]),
    entry(12, "2026-01-20", [hearing("moved", "status-conference", "2026-04-06 09:30")]),
  ]);
  assert.deepEqual(lines(events), [
    "2026-02-02 09:30 Status conference: scheduled, tentative",
    "2026-03-02 09:30 Status conference: scheduled, tentative",
    "2026-04-06 09:30 Status conference: scheduled, tentative",
  ]);
  assert.deepEqual(events[0]!.doubts, ["may have moved (entry 12)"]);
  assert.match(events[2]!.doubts[0]!, /2 February 2026 at 09:30, 2 March 2026/);
});

Deno.test("the old date or the setting entry tells which of two conferences moves", () => {
  const base = [
    entry(10, "2026-01-05", [hearing("set", "status-conference", "2026-02-02 09:30")]),
    entry(11, "2026-01-12", [hearing("set", "status-conference", "2026-03-02 09:30")]),
  ];
  for (const named of [{ oldDate: "2026-02-02" }, { setBy: [10] }]) {
    const moved = hearing("moved", "status-conference", "2026-04-06 09:30", named);
    assert.deepEqual(lines(calendarOf([...base, entry(12, "2026-01-20", [moved])])), [
      "2026-03-02 09:30 Status conference: scheduled",
      "2026-04-06 09:30 Status conference: scheduled (was 2026-02-02)",
    ]);
  }
});

Deno.test("a hearing held and continued is two events", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "status-conference", "2026-02-02 09:30")]),
    entry(11, "2026-02-02", [
      hearing("held", "status-conference", "2026-02-02"),
      hearing("moved", "status-conference", "2026-03-02 09:30", { start: 50, end: 60 }),
    ]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-02-02 09:30 Status conference: held",
    "2026-03-02 09:30 Status conference: scheduled",
  ]);
});

Deno.test("held two days off closes the hearing, three days off is a hearing of its own", () => {
  const set = entry(10, "2026-01-05", [hearing("set", "motion-hearing", "2026-02-02 09:30")]);
  const held = (day: string) => entry(11, "2026-02-10", [hearing("held", "motion-hearing", day)]);
  assert.deepEqual(lines(calendarOf([set, held("2026-02-04")])), [
    "2026-02-04 Motion hearing: held (was 2026-02-02)",
  ]);
  assert.deepEqual(lines(calendarOf([set, held("2026-02-05")])), [
    "2026-02-02 09:30 Motion hearing: scheduled",
    "2026-02-05 Motion hearing: held",
  ]);
});

Deno.test("a held hearing stays held when a later entry vacates it", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "sentencing", "2026-02-02 09:30")]),
    entry(11, "2026-02-02", [hearing("held", "sentencing", "2026-02-02")]),
    entry(12, "2026-02-03", [hearing("cancelled", "sentencing", "2026-02-02")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), ["2026-02-02 09:30 Sentencing: held"]);
});

Deno.test("motions in one slot stay two events until one entry disposes of the slot", () => {
  const entries = [
    entry(20, "2026-01-05", [
      hearing("set", "motion-hearing", "2026-02-02 09:30", { about: [20] }),
    ]),
    entry(21, "2026-01-05", [
      hearing("set", "motion-hearing", "2026-02-02 09:30", { about: [21] }),
    ]),
  ];
  assert.equal(calendarOf(entries).length, 2);
  const one = entry(22, "2026-01-20", [
    hearing("cancelled", "motion-hearing", "2026-02-02", { about: [21] }),
  ]);
  assert.deepEqual(calendarOf([...entries, one]).map((event) => event.status), [
    "scheduled",
    "cancelled",
  ]);
  const all = entry(22, "2026-01-20", [hearing("cancelled", "motion-hearing", "2026-02-02")]);
  assert.deepEqual(calendarOf([...entries, all]).map((event) => event.status), [
    "cancelled",
    "cancelled",
  ]);
});

Deno.test("all hearings as to one defendant are struck, except what the same entry sets", () => {
  const entries = [
    entry(20, "2026-01-05", [
      hearing("set", "jury-trial", "2026-05-04 09:00", { parties: ["Smith"] }),
      hearing("set", "status-conference", "2026-03-02 09:00", { parties: ["Jones"] }),
      hearing("set", "status-conference", "2026-01-12 09:00", { parties: ["Smith"] }),
    ]),
    entry(22, "2026-01-20", [
      hearing("cancelled", "hearing", null, { scope: "all", parties: ["Smith"] }),
      hearing("set", "change-of-plea", "2026-02-09 09:00", { parties: ["Smith"] }),
    ]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-01-12 09:00 Status conference [Smith]: scheduled",
    "2026-02-09 09:00 Change of plea [Smith]: scheduled",
    "2026-03-02 09:00 Status conference [Jones]: scheduled",
    "2026-05-04 09:00 Jury trial [Smith]: cancelled",
  ]);
});

Deno.test("a doubtful new date is shown beside the sure one until a sure entry decides", () => {
  const entries = [
    entry(20, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]),
    entry(21, "2026-02-05", [hearing("moved", "jury-trial", "2026-06-08", { confidence: 0.7 })]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-05-04 09:00 Jury trial: scheduled, tentative",
    "2026-06-08 Jury trial: scheduled, tentative",
  ]);
  const yes = entry(22, "2026-02-09", [hearing("set", "jury-trial", "2026-06-08 09:00")]);
  assert.deepEqual(lines(calendarOf([...entries, yes])), [
    "2026-06-08 09:00 Jury trial: scheduled (was 2026-05-04)",
  ]);
  const no = entry(22, "2026-02-09", [
    hearing("set", "jury-trial", "2026-05-04 09:00", { restated: true }),
  ]);
  assert.deepEqual(lines(calendarOf([...entries, no])), ["2026-05-04 09:00 Jury trial: scheduled"]);
});

Deno.test("a guess changes nothing and alone makes a hidden event", () => {
  const guess = entry(21, "2026-02-05", [
    hearing("moved", "jury-trial", "2026-06-08", { confidence: 0.4 }),
  ]);
  assert.deepEqual(lines(calendarOf([guess])), ["2026-06-08 Jury trial: scheduled, hidden"]);
  const set = entry(20, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]);
  assert.deepEqual(lines(calendarOf([set, guess])), [
    "2026-05-04 09:00 Jury trial: scheduled",
    "2026-06-08 Jury trial: scheduled, hidden",
  ]);
});

Deno.test("a filing meets the one deadline it fits, and none of two", () => {
  const due = (about: number[]) => deadline("set", "response", "2026-03-02", { about });
  const set = entry(30, "2026-02-02", [due([28])]);
  const filed = entry(33, "2026-02-27", [filing("response", { about: [28] })]);
  assert.deepEqual(lines(calendarOf([set, filed])), ["2026-03-02 Response: met"]);
  const other = entry(31, "2026-02-03", [due([29])]);
  const vague = entry(33, "2026-02-20", [filing("response")]);
  assert.deepEqual(calendarOf([set, other, vague]).map((event) => event.status), [
    "pending",
    "pending",
  ]);
});

Deno.test("an answer filed before the waiver that prints its date has met it", () => {
  const entries = [
    entry(5, "2026-01-09", [filing("answer", { parties: ["Acme Tools"] })]),
    entry(6, "2026-01-14", [
      deadline("set", "answer", "2026-02-06", { parties: ["Acme Tools Inc"] }),
    ], {
      text: "WAIVER OF SERVICE Returned Executed",
    }),
  ];
  assert.deepEqual(lines(calendarOf(entries)), ["2026-02-06 Answer [Acme Tools Inc]: met"]);
});

Deno.test("an order moves a pending deadline of the same kind, a form on a motion does not", () => {
  const set = entry(30, "2026-02-02", [deadline("set", "response", "2026-03-02")]);
  const order = entry(31, "2026-02-09", [deadline("set", "response", "2026-03-16")]);
  assert.deepEqual(lines(calendarOf([set, order])), [
    "2026-03-16 Response: pending (was 2026-03-02)",
  ]);
  const motion = entry(31, "2026-02-09", [deadline("set", "response", "2026-03-16")], {
    text: "MOTION for Summary Judgment by Acme. Responses due by 3/16/2026",
  });
  assert.deepEqual(lines(calendarOf([set, motion])), [
    "2026-03-02 Response: pending",
    "2026-03-16 Response: pending",
  ]);
});

Deno.test("two entries of one day in an order only a hash decides are tentative when they disagree", () => {
  const minute = (at: string) =>
    entry(null, "2026-02-02", [hearing("set", "sentencing", at)], { text: `Minute ${at}` });
  const [event, ...rest] = calendarOf([minute("2026-05-01 10:00"), minute("2026-06-01 10:00")]);
  assert.equal(rest.length, 0);
  assert.equal(event!.certainty, "tentative");
  assert.match(event!.doubts[0]!, /disagree/);
});

Deno.test("a rival copy of an entry with another date makes the event tentative", () => {
  const both = entry(40, "2026-09-01", [hearing("set", "sentencing", "2026-12-02 09:00")], {
    otherFacts: [hearing("set", "sentencing", "2026-12-12 10:00")],
  });
  const [event] = calendarOf([both]);
  assert.equal(event!.certainty, "tentative");
  assert.deepEqual(event!.doubts, ["another copy of entry 40 says 12 December 2026 at 10:00"]);
});

Deno.test("an entry that restates the first day of trial and adds others moves nothing", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "jury-trial", "2026-05-04 09:00")]),
    entry(12, "2026-02-05", [
      hearing("set", "jury-trial", "2026-05-04 09:00"),
      hearing("set", "jury-trial", "2026-05-05 09:00", { start: 40, end: 50 }),
    ]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-05-04 09:00 Jury trial: scheduled",
    "2026-05-05 09:00 Jury trial: scheduled",
  ]);
});

Deno.test("a hearing at another hour of the day is another hearing unless words or motion tie them", () => {
  const set = entry(20, "2026-01-05", [
    hearing("set", "hearing", "2026-02-02 09:30", { about: [20] }),
  ]);
  const other = (more: Parameters<typeof hearing>[3]) =>
    lines(
      calendarOf([
        set,
        entry(23, "2026-01-20", [hearing("set", "hearing", "2026-02-02 14:00", more)]),
      ]),
    );
  assert.equal(other({}).length, 2);
  assert.equal(other({ about: [22] }).length, 2);
  assert.deepEqual(other({ about: [20] }), [
    "2026-02-02 14:00 Hearing: scheduled (was 2026-02-02)",
  ]);
  assert.deepEqual(other({ extends: true }), [
    "2026-02-02 14:00 Hearing: scheduled (was 2026-02-02)",
  ]);
});

Deno.test("the date that an entry moves away from is not set again by its own mention", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "telephone-conference", "2026-02-23")]),
    entry(12, "2026-02-05", [
      hearing("set", "conference", "2026-02-23"),
      hearing("moved", "conference", "2026-02-20 12:00", { start: 40, end: 50 }),
    ]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-02-20 12:00 Telephone conference: scheduled (was 2026-02-23)",
  ]);
});

Deno.test("one minute closes a combined hearing and its parts", () => {
  const slot = "2026-02-02 09:30";
  const parts = entry(10, "2026-01-05", [
    hearing("set", "status-conference", slot, { title: "Status hearing" }),
    hearing("set", "motion-hearing", slot, { start: 40, end: 50 }),
  ]);
  const both = entry(12, "2026-02-02", [
    hearing("held", "motion-hearing", "2026-02-02", { title: "Status and motion hearing" }),
  ]);
  assert.deepEqual(calendarOf([parts, both]).map((event) => event.status), ["held", "held"]);
  const combined = entry(10, "2026-01-05", [
    hearing("set", "motion-hearing", slot, { title: "Status and motion hearing" }),
  ]);
  const one = entry(12, "2026-02-02", [
    hearing("held", "status-conference", "2026-02-02", { title: "Status hearing" }),
  ]);
  assert.deepEqual(lines(calendarOf([combined, one])), [
    "2026-02-02 09:30 Status and motion hearing: held",
  ]);
});

Deno.test("a granted motion to continue moves the hearing, whatever number the motion has", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("set", "motion-hearing", "2026-02-02 09:30", { about: [8] })]),
    entry(
      14,
      "2026-01-20",
      [hearing("set", "motion-hearing", "2026-03-02 09:30", { about: [12] })],
      {
        text: "ORDER granting 12 Joint Motion to Continue Motion Hearing",
      },
    ),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-03-02 09:30 Motion hearing: scheduled (was 2026-02-02)",
  ]);
});

Deno.test("held on a day to come only sets the hearing", () => {
  const entries = [
    entry(10, "2026-01-05", [hearing("held", "meeting-of-creditors", "2026-02-02")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), ["2026-02-02 Meeting of creditors: scheduled"]);
});

Deno.test("a meeting of creditors set long after an earlier one belongs to the converted case", () => {
  const set = (number: number, filed: string, at: string) =>
    entry(number, filed, [hearing("set", "meeting-of-creditors", at)]);
  const first = set(3, "2026-01-05", "2026-02-10 09:00");
  assert.equal(calendarOf([first, set(40, "2027-01-05", "2027-02-10 12:00")]).length, 2);
  assert.deepEqual(lines(calendarOf([first, set(9, "2026-02-11", "2026-03-10 09:00")])), [
    "2026-03-10 09:00 Meeting of creditors: scheduled (was 2026-02-10)",
  ]);
});

Deno.test("a judge told later replaces the one before, the same judge with fewer names does not", () => {
  const judgeOf = (...judges: string[]) => {
    const [event] = calendarOf(judges.map((judge, i) =>
      entry(10 + i, `2026-02-0${2 + i}`, [
        hearing("set", "sentencing", "2026-05-01 10:00", { judge }),
      ])
    ));
    return event!.judge;
  };
  assert.equal(judgeOf("Ada Quill", "Ines B. Calder"), "Ines B. Calder");
  assert.equal(judgeOf("Ada M. Quill", "Quill"), "Ada M. Quill");
  assert.equal(judgeOf("Quill", "Ada M. Quill"), "Ada M. Quill");
});

Deno.test("a motion that is named moves the day of no other motion; motions without a name do", () => {
  const due = (number: number, filed: string, title: string, day: string) =>
    entry(number, filed, [deadline("set", "motions", day, { title })]);
  const certification = due(10, "2026-02-02", "Motion for class certification", "2026-05-01");
  assert.deepEqual(
    lines(calendarOf([
      certification,
      due(15, "2026-03-02", "Motion for final approval", "2026-06-15"),
    ])),
    [
      "2026-05-01 Motion for class certification: pending",
      "2026-06-15 Motion for final approval: pending",
    ],
  );
  const [moved, ...others] = lines(calendarOf([
    certification,
    due(15, "2026-03-02", "Motions", "2026-06-15"),
  ]));
  assert.match(moved!, /^2026-06-15 Motion.*\(was 2026-05-01\)/);
  assert.deepEqual(others, []);
});

Deno.test("a deadline that waits for its day is on no calendar and touches nothing there", () => {
  const computed = { rule: "conditional", basis: "14 days after the ruling; the day is not known" };
  const awaited = (verb: "set" | "moved" | "cancelled" | "met") =>
    deadline(verb, "response", null, { computed });
  const due = deadline("set", "response", "2026-06-01");
  const first = entry(5, "2026-05-03", [due]);
  const alone = calendarOf([first]);
  for (const verb of ["set", "moved", "cancelled", "met"] as const) {
    assert.deepEqual(calendarOf([entry(5, "2026-05-03", [awaited(verb)])]), []);
    const both = { ...first, facts: [awaited(verb), due] };
    assert.deepEqual(calendarOf([both]), alone);
    assert.deepEqual(calendarOf([first, entry(9, "2026-05-10", [awaited(verb)])]), alone);
  }
});

Deno.test("a later entry that gives the day stands as if nothing had waited for it", () => {
  const computed = { rule: "conditional", basis: "14 days after the ruling; the day is not known" };
  const entries = [
    entry(5, "2026-05-03", [deadline("set", "response", null, { computed })]),
    entry(9, "2026-05-10", [deadline("set", "response", "2026-06-01")]),
  ];
  assert.deepEqual(lines(calendarOf(entries)), ["2026-06-01 Response: pending"]);
});
