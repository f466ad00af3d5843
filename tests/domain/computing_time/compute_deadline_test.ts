import assert from "node:assert/strict";
import fc from "fast-check";
import {
  computeDeadline,
  type DeadlineQuestion,
} from "../../../src/domain/computing_time/compute_deadline.ts";
import { isClosedDay } from "../../../src/domain/computing_time/legal_holidays.ts";
import { addDays, daysBetween, weekday } from "../../../src/domain/court_time.ts";
import { runs } from "../../support/counts.ts";

const civil = { direction: "after", family: "civil" } as const;
const criminal = { direction: "after", family: "criminal" } as const;
const appellate = { direction: "after", family: "appellate" } as const;
const bankruptcy = { direction: "after", family: "bankruptcy" } as const;
const backward = { direction: "before", family: "civil" } as const;
const days = (count: number) => ({ count, unit: "day" }) as const;

/** The worked examples of the written rules: question, date, and the other readings where they differ. */
const examples: {
  number: number;
  says: string;
  question: DeadlineQuestion;
  date: string;
  time?: string;
  earliest?: string;
  latest?: string;
}[] = [
  {
    number: 1,
    says: "21 days to answer",
    question: { ...civil, event: "2026-10-29", period: days(21), service: "hand" },
    date: "2026-11-19",
  },
  {
    number: 2,
    says: "Thanksgiving moves the last day to Friday",
    question: { ...civil, event: "2026-11-12", period: days(14), service: "electronic" },
    date: "2026-11-27",
    latest: "2026-11-30",
  },
  {
    number: 3,
    says: "that Friday is given as a state holiday",
    question: {
      ...civil,
      event: "2026-11-12",
      period: days(14),
      service: "electronic",
      stateHolidays: ["2026-11-27"],
    },
    date: "2026-11-30",
    earliest: "2026-11-27",
  },
  {
    number: 4,
    says: "service by mail after Thanksgiving",
    question: { ...civil, event: "2026-11-12", period: days(14), service: "mail" },
    date: "2026-11-30",
    latest: "2026-12-03",
  },
  {
    number: 5,
    says: "Labor Day is passed before the three days are added",
    question: { ...civil, event: "2025-08-18", period: days(14), service: "mail" },
    date: "2025-09-05",
  },
  {
    number: 6,
    says: "the three days end on a Sunday",
    question: { ...civil, event: "2025-01-09", period: days(14), service: "mail" },
    date: "2025-01-27",
  },
  {
    number: 7,
    says: "electronic service on the last day of the old rule",
    question: { ...civil, event: "2016-11-30", period: days(14), service: "electronic" },
    date: "2016-12-19",
  },
  {
    number: 8,
    says: "electronic service on the first day of the present rule",
    question: { ...civil, event: "2016-12-01", period: days(14), service: "electronic" },
    date: "2016-12-15",
  },
  {
    number: 9,
    says: "Juneteenth observed a day after it became law",
    question: { ...civil, event: "2021-06-04", period: days(14), service: "electronic" },
    date: "2021-06-21",
    earliest: "2021-06-18",
  },
  {
    number: 10,
    says: "Juneteenth observed on Monday",
    question: { ...civil, event: "2022-06-06", period: days(14), service: "electronic" },
    date: "2022-06-21",
  },
  {
    number: 11,
    says: "30 days to appeal end on Christmas",
    question: { ...appellate, event: "2025-11-25", period: days(30) },
    date: "2025-12-26",
    // The agencies were closed on that Friday by order.
    latest: "2025-12-29",
  },
  {
    number: 12,
    says: "14 days to appeal in bankruptcy end on New Year's Day",
    question: { ...bankruptcy, event: "2024-12-18", period: days(14) },
    date: "2025-01-02",
  },
  {
    number: 13,
    says: "New Year's Day observed in the old year",
    question: { ...civil, event: "2021-12-10", period: days(21), service: "hand" },
    date: "2022-01-03",
    earliest: "2021-12-31",
  },
  {
    number: 14,
    says: "New Year's Day observed on Monday",
    question: { ...civil, event: "2022-12-12", period: days(21), service: "hand" },
    date: "2023-01-03",
  },
  {
    number: 15,
    says: "the committee's own case forward",
    question: { ...civil, event: "2007-08-22", period: days(10) },
    date: "2007-09-04",
    // Before December 2009 ten days left out weekends and holidays.
    latest: "2007-09-06",
  },
  {
    number: 16,
    says: "the committee's own case backward",
    question: { ...backward, event: "2007-09-11", period: days(10) },
    date: "2007-08-31",
    earliest: "2007-08-27",
  },
  {
    number: 17,
    says: "14 days before land on Independence Day",
    question: { ...backward, event: "2025-07-18", period: days(14) },
    date: "2025-07-03",
  },
  {
    number: 18,
    says: "7 days before land on King's birthday",
    question: { ...backward, event: "2026-01-26", period: days(7) },
    date: "2026-01-16",
  },
  {
    number: 19,
    says: "a state holiday does not move a period that runs backward",
    question: {
      ...backward,
      event: "2026-12-11",
      period: days(14),
      stateHolidays: ["2026-11-27"],
    },
    date: "2026-11-27",
  },
  {
    number: 20,
    says: "28 days end on a leap day",
    question: { ...civil, event: "2024-02-01", period: days(28) },
    date: "2024-02-29",
  },
  {
    number: 21,
    says: "a year from a leap day",
    question: { ...civil, event: "2024-02-29", period: { count: 1, unit: "year" } },
    date: "2025-02-28",
    latest: "2025-03-03",
  },
  {
    number: 22,
    says: "72 hours over the end of daylight saving",
    question: {
      ...civil,
      event: "2007-11-02",
      eventTime: "10:23",
      zone: "America/New_York",
      period: { count: 72, unit: "hour" },
    },
    date: "2007-11-05",
    time: "09:23",
  },
  {
    number: 23,
    says: "interrogatories in bankruptcy by mail",
    question: { ...bankruptcy, event: "2025-10-10", period: days(30), service: "mail" },
    date: "2025-11-13",
  },
  {
    number: 24,
    says: "a response on appeal by mail over Columbus Day",
    question: { ...appellate, event: "2025-10-03", period: days(10), service: "mail" },
    date: "2025-10-17",
  },
  {
    number: 25,
    says: "the clerk's office is shut on the last day and the next",
    question: {
      ...civil,
      event: "2026-01-12",
      period: days(14),
      service: "electronic",
      inaccessible: ["2026-01-26", "2026-01-27"],
    },
    date: "2026-01-28",
    earliest: "2026-01-26",
  },
];

