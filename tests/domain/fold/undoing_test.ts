import assert from "node:assert/strict";
import { calendarOf, deadline, entry, filing, hearing, inError, lines, undone } from "./facts.ts";

const order = (number: number, filed: string, ...facts: Parameters<typeof entry>[2]) =>
  entry(number, filed, facts);
const trial = (verb: "set" | "moved", at: string) => hearing(verb, "jury-trial", at);

Deno.test("what only a vacated order set is cancelled, and says by which entry", () => {
  const [event] = calendarOf([
    order(11, "2026-01-05", deadline("set", "discovery", "2026-06-01")),
    order(20, "2026-02-02", undone("vacated", [11])),
  ]);
  assert.deepEqual([event?.status, event?.reason], [
    "cancelled",
    "entry 11 was vacated by entry 20",
  ]);
  assert.equal(event?.support.at(-1)?.quote, "vacated 11");
});

Deno.test("what a vacated order moved stands on both days, tentative, until a sure entry sets it", () => {
  const entries = [
    order(5, "2026-01-05", trial("set", "2026-09-14 09:00")),
    order(11, "2026-01-12", trial("moved", "2026-10-05 09:00")),
    order(20, "2026-02-02", undone("vacated", [11])),
  ];
  const [former] = calendarOf(entries);
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-09-14 09:00 Jury trial: scheduled, tentative",
    "2026-10-05 09:00 Jury trial: scheduled, tentative (was 2026-09-14)",
  ]);
  assert.deepEqual(former?.support.map(({ entryNumber, verb }) => [entryNumber, verb]), [
    [5, "set"],
    [20, "doubt"],
  ]);
  const settled = [...entries, order(21, "2026-02-09", trial("set", "2026-09-14 09:00"))];
  assert.deepEqual(lines(calendarOf(settled)), [
    "2026-09-14 09:00 Jury trial: scheduled (was 2026-09-14, 2026-10-05)",
  ]);
});

Deno.test("a former date that is past is told, not shown", () => {
  const [event, ...others] = calendarOf([
    order(5, "2026-01-05", trial("set", "2026-01-26 09:00")),
    order(11, "2026-01-12", trial("moved", "2026-10-05 09:00")),
    order(20, "2026-02-02", undone("vacated", [11])),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(event?.doubts, [
    "entry 11 was vacated by entry 20; it moved this from 26 January 2026 at 09:00",
  ]);
});

Deno.test("a date that another entry gave, too, only becomes tentative", () => {
  const event = calendarOf([
    order(11, "2026-01-05", trial("set", "2026-10-05 09:00")),
    order(12, "2026-01-06", trial("set", "2026-10-05 09:00")),
    order(20, "2026-02-02", undone("vacated", [11])),
  ]);
  assert.deepEqual(lines(event), ["2026-10-05 09:00 Jury trial: scheduled, tentative"]);
});

Deno.test("what an order moved that is not the vacated one stands, to be confirmed", () => {
  const event = calendarOf([
    order(11, "2026-01-05", trial("set", "2026-09-14 09:00")),
    order(12, "2026-01-12", trial("moved", "2026-10-05 09:00")),
    order(20, "2026-02-02", undone("vacated", [11])),
  ]);
  assert.deepEqual(lines(event), [
    "2026-10-05 09:00 Jury trial: scheduled, tentative (was 2026-09-14)",
  ]);
});

Deno.test("what is past, held or of another entry is left alone", () => {
  const entries = [
    order(11, "2026-01-05", deadline("set", "response", "2026-01-26")),
    order(12, "2026-01-05", deadline("set", "discovery", "2026-06-01")),
    order(13, "2026-01-05", hearing("set", "status-conference", "2026-01-20 09:00")),
    order(14, "2026-01-20", hearing("held", "status-conference", "2026-01-20")),
  ];
  const before = calendarOf(entries);
  assert.deepEqual(
    calendarOf([...entries, order(20, "2026-02-02", undone("vacated", [11, 13, 14]))]),
    before,
  );
});

Deno.test("words in doubt take nothing off, and a guess does nothing", () => {
  const entries = [order(11, "2026-01-05", deadline("set", "discovery", "2026-06-01"))];
  const after = (confidence: number) =>
    lines(calendarOf([
      ...entries,
      order(20, "2026-02-02", undone("vacated", [11], { confidence })),
    ]));
  assert.deepEqual(after(0.75), ["2026-06-01 Discovery: pending, tentative"]);
  assert.deepEqual(after(0.4), ["2026-06-01 Discovery: pending"]);
});

Deno.test("only the deadlines of an order can be vacated", () => {
  const set = order(
    11,
    "2026-01-05",
    deadline("set", "discovery", "2026-06-01"),
    trial("set", "2026-10-05 09:00"),
  );
  assert.deepEqual(
    lines(calendarOf([
      set,
      order(20, "2026-02-02", undone("vacated", [11], { only: "deadline" })),
    ])),
    ["2026-06-01 Discovery: cancelled", "2026-10-05 09:00 Jury trial: scheduled"],
  );
});

Deno.test("an order vacated as to one defendant stays for the others", () => {
  const set = order(
    11,
    "2026-01-05",
    hearing("set", "sentencing", "2026-05-01 10:00", { parties: ["Smith", "Jones"] }),
    hearing("set", "sentencing", "2026-06-01 10:00", { parties: ["Ray"] }),
  );
  assert.deepEqual(
    lines(calendarOf([
      set,
      order(20, "2026-02-02", undone("vacated", [11], { parties: ["Smith"] })),
    ])),
    [
      "2026-05-01 10:00 Sentencing [Jones]: scheduled",
      "2026-05-01 10:00 Sentencing [Smith]: cancelled",
      "2026-06-01 10:00 Sentencing [Ray]: scheduled",
    ],
  );
});

Deno.test("an answer to a struck filing is off, one to several filings is not", () => {
  const due = (about: number[], date: string) => deadline("set", "response", date, { about });
  const entries = [
    order(12, "2026-01-05", due([10], "2026-04-01"), due([10, 11], "2026-04-02")),
    order(20, "2026-02-02", undone("stricken", [10])),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-04-01 Response: cancelled",
    "2026-04-02 Response: pending",
  ]);
});

Deno.test("a struck filing has met nothing", () => {
  const [event] = calendarOf([
    order(1, "2026-01-05", deadline("set", "response", "2026-04-01", { about: [9] })),
    entry(12, "2026-01-20", [filing("response", { about: [9] })], { text: "RESPONSE by Quill" }),
    order(20, "2026-02-02", undone("stricken", [12])),
  ]);
  assert.deepEqual(lines([event!]), ["2026-04-01 Response: pending, tentative"]);
  assert.deepEqual(event?.doubts, ["entry 12 was struck by entry 20; by it this was met"]);
});

Deno.test("a schedule vacated by its name leaves the dates of scheduling orders to be confirmed", () => {
  const set = (number: number, text: string, date: string) =>
    entry(number, "2026-01-05", [deadline("set", "discovery", date, { about: [number] })], {
      text,
    });
  const entries = [
    set(11, "SCHEDULING ORDER: Discovery", "2026-06-01"),
    set(12, "ORDER granting 9 Motion", "2026-06-02"),
    order(20, "2026-02-02", undone("vacated", [], { schedule: "case", confidence: 0.8 })),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-06-01 Discovery: pending, tentative",
    "2026-06-02 Discovery: pending",
  ]);
});

