import assert from "node:assert/strict";
import fc from "fast-check";
import { explainEntry } from "../../src/extract/explain.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import { runs } from "../support/counts.ts";

const explain = (text: string) => explainEntry({ text, filed: "2024-03-01", courtId: "nysd" });
/** Each skipped item as `words: reason`. */
const reasons = (text: string) =>
  explain(text).skipped.map(({ quote, because }) => `${quote}: ${because}`);

Deno.test("the hour of what took place is a recording time, beside its date or alone", () => {
  assert.deepEqual(
    reasons("MINUTE ENTRY: Status conference held on 3/1/2024 at 10:36 AM. Recess 11:05 AM."),
    ["10:36 AM: recording time", "11:05 AM: recording time"],
  );
});

Deno.test("a time that was read is not named again", () => {
  assert.deepEqual(reasons("ORDER: Sentencing set for 5/4/2027 at 10:00 AM."), []);
  assert.deepEqual(reasons("ORDER: Sentencing set for 5/4/2027 from 10:00 AM to 11:00 AM."), []);
});

Deno.test("a date said again elsewhere is no gap", () => {
  assert.deepEqual(
    reasons("ORDER: Sentencing set for 5/4/2027. The marshal waits for 5/4/2027."),
    ["5/4/2027: said again, read elsewhere"],
  );
});

Deno.test("a day without a year is named, a verb and a numbered exhibit are not", () => {
  const text = "LETTER that counsel is away on May 4. He may 5 times.";
  assert.deepEqual(reasons(text), ["May 4: no construction reads it (behind “on”)"]);
  const unfiled = explainEntry({ text, filed: null, courtId: "nysd" });
  assert.deepEqual(unfiled.skipped.map(({ quote, because }) => `${quote}: ${because}`), [
    "May 4: no year is printed",
  ]);
});

Deno.test("a period that runs from something is named with its limit word", () => {
  assert.deepEqual(reasons("LETTER: payment within 14 days of the sale; a 3-day trip; 30 years."), [
    "within 14 days: a period from which no date was computed",
  ]);
});

Deno.test("a period from which a deadline was read is not named again, wherever it stands", () => {
  const limits = ["of this order", "of the ruling on the motion to compel"];
  for (const limit of limits) {
    for (
      const text of [
        `ORDER: Within 14 days ${limit}, Plaintiff shall file a response.`,
        `ORDER: Plaintiff shall file a response within 14 days ${limit}.`,
      ]
    ) assert.deepEqual(reasons(text), []);
  }
});

Deno.test("text without words has nothing to explain", () => {
  assert.deepEqual(explain(" \n"), { facts: [], skipped: [] });
});

const fragment = fc.constantFrom(
  "ORDER",
  "MOTION to continue trial",
  "Sentencing set for 5/4/2027 at 10:00 AM",
  "reset to June 8, 2027",
  "(Entered: 03/01/2024)",
  "(Attachments: # 1 Letter of 2/2/2024)",
  "2/30/2015",
  "held 10:36 AM to 11:25 AM",
  "within 14 days of this order",
  "May 4",
  "denied",
  "Responses due by 4/1/2024",
  "time excluded from 3/1/2024 until 5/6/2024",
  "12:15",
  ".",
  ";",
  "(",
  ")",
);

Deno.test("every date is either in a fact's quote or skipped; quotes are exact; facts are the reader's", () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.array(fragment, { maxLength: 14 }).map((all) => all.join(" ")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
  fc.assert(
    fc.property(text, (text) => {
      const { facts, skipped } = explain(text);
      assert.deepEqual(facts, readEntry({ text, filed: "2024-03-01", courtId: "nysd" }));
      for (const { start, end, quote, because } of skipped) {
        assert.equal(text.slice(start, end), quote);
        assert.notEqual(because, "");
      }
      const covered = [...skipped, ...facts.filter(({ fact }) => fact === "calendar")];
      for (const { 0: date, index } of text.matchAll(/(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g)) {
        assert.ok(
          covered.some(({ start, end }) => start <= index && index + date.length <= end),
          `${date} at ${index} is neither read nor skipped`,
        );
      }
    }),
    runs(150, 3000),
  );
});