for (const { number, says, question, date, time, earliest, latest } of examples) {
  Deno.test(`worked example ${number}: ${says}`, () => {
    const found = computeDeadline(question);
    assert.deepEqual(
      { date: found.date, time: found.time, earliest: found.earliest, latest: found.latest },
      { date, time: time ?? null, earliest: earliest ?? date, latest: latest ?? date },
    );
  });
}

Deno.test("the rule is cited by family, with the subdivision that adds days only where it did", () => {
  const rule = (question: Pick<DeadlineQuestion, "direction" | "family">, service?: "mail") =>
    computeDeadline({
      ...question,
      event: "2026-03-02",
      period: days(14),
      ...(service === undefined ? {} : { service }),
    }).rule;
  assert.equal(rule(civil), "Fed. R. Civ. P. 6(a)");
  assert.equal(rule(criminal), "Fed. R. Crim. P. 45(a)");
  assert.equal(rule(appellate), "Fed. R. App. P. 26(a)");
  assert.equal(rule(bankruptcy), "Fed. R. Bankr. P. 9006(a)");
  assert.equal(rule(civil, "mail"), "Fed. R. Civ. P. 6(a) and (d)");
  assert.equal(rule(criminal, "mail"), "Fed. R. Crim. P. 45(a) and (c)");
  assert.equal(rule(appellate, "mail"), "Fed. R. App. P. 26(a) and (c)");
  assert.equal(rule(bankruptcy, "mail"), "Fed. R. Bankr. P. 9006(a) and (f)");
});

