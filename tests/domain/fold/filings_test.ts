import assert from "node:assert/strict";
import { calendarOf, deadline, entry, filing, hearing, lines } from "./facts.ts";

const order = (number: number, filed: string, ...facts: Parameters<typeof entry>[2]) =>
  entry(number, filed, facts);
const filed = (number: number, day: string, ...facts: Parameters<typeof entry>[2]) =>
  entry(number, day, facts, { text: `DOCUMENT ${number} filed by Quill` });
const states = (...entries: ReturnType<typeof entry>[]) =>
  calendarOf(entries).map((event) => event.status).join();

Deno.test("dates open to everybody are used up by nobody", () => {
  const due = order(1, "2026-01-05", deadline("set", "proofs-of-claim", "2026-03-02"));
  assert.equal(states(due, filed(2, "2026-02-02", filing("proofs-of-claim"))), "pending");
});

Deno.test("a last day for motions is met only by a motion of that sort filed near it", () => {
  const due = order(1, "2026-01-05", deadline("set", "dispositive-motions", "2026-06-01"));
  assert.equal(states(due, filed(2, "2026-02-02", filing("dispositive-motions"))), "pending");
  assert.equal(states(due, filed(2, "2026-05-31", filing("motions"))), "pending");
  assert.equal(states(due, filed(2, "2026-05-31", filing("dispositive-motions"))), "met");
});

Deno.test("a late answer meets its date, a stray late response does not", () => {
  const answer = order(1, "2026-01-05", deadline("set", "answer", "2026-02-02"));
  assert.equal(states(answer, filed(2, "2026-03-09", filing("answer"))), "met");
  const response = order(1, "2026-01-05", deadline("set", "response", "2026-02-02"));
  assert.equal(states(response, filed(2, "2026-03-09", filing("response"))), "pending");
  const known = order(1, "2026-01-05", deadline("set", "response", "2026-02-02", { about: [9] }));
  assert.equal(states(known, filed(2, "2026-03-09", filing("response", { about: [9] }))), "met");
});

Deno.test("one answer for several defendants meets the date of each it names", () => {
  const rows = ["Acme", "Beta", "Gamma"].map((name, i) =>
    order(1 + i, "2026-01-05", deadline("set", "answer", `2026-02-0${i + 2}`, { parties: [name] }))
  );
  assert.equal(
    states(...rows, filed(9, "2026-02-01", filing("answer", { parties: ["Acme", "Gamma"] }))),
    "met,pending,met",
  );
});

Deno.test("of like reports the one clearly nearest in time is meant", () => {
  const rows = [
    order(1, "2026-01-05", deadline("set", "status-report", "2026-03-02", { about: [3] })),
    order(2, "2026-01-06", deadline("set", "status-report", "2026-03-30", { about: [4] })),
  ];
  assert.equal(states(...rows, filed(9, "2026-03-01", filing("status-report"))), "met,pending");
  assert.equal(states(...rows, filed(9, "2026-03-16", filing("status-report"))), "pending,pending");
});

Deno.test("the other side's brief and an amicus meet nothing", () => {
  const due = order(
    1,
    "2026-01-05",
    deadline("set", "answering-brief", "2026-03-02", { side: "appellee" }),
  );
  assert.equal(states(due, filed(2, "2026-02-27", filing("brief"))), "pending");
  assert.equal(
    states(due, filed(2, "2026-02-27", filing("brief", { side: "appellant" }))),
    "pending",
  );
  assert.equal(states(due, filed(2, "2026-02-27", filing("brief", { side: "appellee" }))), "met");
});

Deno.test("a number of the filing's own is not what it answers", () => {
  const due = order(1, "2026-01-05", deadline("set", "response", "2026-03-02", { about: [7] }));
  assert.equal(states(due, filed(12, "2026-02-27", filing("response", { about: [12] }))), "met");
});

Deno.test("a met deadline stays met, and another date is a new one", () => {
  const entries = [
    order(1, "2026-01-05", deadline("set", "status-report", "2026-02-02")),
    filed(2, "2026-02-01", filing("status-report")),
    order(3, "2026-02-03", deadline("set", "status-report", "2026-04-06")),
    order(4, "2026-02-04", deadline("cancelled", "status-report", "2026-02-02")),
  ];
  assert.deepEqual(lines(calendarOf(entries)), [
    "2026-02-02 Status report: met",
    "2026-04-06 Status report: pending",
  ]);
});

Deno.test("a filing with no kind of its own meets what its head names", () => {
  const due = order(
    1,
    "2026-01-05",
    deadline("set", "filing", "2026-03-02", { title: "Affidavit of compliance" }),
    hearing("set", "status-conference", "2026-04-01"),
  );
  const affidavit = (text: string, day = "2026-03-03") =>
    entry(5, day, [filing("filing")], { text });
  const events = (one: ReturnType<typeof entry>) => states(due, one).split(",")[0];
  assert.equal(events(affidavit("AFFIDAVIT by Ann Quill filed by Quill")), "met");
  assert.equal(events(affidavit("MOTION to strike affidavit filed by Quill")), "pending");
  assert.equal(events(affidavit("AFFIDAVIT by Ann Quill filed by Quill", "2026-06-01")), "pending");
});