Deno.test("an order named by its day is one of the court's entries of that day", () => {
  const entries = [
    entry(11, "2026-01-05", [deadline("set", "discovery", "2026-06-01")]),
    entry(12, "2026-01-05", [deadline("set", "answer", "2026-06-02")], {
      text: "SUMMONS Returned Executed",
    }),
    entry(13, "2026-01-06", [deadline("set", "status-report", "2026-06-03")]),
    order(20, "2026-02-02", undone("vacated", [], { filed: "2026-01-05", confidence: 0.8 })),
  ];
  assert.deepEqual(
    calendarOf(entries).map(({ certainty }) => certainty),
    ["tentative", "sure", "sure"],
  );
});

Deno.test("words in doubt say that it may be so", () => {
  const [, event] = calendarOf([
    order(5, "2026-01-05", trial("set", "2026-09-14 09:00")),
    order(11, "2026-01-12", trial("moved", "2026-10-05 09:00")),
    order(20, "2026-02-02", undone("vacated", [11], { confidence: 0.75 })),
  ]);
  assert.deepEqual(event?.doubts, [
    "entry 11 may have been vacated by entry 20; it moved this from 14 September 2026 at 09:00",
  ]);
});

Deno.test("briefs alone fall with a briefing schedule", () => {
  const entries = [
    order(
      11,
      "2026-01-05",
      deadline("set", "opening-brief", "2026-03-02"),
      deadline("set", "discovery", "2026-06-01"),
    ),
    order(20, "2026-02-02", undone("vacated", [], { schedule: "briefing", confidence: 0.8 })),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-03-02 Opening brief: pending, tentative",
    "2026-06-01 Discovery: pending",
  ]);
});

Deno.test("an entry takes back nothing that is filed later, and nothing when it is void", () => {
  const set = order(21, "2026-02-09", deadline("set", "discovery", "2026-06-01"));
  const vacated = order(20, "2026-02-02", undone("vacated", [21]));
  assert.deepEqual(lines(calendarOf([vacated, set])), ["2026-06-01 Discovery: pending"]);
  const wrong = [
    order(11, "2026-01-05", deadline("set", "discovery", "2026-06-01")),
    order(20, "2026-02-02", undone("vacated", [11])),
    order(21, "2026-02-03", inError(20)),
  ];
  assert.deepEqual(lines(calendarOf(wrong)), ["2026-06-01 Discovery: pending"]);
});

Deno.test("two events that a vacated order moved show two former dates with anchors of their own", () => {
  const conference = (at: string, oldDate: string | null = null) =>
    hearing(oldDate === null ? "set" : "moved", "status-conference", at, { oldDate });
  const events = calendarOf([
    order(5, "2026-01-05", conference("2026-05-04 09:00")),
    order(6, "2026-01-06", conference("2026-06-08 09:00")),
    order(
      11,
      "2026-01-12",
      conference("2026-07-06 09:00", "2026-05-04"),
      conference("2026-08-03 09:00", "2026-06-08"),
    ),
    order(20, "2026-02-02", undone("vacated", [11])),
  ]);
  assert.equal(events.length, 4);
  assert.equal(new Set(events.map(({ anchor }) => JSON.stringify(anchor))).size, 4);
});