Deno.test("the basis tells period, event, rule, the day passed and that state holidays are not known", () => {
  const { basis, notes } = computeDeadline({ ...civil, event: "2026-02-02", period: days(14) });
  assert.equal(
    basis,
    "14 days after 2 February 2026, Rule 6(a): Monday 16 February is Washington's Birthday → Tuesday 17 February 2026; state holidays not known",
  );
  assert.deepEqual(notes, ["State holidays are not known to the program; none is counted"]);
});

Deno.test("a possible state holiday keeps the earlier date and is named", () => {
  const { basis, notes } = computeDeadline({ ...civil, event: "2026-11-13", period: days(14) });
  assert.equal(
    basis,
    "14 days after 13 November 2026, Rule 6(a): Friday 27 November 2026; possibly as late as Monday 30 November 2026; state holidays not known",
  );
  assert.match(notes[0]!, /^Friday 27 November 2026 is the day after Thanksgiving/);
});

Deno.test("a state's own day widens the range only for the courts that sit there", () => {
  const latest = (courtId: string) =>
    computeDeadline({ ...civil, event: "2026-04-06", period: days(14), courtId }).latest;
  assert.equal(latest("mad"), "2026-04-21");
  assert.equal(latest("nysd"), "2026-04-20");
});

Deno.test("each kind of doubt has its note, and a plain backward period has none", () => {
  const notes = (question: DeadlineQuestion) => computeDeadline(question).notes.join("\n");
  assert.equal(notes({ ...backward, event: "2026-03-30", period: days(14) }), "");
  assert.match(notes(examples[8]!.question), /a day old/);
  assert.match(notes(examples[12]!.question), /only the Saturday/);
  assert.match(notes(examples[14]!.question), /until then so short a period left out weekends/);
  assert.match(notes(examples[20]!.question), /no such day/);
  assert.match(notes(examples[24]!.question), /inaccessible/);
  assert.match(
    notes({ ...civil, event: "2025-01-02", period: days(7) }),
    /closed federal agencies; it is not counted/,
  );
  assert.match(
    notes({ ...backward, event: "2026-03-30", period: days(14), service: "mail" }),
    /adds no days/,
  );
  assert.match(notes({ ...civil, event: "2026-03-02", period: days(14), courtId: "cit" }), /own/);
});

Deno.test("where two numbers or the means of service are open, the earlier date is kept", () => {
  const two = computeDeadline({
    ...civil,
    event: "2026-03-02",
    period: { ...days(14), otherCount: 10 },
  });
  assert.deepEqual([two.date, two.earliest, two.latest], [
    "2026-03-12",
    "2026-03-12",
    "2026-03-16",
  ]);
  assert.match(two.notes[0]!, /two numbers, 14 and 10/);
  const before = computeDeadline({
    ...backward,
    event: "2026-03-30",
    period: { ...days(7), otherCount: 14 },
  });
  assert.deepEqual([before.date, before.latest], ["2026-03-16", "2026-03-23"]);
  const served = computeDeadline({
    ...civil,
    event: "2026-03-02",
    period: days(14),
    service: "unknown",
  });
  assert.deepEqual([served.date, served.latest, served.rule], [
    "2026-03-16",
    "2026-03-19",
    "Fed. R. Civ. P. 6(a)",
  ]);
});

