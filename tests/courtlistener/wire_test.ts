import assert from "node:assert/strict";
import { readPage } from "../../src/courtlistener/read_page.ts";
import { toCourtRecord } from "../../src/courtlistener/to_court_record.ts";
import { toDocketRecord } from "../../src/courtlistener/to_docket_record.ts";
import { toDocumentRecord } from "../../src/courtlistener/to_document_record.ts";
import { toEntryRecord } from "../../src/courtlistener/to_entry_record.ts";
import { toQuotaWindows } from "../../src/courtlistener/to_quota_windows.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { docketRow, documentRow, entryRow } from "./wire_samples.ts";

const folder = "fixtures/courtlistener/rest";
const fixture = (name: string): unknown =>
  JSON.parse(Deno.readTextFileSync(shared(`${folder}/${name}.json`)));

for (
  const [name, convert] of [
    ["docket.detail", toDocketRecord],
    ["docket.appellate-detail", toDocketRecord],
    ["docket-entry.stub", toEntryRecord],
    ["docket-entry.enriched", toEntryRecord],
    ["docket-entry.minute", toEntryRecord],
    ["docket-entry.sealed", toEntryRecord],
    ["recap-document.detail", toDocumentRecord],
    ["recap-document.text-pending", toDocumentRecord],
    ["court.detail", toCourtRecord],
  ] as const
) {
  sharedTest(folder, `the fixture ${name} is read without a problem`, () => {
    const { record, problems } = convert(fixture(name));
    assert.deepEqual(problems, []);
    assert.ok(record);
  });
}

for (
  const [name, convert, rows, more] of [
    ["docket-entries.cursor-page-1", toEntryRecord, 3, true],
    ["docket-entries.cursor-page-2", toEntryRecord, 2, false],
    ["dockets.lookup-by-number", toDocketRecord, 1, false],
    ["dockets.lookup-by-core-ambiguous", toDocketRecord, 3, false],
    ["dockets.lookup-empty", toDocketRecord, 0, false],
    ["recap-documents.changed-since", toDocumentRecord, 2, false],
    ["courts.page-1", toCourtRecord, 3, true],
  ] as const
) {
  sharedTest(folder, `the fixture ${name} is read as a page without a problem`, () => {
    const read = readPage<unknown>(fixture(name), convert);
    assert.ok("page" in read);
    assert.deepEqual(read.page.problems, []);
    assert.equal(read.page.records.length, rows);
    assert.equal(read.page.next !== null, more);
    assert.equal(read.page.mode, name === "courts.page-1" ? "page" : "cursor");
  });
}

sharedTest(folder, "a page by page number is told apart from one by cursor", () => {
  const read = readPage(fixture("docket-entries.page-number"), toEntryRecord);
  assert.ok("page" in read);
  assert.equal(read.page.mode, "page");
});

sharedTest(folder, "an entry and its later, enriched form keep one id and gain the text", () => {
  const stub = toEntryRecord(fixture("docket-entry.stub")).record!;
  const full = toEntryRecord(fixture("docket-entry.enriched")).record!;
  assert.equal(stub.id, full.id);
  assert.equal(stub.description, "");
  assert.match(full.description, /Response .* due by/);
  assert.equal(stub.documents[0]!.pdfUrl, "");
  assert.match(full.documents[0]!.pdfUrl, /^https:\/\/storage\.courtlistener\.com\/recap\//);
  assert.ok(full.documents[0]!.modifiedAt > full.modifiedAt);
});

sharedTest(folder, "rows with fields left out are told, by the field that is missing", () => {
  const read = readPage(fixture("docket-entries.fields-param"), toEntryRecord);
  assert.ok("page" in read);
  assert.deepEqual(read.page.records, []);
  assert.match(read.page.problems[0]!.message, /docket entry 466400031: field "docket" is missing/);
});

sharedTest(folder, "the limits of the usage fixture are those of a free account", () => {
  assert.deepEqual(toQuotaWindows(fixture("api-usage")), {
    windows: [
      { limit: 5, seconds: 60 },
      { limit: 50, seconds: 3600 },
      { limit: 125, seconds: 86_400 },
    ],
    blocked: false,
  });
});

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
  assert.equal(record?.documents[0]!.pageCount, null);
  assert.equal(record?.documents[0]!.modifiedAt, "1970-01-01T00:00:00Z");
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

Deno.test("a docket takes the name it has, and its court from either field", () => {
  const named = toDocketRecord(
    docketRow({ case_name: "", case_name_full: "United States v. Roe" }),
  );
  assert.equal(named.record?.caseName, "United States v. Roe");
  assert.equal(toDocketRecord(docketRow({ court_id: undefined })).record?.courtId, "ilnd");
  assert.equal(toDocketRecord(docketRow({ docket_number: null })).record?.docketNumber, "");
  const nowhere = toDocketRecord(docketRow({ court_id: "", court: null }));
  assert.equal(nowhere.record, null);
  assert.match(nowhere.problems[0]!.message, /docket 71000001: field "court_id" is missing/);
});

Deno.test("messages quote what was found, short and without control characters", () => {
  const long = toEntryRecord(entryRow({ description: ["\u001b", "x".repeat(5000)] }));
  assert.match(long.problems[0]!.message, /field "description" is a list of 2; expected string/);
  const evil = toEntryRecord(entryRow({ entry_number: `\u001b[2J\u202e${"x".repeat(5000)}` }));
  assert.ok(evil.problems[0]!.message.length < 250);
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u001f\u202e]/.test(evil.problems[0]!.message));
});
