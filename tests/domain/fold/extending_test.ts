import assert from "node:assert/strict";
import { calendarOf, deadline, entry, hearing, lines, moreTime, ruling } from "./facts.ts";

const order = (number: number, filed: string, ...facts: Parameters<typeof entry>[2]) =>
  entry(number, filed, facts);
const asked = (number: number, kind: string, parties: string[] = []) =>
  entry(number, "2026-01-19", [moreTime("asked", "named", { kind, title: "Answer", parties })], {
    text: "MOTION for Extension of Time",
  });
const nameless = (date: string) =>
  deadline("moved", "filing", date, { title: "Deadline", extends: true, confidence: 0.85 });
const answers = [
  order(6, "2026-01-05", deadline("set", "answer", "2026-02-20", { parties: ["Acme"] })),
  order(7, "2026-01-05", deadline("set", "answer", "2026-02-22", { parties: ["Beta"] })),
];

Deno.test("time for a kind of paper leaves its date to be confirmed, with the words", () => {
  const [discovery, motions] = calendarOf([
    order(
      1,
      "2026-01-05",
      deadline("set", "discovery", "2026-06-01"),
      deadline("set", "dispositive-motions", "2026-07-01"),
    ),
    order(30, "2026-02-02", moreTime("given", "named", { kind: "discovery" })),
  ]);
  assert.deepEqual(discovery?.doubts, ["may have moved: “more time given discovery” (entry 30)"]);
  assert.equal(motions?.certainty, "sure");
});

Deno.test("the motion that is granted says whose time it is", () => {
  const given = order(30, "2026-02-02", ruling([22]), moreTime("given", "unnamed"));
  assert.deepEqual(lines(calendarOf([...answers, asked(22, "answer", ["Acme"]), given])), [
    "2026-02-20 Answer [Acme]: pending, tentative",
    "2026-02-22 Answer [Beta]: pending",
  ]);
});

Deno.test("a date that names nothing moves what the motion that is granted names", () => {
  const given = order(30, "2026-02-02", ruling([22]), nameless("2026-03-16"));
  assert.deepEqual(lines(calendarOf([...answers, asked(22, "answer", ["Acme"]), given])), [
    "2026-02-22 Answer [Beta]: pending",
    "2026-03-16 Answer [Acme]: pending (was 2026-02-20)",
  ]);
});

Deno.test("a date that names nothing, of a motion nobody knows, may replace each one before it", () => {
  const late = order(8, "2026-01-05", deadline("set", "discovery", "2026-06-01"));
  const given = order(30, "2026-02-02", ruling([22]), nameless("2026-03-16"));
  assert.deepEqual(lines(calendarOf([...answers, late, given])), [
    "2026-02-20 Answer [Acme]: pending, tentative",
    "2026-02-22 Answer [Beta]: pending, tentative",
    "2026-03-16 Deadline: pending, tentative",
    "2026-06-01 Discovery: pending",
  ]);
});

Deno.test("where the order names the paper alone, the motion says what it answers", () => {
  const due = (about: number, date: string) =>
    deadline("set", "response", date, { about: [about] });
  const request = entry(22, "2026-01-19", [
    moreTime("asked", "named", { kind: "response", parties: ["Beta"], about: [10] }),
  ], { text: "MOTION for Extension of Time" });
  const moved = deadline("moved", "response", "2026-03-16", { extends: true });
  const entries = [
    order(10, "2026-01-05", due(10, "2026-02-20")),
    order(12, "2026-01-06", due(12, "2026-02-22")),
    request,
    order(30, "2026-02-02", ruling([22]), moved),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-02-22 Response: pending",
    "2026-03-16 Response [Beta]: pending (was 2026-02-20)",
  ]);
});

Deno.test("two motions for different papers name none", () => {
  const given = order(30, "2026-02-02", ruling([22, 23]), nameless("2026-03-16"));
  const entries = [...answers, asked(22, "answer", ["Acme"]), asked(23, "discovery"), given];
  assert.deepEqual(
    calendarOf(entries).map(({ date, certainty }) => `${date} ${certainty}`),
    ["2026-02-20 tentative", "2026-02-22 tentative", "2026-03-16 tentative"],
  );
});

Deno.test("a date printed beside it says which deadline was extended", () => {
  const given = order(
    30,
    "2026-02-02",
    moreTime("given", "named", { kind: "answer" }),
    deadline("moved", "answer", "2026-03-16", { parties: ["Acme"] }),
  );
  assert.deepEqual(lines(calendarOf([...answers, given])), [
    "2026-02-22 Answer [Beta]: pending",
    "2026-03-16 Answer [Acme]: pending (was 2026-02-20)",
  ]);
});

