import assert from "node:assert/strict";
import { factProblem } from "../../src/domain/fact_problem.ts";
import { readEntry } from "../../src/extract/read_entry.ts";
import { fact } from "../store/sample_records.ts";

const text = "Status Conference set for 3/4/2026 at 10:00 AM before Judge Ada Quill.";
const sound = fact({ start: 0, end: text.length, quote: text });

Deno.test("what the rules read is sound, whatever kind of fact it is", () => {
  for (
    const read of [
      text,
      "MOTION to Dismiss by Alder Works LLC. Responses due by 4/1/2026.",
      "JUDGMENT entered. Trial set for 9/14/2026 is cancelled.",
      "",
    ]
  ) {
    const facts = readEntry({ text: read, filed: "2026-02-02", courtId: "nysd" });
    assert.equal(factProblem(facts, read), null);
  }
});

Deno.test("rubbish in the place of facts is told", () => {
  assert.equal(factProblem([sound], text), null);
  const faulty: [unknown, RegExp][] = [
    [undefined, /no list/],
    ["facts", /no list/],
    [[null], /no fact/],
    [[5], /no fact/],
    [[{}], /text does not say/],
    [[{ ...sound, quote: "Sentencing" }], /text does not say/],
    [[{ ...sound, start: -1 }], /text does not say/],
    [[{ ...sound, start: 0.5 }], /text does not say/],
    [[{ ...sound, end: text.length + 1 }], /text does not say/],
    [[{ ...sound, start: 5, end: 5, quote: "" }], /text does not say/],
    [[{ ...sound, confidence: NaN }], /confidence/],
    [[{ ...sound, confidence: undefined }], /confidence/],
    [[{ ...sound, date: "3/4/2026" }], /date/],
    [[{ ...sound, date: "2026-02-30" }], /date/],
    [[{ ...sound, oldDate: 5 }], /date/],
    [[{ ...sound, time: "25:00" }], /time/],
    [[sound, { ...sound, endTime: "noon" }], /time/],
  ];
  for (const [facts, words] of faulty) {
    assert.match(factProblem(facts, text) ?? "sound", words, JSON.stringify(facts));
  }
});