Deno.test("weeks and months run to the same day, then on from a closed one", () => {
  const date = (count: number, unit: "week" | "month", event: string) =>
    computeDeadline({ ...civil, event, period: { count, unit } }).date;
  assert.equal(date(2, "week", "2026-02-02"), "2026-02-17");
  assert.equal(date(1, "month", "2026-03-16"), "2026-04-16");
  assert.equal(date(1, "month", "2026-01-31"), "2026-03-02");
  assert.equal(
    computeDeadline({ ...backward, event: "2026-05-31", period: { count: 3, unit: "month" } }).date,
    "2026-02-27",
  );
});

Deno.test("business days count open days only and say by which holidays", () => {
  const found = computeDeadline({
    ...civil,
    event: "2026-08-31",
    period: { count: 10, unit: "business-day" },
  });
  assert.equal(found.date, "2026-09-15");
  assert.equal(found.rule, "Fed. R. Civ. P. 6(a)(6)");
  assert.match(
    found.basis,
    /^10 business days after 31 August 2026, Rule 6\(a\)\(6\): Tuesday 15 September 2026/,
  );
  assert.equal(
    computeDeadline({
      ...backward,
      event: "2026-09-15",
      period: { count: 10, unit: "business-day" },
    })
      .date,
    "2026-08-31",
  );
});

Deno.test("hours end on the next open day at the same clock time", () => {
  const hours = (question: Partial<DeadlineQuestion>) =>
    computeDeadline({
      ...civil,
      event: "2026-07-02",
      eventTime: "15:30",
      courtId: "cand",
      period: { count: 24, unit: "hour" },
      ...question,
    });
  const found = hours({});
  // Friday 3 July is the observed holiday.
  assert.deepEqual([found.date, found.time, found.earliest], ["2026-07-06", "15:30", "2026-07-03"]);
  assert.match(
    found.basis,
    /^24 hours after 2 July 2026, 3:30 PM PDT, Rule 6\(a\): .* → Monday 6 July 2026, 3:30 PM PDT/,
  );
  const back = hours({ direction: "before", event: "2026-07-06" });
  assert.deepEqual([back.date, back.time], ["2026-07-02", "15:30"]);
});

Deno.test("hours without a known start are counted from the start of the day, the range says how far", () => {
  const { eventTime: _, ...question } = examples[21]!.question;
  const found = computeDeadline({
    ...question,
    event: "2026-03-03",
    period: { count: 36, unit: "hour" },
  });
  assert.deepEqual([found.date, found.time, found.latest], ["2026-03-04", null, "2026-03-05"]);
  assert.match(found.notes[0]!, /hour at which the period starts is not known/);
});

Deno.test("an inaccessible office moves the end forward even in a backward period", () => {
  const found = computeDeadline({
    ...backward,
    event: "2026-12-11",
    period: days(14),
    inaccessible: ["2026-11-27"],
    stateHolidays: ["2026-11-30"],
  });
  assert.equal(found.date, "2026-11-30");
  assert.equal(found.earliest, "2026-11-27");
});

Deno.test("days that may be state holidays do not hold up the forward move of a backward period", () => {
  const found = computeDeadline({
    ...backward,
    event: "2027-01-06",
    period: days(14),
    inaccessible: ["2026-12-23"],
  });
  assert.deepEqual([found.date, found.latest], ["2026-12-24", "2026-12-24"]);
});

Deno.test("service by mail adds nothing to a backward period", () => {
  const question = { ...backward, event: "2026-03-30", period: days(14) };
  const { date, latest, rule } = computeDeadline({ ...question, service: "mail" });
  assert.deepEqual([date, latest, rule], ["2026-03-16", "2026-03-16", "Fed. R. Civ. P. 6(a)"]);
});

Deno.test("before December 2009 short periods may end later: ten days, in bankruptcy seven", () => {
  const latest = (count: number, family: "civil" | "bankruptcy", event = "2008-03-03") =>
    computeDeadline({ direction: "after", family, event, period: days(count) }).latest;
  assert.equal(latest(10, "civil"), "2008-03-17");
  assert.equal(latest(11, "civil"), "2008-03-14");
  assert.equal(latest(7, "bankruptcy"), "2008-03-12");
  assert.equal(latest(8, "bankruptcy"), "2008-03-11");
  assert.equal(latest(10, "civil", "2009-12-01"), "2009-12-11");
});