Deno.test("all deadlines are to be confirmed, hearings only when all dates are meant", () => {
  const set = order(
    1,
    "2026-01-05",
    deadline("set", "discovery", "2026-06-01"),
    deadline("set", "redaction-request", "2026-06-02"),
    hearing("set", "jury-trial", "2026-10-05 09:00"),
  );
  const certainties = (more: { hearings?: true }) =>
    calendarOf([set, order(30, "2026-02-02", moreTime("given", "all", more))])
      .map(({ certainty }) => certainty);
  assert.deepEqual(certainties({}), ["tentative", "sure", "sure"]);
  assert.deepEqual(certainties({ hearings: true }), ["tentative", "sure", "tentative"]);
});

Deno.test("a schedule that is only called amended has its dates beside it, where it has any", () => {
  const set = order(
    1,
    "2026-01-05",
    deadline("set", "discovery", "2026-06-01"),
    deadline("set", "dispositive-motions", "2026-07-01"),
  );
  const amended = moreTime("given", "all", { confidence: 0.85 });
  const moved = deadline("moved", "discovery", "2026-08-03");
  assert.deepEqual(lines(calendarOf([set, order(30, "2026-02-02", amended, moved)])), [
    "2026-07-01 Dispositive motions: pending",
    "2026-08-03 Discovery: pending (was 2026-06-01)",
  ]);
  assert.deepEqual(lines(calendarOf([set, order(30, "2026-02-02", amended)])), [
    "2026-06-01 Discovery: pending, tentative",
    "2026-07-01 Dispositive motions: pending, tentative",
  ]);
});

Deno.test("the new date answers the question", () => {
  const entries = [
    order(1, "2026-01-05", deadline("set", "discovery", "2026-06-01")),
    order(30, "2026-02-02", moreTime("given", "named", { kind: "discovery" })),
    order(31, "2026-02-03", deadline("set", "discovery", "2026-08-03")),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-08-03 Discovery: pending (was 2026-06-01)",
  ]);
});

Deno.test("what is only asked for, or guessed, changes nothing", () => {
  const set = order(1, "2026-01-05", deadline("set", "discovery", "2026-06-01"));
  for (
    const fact of [
      moreTime("asked", "named", { kind: "discovery" }),
      moreTime("given", "all", { confidence: 0.4 }),
    ]
  ) {
    assert.deepEqual(lines(calendarOf([set, order(30, "2026-02-02", fact)])), [
      "2026-06-01 Discovery: pending",
    ]);
  }
});

Deno.test("a continuance that is granted without a day leaves the hearing to be confirmed", () => {
  const set = order(
    1,
    "2026-01-05",
    hearing("set", "jury-trial", "2026-10-05 09:00"),
    hearing("set", "status-conference", "2026-05-04 09:00"),
  );
  const granted = moreTime("given", "named", { type: "hearing", kind: "jury-trial" });
  const [conference, trial] = calendarOf([set, order(30, "2026-02-02", granted)]);
  assert.deepEqual(trial?.doubts, [
    "may have moved or be off: “more time given jury-trial” (entry 30)",
  ]);
  assert.equal(conference?.certainty, "sure");
  const moved = hearing("moved", "jury-trial", "2026-11-02 09:00");
  assert.deepEqual(lines(calendarOf([set, order(30, "2026-02-02", granted, moved)])), [
    "2026-05-04 09:00 Status conference: scheduled",
    "2026-11-02 09:00 Jury trial: scheduled (was 2026-10-05)",
  ]);
});

Deno.test("a continuance of a hearing without a name means the only one there is", () => {
  const granted = order(
    30,
    "2026-02-02",
    moreTime("given", "named", { type: "hearing", kind: "hearing" }),
  );
  const conference = hearing("set", "status-conference", "2026-05-04 09:00");
  const trial = hearing("set", "jury-trial", "2026-10-05 09:00");
  const certainties = (...facts: Parameters<typeof entry>[2]) =>
    calendarOf([order(1, "2026-01-05", ...facts), granted]).map(({ certainty }) => certainty);
  assert.deepEqual(certainties(trial), ["tentative"]);
  assert.deepEqual(certainties(conference, trial), ["sure", "sure"]);
});
