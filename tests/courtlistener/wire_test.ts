import assert from "node:assert/strict";
import { readPage } from "../../src/courtlistener/read_page.ts";
import { toCourtRecord } from "../../src/courtlistener/to_court_record.ts";
import { toDocketRecord } from "../../src/courtlistener/to_docket_record.ts";
import { toDocumentRecord } from "../../src/courtlistener/to_document_record.ts";
import { toEntryRecord } from "../../src/courtlistener/to_entry_record.ts";
import { toQuotaWindows } from "../../src/courtlistener/to_quota_windows.ts";
import { shared, sharedTest } from "../support/corpus.ts";

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
      { limit: 5, seconds: 60, used: 5 },
      { limit: 50, seconds: 3600, used: 21 },
      { limit: 125, seconds: 86_400, used: 44 },
    ],
    blocked: false,
  });
});