Deno.test("what the event is called is shown as one short line", () => {
  const { basis } = computeDeadline({
    ...civil,
    event: "2026-03-02",
    period: days(14),
    eventName: "entry\u202e\n of the order " + "x".repeat(500),
  });
  assert.match(basis, /^14 days after entry of the order x/);
  assert.ok(basis.length < 400);
});

Deno.test("a malformed date, time, zone or count is a RangeError", () => {
  const good = { ...civil, event: "2026-03-02", period: days(14) };
  const bad: DeadlineQuestion[] = [
    { ...good, event: "2026-02-30" },
    { ...good, period: days(0) },
    { ...good, period: days(1.5) },
    { ...good, period: days(99_999) },
    { ...good, period: { ...days(14), otherCount: -1 } },
    { ...good, eventTime: "25:00" },
    { ...good, period: { count: 2, unit: "hour" }, zone: "Mars/Olympus" },
    { ...good, stateHolidays: ["soon"] },
    { ...good, inaccessible: ["soon"] },
    { ...good, event: "9999-12-31" },
  ];
  for (const question of bad) assert.throws(() => computeDeadline(question), RangeError);
});

const anyDay = fc.integer({ min: 0, max: daysBetween("1990-01-01", "2100-12-31") }).map((count) =>
  addDays("1990-01-01", count)
);
const limits = { hour: 200, day: 120, "business-day": 30, week: 20, month: 24, year: 3 };
const anyPeriod = fc.constantFrom(
  ...Object.keys(limits) as (keyof typeof limits)[],
).chain((unit) => fc.integer({ min: 1, max: limits[unit] }).map((count) => ({ count, unit })));
const anyQuestion: fc.Arbitrary<DeadlineQuestion> = fc.record({
  event: anyDay,
  period: anyPeriod,
  direction: fc.constantFrom("after" as const, "before" as const),
  family: fc.constantFrom("civil", "criminal", "appellate", "bankruptcy"),
  service: fc.constantFrom("hand", "mail", "electronic", "carrier", "unknown"),
  courtId: fc.constantFrom("nysd", "dcd", "ca9", "lamd", "cit"),
});

Deno.test("no computed date is a closed day, and the readings enclose it", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { date, earliest, latest, basis } = computeDeadline(question);
      assert.ok(!isClosedDay(date), date);
      assert.ok(earliest <= date && date <= latest, `${earliest} ${date} ${latest}`);
      if (question.period.unit !== "hour") {
        assert.ok(question.direction === "after" ? question.event < date : date < question.event);
      }
      assert.ok(basis.includes(weekday(date)));
    }),
    runs(300, 5000),
  );
});

Deno.test("a day period ends on its last day, or past closed days only", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom("after" as const, "before" as const),
      (event, count, direction) => {
        const sign = direction === "after" ? 1 : -1;
        const { date } = computeDeadline({
          event,
          period: days(count),
          direction,
          family: "civil",
        });
        for (let day = addDays(event, sign * count); day !== date; day = addDays(day, sign)) {
          assert.ok(isClosedDay(day), `${day} was passed but is open`);
        }
      },
    ),
    runs(300, 5000),
  );
});

Deno.test("a longer period never ends nearer to the event", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { count, unit } = question.period;
      const near = computeDeadline(question).date;
      const far = computeDeadline({ ...question, period: { count: count + 1, unit } }).date;
      assert.ok(question.direction === "after" ? near <= far : far <= near, `${near} ${far}`);
    }),
    runs(200, 3000),
  );
});

Deno.test("the same question has the same answer", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      assert.deepEqual(computeDeadline(question), computeDeadline(structuredClone(question)));
    }),
    runs(100, 1000),
  );
});
