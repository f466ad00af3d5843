import assert from "node:assert/strict";
import { type DocketFile, readDocketFile } from "../../src/app/docket_file.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

const row = { entry_number: 3, date_filed: "2026-03-10", description: "ORDER setting a hearing." };

function cause(file: unknown): string {
  try {
    readDocketFile(file);
  } catch (error) {
    assert.ok(error instanceof CaseCalendarError);
    assert.match(error.facts.next!, /Give a docket as JSON/);
    return error.facts.cause;
  }
  assert.fail("it was read");
}

const texts = ({ entries }: DocketFile) => entries.map(({ text }) => text);

Deno.test("our own shape says court, number and name, and its order is that of the docket", () => {
  const heading = { court_id: "nysd", docket_number: "1:26-cv-1", case_name: "Alder v. Birch" };
  const file = readDocketFile({
    ...heading,
    entries: [{
      ...row,
      time_filed: "14:05",
      pacer_sequence_number: "7",
      recap_sequence_number: "2026-03-10.001",
    }],
  });
  assert.deepEqual(file, {
    courtId: "nysd",
    docketNumber: "1:26-cv-1",
    caseName: "Alder v. Birch",
    entries: [{
      number: 3,
      filed: "2026-03-10",
      timeFiled: "14:05",
      pacerSequence: 7,
      recapSequence: "2026-03-10.001",
      pacerDocId: "",
      text: row.description,
      inFileOrder: true,
    }],
  });
});

Deno.test("other shapes are known by their keys; their order is not that of the docket", () => {
  const files = [
    readDocketFile({ docket_entries: [row] }),
    readDocketFile({ results: [row], docket: { court: { id: "cand" }, case_name: "A v. B" } }),
    readDocketFile({ results: [row], docket: "https://www.courtlistener.com/api/rest/v4/1/" }),
    readDocketFile([row]),
  ];
  for (const { entries } of files) {
    assert.deepEqual(entries.map(({ number, inFileOrder }) => [number, inFileOrder]), [[3, false]]);
  }
  assert.deepEqual(files.map(({ courtId, caseName }) => [courtId, caseName]), [
    ["", ""],
    ["cand", "A v. B"],
    ["", ""],
    ["", ""],
  ]);
});

Deno.test("the court is also read from the address of its record", () => {
  for (const court of ["https://x.test/api/rest/v4/courts/ca9/", "ca9", { id: "ca9" }]) {
    assert.equal(readDocketFile({ court, entries: [] }).courtId, "ca9");
  }
});

Deno.test("an entry without a text has that of its document, and PACER's id of the first one", () => {
  const empty = { ...row, description: null };
  const file = readDocketFile({
    entries: [
      { ...empty, documents: [{ short_description: "Scheduling Order", pacer_doc_id: "127" }] },
      { ...empty, recap_documents: [{ description: "Order on Motion", pacer_doc_id: "128" }] },
      empty,
    ],
  });
  assert.deepEqual(texts(file), ["Scheduling Order", "Order on Motion", ""]);
  assert.deepEqual(file.entries.map(({ pacerDocId }) => pacerDocId), ["127", "128", ""]);
});

Deno.test("an entry without a filing date stands on the day of the one before, the first on that of the next", () => {
  const days = [null, "", "2026-03-10", undefined, "2026-03-12T08:00:00-05:00"];
  const file = readDocketFile({
    entries: days.map((date_filed) => ({ description: "x", date_filed })),
  });
  assert.deepEqual(file.entries.map(({ filed }) => filed), [
    "2026-03-10",
    "2026-03-10",
    "2026-03-10",
    "2026-03-10",
    "2026-03-12",
  ]);
  const made = { description: "x", date_created: "2026-03-09T01:00:00Z" };
  assert.equal(readDocketFile([made]).entries[0]!.filed, "2026-03-09");
  assert.match(cause([{ description: "x" }]), /entry 1 .*no entry of the file has a date/);
});

Deno.test("what cannot be understood is named by entry and field, and nothing is guessed", () => {
  const bad = (change: object) => cause({ entries: [row, { ...row, ...change }] });
  assert.match(
    bad({ date_filed: "3/10/2026" }),
    /^entry 2 of the file \(index 1\), date_filed: expected a date such as 2026-03-31$/,
  );
  assert.match(bad({ date_filed: "2026-02-30" }), /date_filed: this day is not in the calendar/);
  assert.match(bad({ time_filed: "2 pm" }), /time_filed: expected a time such as 14:05/);
  assert.match(bad({ entry_number: "3a" }), /entry_number: expected a whole number/);
  assert.match(bad({ description: 5 }), /description/);
  assert.match(cause([5]), /^entry 1 of the file \(index 0\): /);
  assert.match(cause({ entries: "many" }), /^entries: /);
  assert.match(cause({ results: [], docket: { court_id: 5 } }), /docket/);
});

Deno.test("what is no docket at all is told by what was found", () => {
  assert.match(cause(null), /found null/);
  assert.match(cause("text"), /found string/);
  assert.match(cause({}), /neither "entries" nor "docket_entries" nor "results"/);
  assert.match(cause({ entries: Array(20_001).fill(row) }), /20000/);
});
