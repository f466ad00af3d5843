import assert from "node:assert/strict";
import { allRows, call, smallDocket, standInFor, token } from "./small_docket.ts";

const docket = 70_000_001;
const noon = "2026-12-01T04:00:00-08:00";

async function entry(standIn: Parameters<typeof call>[0], id: number) {
  return (await call(standIn, `docket-entries/${id}/`)).body;
}

Deno.test("an edited text moves the entry, the same text again does not", async () => {
  const { standIn, clock } = standInFor([smallDocket(3)]);
  const [id = 0] = standIn.entryIds(docket);
  standIn.editEntry(id, { description: "ORDER number 1" });
  assert.notEqual((await entry(standIn, id)).date_modified, noon);
  standIn.editEntry(id, { description: "CORRECTED ORDER" });
  const edited = await entry(standIn, id);
  assert.equal(edited.date_modified, noon);
  assert.equal(edited.description, "CORRECTED ORDER");
  assert.notEqual(edited.date_created, noon);
  clock.advance(60_000);
  standIn.editEntry(id, { description: "" });
  assert.deepEqual(await entry(standIn, id), edited, "an empty text replaces nothing");
});

Deno.test("a new date without a time clears the time", async () => {
  const { standIn } = standInFor([
    smallDocket(0, {
      entries: [{
        id: 5,
        entryNumber: 1,
        dateFiled: "2026-03-02",
        timeFiled: "10:00:00",
        description: "ORDER",
      }],
    }),
  ]);
  standIn.editEntry(5, { dateFiled: "2026-03-03" });
  const row = await entry(standIn, 5);
  assert.deepEqual([row.date_filed, row.time_filed], ["2026-03-03", null]);
});

Deno.test("a PDF, its text, a seal and an attachment move the document only", async () => {
  const { standIn } = standInFor([smallDocket(3)]);
  const [id = 0] = standIn.entryIds(docket);
  const before = await entry(standIn, id);
  const [documentId = 0] = standIn.documentIds(id);
  standIn.publishPdf(documentId, { plainText: "UNITED STATES", pageCount: 7 });
  standIn.addDocument(id, { attachmentNumber: 1, description: "Exhibit A" });
  const after = await entry(standIn, id);
  assert.equal(after.date_modified, before.date_modified);
  const [main, attachment] = after.recap_documents;
  assert.deepEqual(
    [main.is_available, main.page_count, main.plain_text, main.ocr_status, main.date_modified],
    [true, 7, "UNITED STATES", 2, noon],
  );
  assert.match(main.filepath_local, /^recap\/gov\.uscourts\.nysd\..*\.1\.0\.pdf$/);
  assert.match(main.sha1, /^[0-9a-f]{40}$/);
  assert.deepEqual([attachment.document_type, attachment.date_created], [2, noon]);
  const changed = "date_modified__gt=2026-11-01T00:00:00Z";
  assert.equal((await allRows(standIn, `docket-entries/?docket=${docket}&${changed}`)).length, 0);
  const documents = await allRows(
    standIn,
    `recap-documents/?docket_entry__docket=${docket}&${changed}`,
  );
  assert.equal(documents.length, 2);
  standIn.sealDocument(documentId, true);
  const sealed = (await call(standIn, `recap-documents/${documentId}/`)).body;
  assert.equal(sealed.is_sealed, true);
});

Deno.test("a stub that is filled keeps its id and label and moves", async () => {
  const { standIn } = standInFor([
    smallDocket(0, {
      entries: [{
        id: 5,
        entryNumber: 1,
        dateFiled: "2026-03-02",
        description: "",
        documents: [{ id: 6, description: "Order on Motion" }],
      }],
    }),
  ]);
  standIn.fillStub(5, "ORDER granting 4 Motion");
  const row = await entry(standIn, 5);
  assert.equal(row.description, "ORDER granting 4 Motion");
  assert.equal(row.recap_documents[0].description, "Order on Motion");
  assert.equal(row.date_modified, noon);
});

Deno.test("a new entry moves its docket and the hit of its alerts; the same id again is an edit", async () => {
  const { standIn } = standInFor([smallDocket(2)]);
  await call(standIn, "docket-alerts/", { method: "POST", body: { docket } });
  const id = standIn.upsertEntry(docket, {
    entryNumber: 3,
    dateFiled: "2026-12-01",
    description: "NOTICE",
  });
  const row = await entry(standIn, id);
  assert.deepEqual([row.date_created, row.date_modified], [noon, noon]);
  assert.equal(row.recap_sequence_number, "2026-12-01.001");
  assert.equal(row.recap_documents.length, 1);
  const shown = (await call(standIn, `dockets/${docket}/`)).body;
  assert.deepEqual([shown.date_modified, shown.date_last_filing], [noon, "2026-12-01"]);
  const alerts = await call(standIn, "docket-alerts/");
  assert.equal(alerts.body.results[0].date_last_hit, noon);
  standIn.upsertEntry(docket, {
    id,
    entryNumber: 3,
    dateFiled: "2026-12-01",
    description: "MOVED",
  });
  assert.equal(standIn.entryIds(docket).length, 3);
  assert.equal((await entry(standIn, id)).description, "MOVED");
});

Deno.test("a removed entry and its documents are 404", async () => {
  const { standIn } = standInFor([smallDocket(2)]);
  const [id = 0] = standIn.entryIds(docket);
  const [documentId] = standIn.documentIds(id);
  standIn.removeEntry(id);
  assert.equal((await call(standIn, `docket-entries/${id}/`)).status, 404);
  assert.equal((await call(standIn, `recap-documents/${documentId}/`)).status, 404);
  assert.equal((await allRows(standIn, `docket-entries/?docket=${docket}`)).length, 1);
  assert.throws(() => standIn.editEntry(id, { description: "x" }), /no docket entry/);
});

Deno.test("a docket can be renamed, ended and added", async () => {
  const { standIn } = standInFor([smallDocket(1)], { token });
  standIn.editDocket(docket, { dateTerminated: "2026-11-30" });
  const row = (await call(standIn, `dockets/${docket}/`)).body;
  assert.deepEqual([row.date_terminated, row.date_modified], ["2026-11-30", noon]);
  standIn.editDocket(docket, { docketNumber: "1:26-cr-00077-ABC" });
  const renumbered = (await call(standIn, `dockets/${docket}/`)).body;
  assert.deepEqual(
    [renumbered.docket_number, renumbered.docket_number_core, renumbered.federal_dn_case_type],
    ["1:26-cr-00077", "2600077", "cr"],
  );
  standIn.addDocket(smallDocket(1, { id: 99, courtId: "vaed" }));
  assert.equal((await call(standIn, "courts/vaed/")).status, 200);
  assert.equal((await call(standIn, "docket-entries/?docket=99")).body.results.length, 1);
});
