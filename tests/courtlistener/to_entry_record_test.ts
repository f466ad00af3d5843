import assert from "node:assert/strict";
import fc from "fast-check";
import { toEntryRecord } from "../../src/courtlistener/to_entry_record.ts";
import { runs } from "../support/counts.ts";
import { documentRow, entryRow } from "./wire_samples.ts";

Deno.test("large ids stay exact, and larger ones than can be exact are refused", () => {
  const id = 9_007_199_254_740_991;
  assert.equal(toEntryRecord(entryRow({ id })).record?.id, "9007199254740991");
  assert.equal(
    toEntryRecord(entryRow({ entry_number: 127_038_119_555 })).record?.entryNumber,
    127_038_119_555,
  );
  const beyond = toEntryRecord(entryRow({ id: 9_007_199_254_740_993 }));
  assert.equal(beyond.record, null);
  assert.match(beyond.problems[0]!.message, /field "id"/);
});

Deno.test("the docket of an entry is a URL in REST and a number in webhooks", () => {
  for (
    const docket of [71_000_001, "https://www.courtlistener.com/api/rest/v4/dockets/71000001/"]
  ) {
    assert.equal(toEntryRecord(entryRow({ docket })).record?.docketRecordId, "71000001");
  }
  assert.equal(toEntryRecord(entryRow({ docket: "" })).record, null);
});

Deno.test("documents stand main document first, and a bad one costs only itself", () => {
  const { record, problems } = toEntryRecord(entryRow({
    recap_documents: [
      documentRow({ id: 3, attachment_number: 2 }),
      documentRow({ id: 2, attachment_number: 1, document_number: 45 }),
      documentRow({ id: null }),
      documentRow({ id: 1, page_count: "many", date_modified: "2918-01-01T00:00:00Z" }),
    ],
  }));
  assert.deepEqual(record?.documents.map((document) => document.id), ["1", "2", "3"]);
  assert.deepEqual(record?.documents.map((document) => document.documentNumber), [
    "45",
    "45",
    "45",
  ]);
  assert.equal(record!.documents[0]!.pageCount, null);
  assert.equal(record!.documents[0]!.modifiedAt, "1970-01-01T00:00:00Z");
  assert.equal(problems.length, 2);
  assert.ok(problems.every((problem) => problem.id === "800001" && problem.kept));
});

Deno.test("an entry keeps its text when its dates are impossible", () => {
  const { record, problems } = toEntryRecord(entryRow({
    date_filed: "0001-01-01",
    time_filed: "25:99",
    date_created: "yesterday",
    date_modified: "9999-12-31T00:00:00Z",
  }));
  assert.match(record!.description, /Status hearing/);
  assert.equal(record!.dateFiled, null);
  assert.equal(record!.timeFiled, null);
  assert.deepEqual([record!.createdAt, record!.modifiedAt], [
    "1970-01-01T00:00:00Z",
    "1970-01-01T00:00:00Z",
  ]);
  assert.deepEqual(
    problems.map((problem) => /field "(\w+)" is "([^"]+)"/.exec(problem.message)?.slice(1)),
    [
      ["date_created", "yesterday"],
      ["date_modified", "9999-12-31T00:00:00Z"],
      ["date_filed", "0001-01-01"],
      ["time_filed", "25:99"],
    ],
  );
});

Deno.test("a bad change date falls back to the creation, which moves no mark forward", () => {
  const { record } = toEntryRecord(entryRow({ date_modified: "2918-01-01T00:00:00Z" }));
  assert.equal(record!.modifiedAt, record!.createdAt);
});

Deno.test("a stub without anything but ids is read", () => {
  const { record, problems } = toEntryRecord({
    id: 1,
    docket: 2,
    date_created: "2026-07-01T16:00:00Z",
    date_modified: "2026-07-01T16:00:00Z",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual([record!.description, record!.entryNumber, record!.documents], ["", null, []]);
});

Deno.test("messages quote what was found, short and without control characters", () => {
  const long = toEntryRecord(entryRow({ description: ["\u001b", "x".repeat(5000)] }));
  assert.match(long.problems[0]!.message, /field "description" is a list of 2; expected string/);
  const evil = toEntryRecord(entryRow({ entry_number: `\u001b[2J\u202e${"x".repeat(5000)}` }));
  assert.ok(evil.problems[0]!.message.length < 250);
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u001f\u202e]/.test(evil.problems[0]!.message));
});

Deno.test("whatever stands in any field of a entry row, nothing is thrown and a loss is told", () => {
  const fields = fc.constantFrom(...Object.keys(entryRow()));
  fc.assert(
    fc.property(fc.dictionary(fields, fc.jsonValue()), fc.jsonValue(), (changes, any) => {
      for (const value of [entryRow(changes), any]) {
        const { record, problems } = toEntryRecord(value);
        assert.ok(record !== null || problems.some((problem) => !problem.kept));
      }
    }),
    runs(100, 5000),
  );
});
