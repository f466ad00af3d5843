import assert from "node:assert/strict";
import fc from "fast-check";
import {
  corpusDockets,
  type DocketFile,
  readDocketFile,
} from "../../src/standin/corpus_dockets.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { runs } from "../support/counts.ts";
import { allRows, call, standInFor } from "./small_docket.ts";

const folder = "corpus/dockets";

function read(): DocketFile[] {
  const names = [...Deno.readDirSync(shared(folder))].map((file) => file.name)
    .filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => readDocketFile(Deno.readTextFileSync(shared(`${folder}/${name}`))));
}

sharedTest(folder, "every real docket arrives whole and in its order, page by page", async () => {
  const files = read();
  const data = corpusDockets(files);
  const { standIn } = standInFor(data);
  for (const [index, file] of files.entries()) {
    const docket = data[index]!;
    const path = `docket-entries/?docket=${docket.id}&order_by=date_modified` +
      "&omit=recap_documents__plain_text";
    const rows = await allRows(standIn, path);
    assert.deepEqual(
      rows.map((row) => row.entry_number),
      file.entries.map((entry) => entry.entry_number === null ? null : Number(entry.entry_number)),
    );
    for (const [position, row] of rows.entries()) {
      const text = file.entries[position]!.description;
      assert.ok(text.startsWith(row.description) && row.description !== "", row.description);
      assert.equal(row.recap_documents.length, 1);
    }
    const shown = (await call(standIn, `dockets/${docket.id}/`)).body;
    assert.equal(shown.docket_number, file.docket_number);
    assert.equal(shown.court_id, file.court_id);
  }
});

sharedTest(
  folder,
  "real dockets have ids above 2^32, moments after their filing and unnumbered entries",
  () => {
    const entries = corpusDockets(read()).flatMap((docket) => docket.entries);
    const ids = entries.map((entry) => entry.id ?? 0);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.some((id) => id > 2 ** 32) && ids.some((id) => id < 2 ** 32));
    assert.ok(entries.some((entry) => entry.entryNumber === null));
    for (const entry of entries) {
      assert.ok((entry.createdAt ?? "") > (entry.dateFiled ?? ""), entry.description);
      if (entry.entryNumber === null) assert.doesNotMatch(entry.description, /\(Entered: [^)]*\)$/);
    }
  },
);

Deno.test("equal files give equal data, and rows are made in order", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((offset) =>
    Temporal.PlainDate.from("2024-01-01").add({ days: offset }).toString()
  );
  const entry = fc.record({
    entry_number: fc.oneof(fc.constant(null), fc.nat(500), fc.nat(500).map(String)),
    date_filed: fc.oneof(day, fc.constant(null)),
    description: fc.string(),
  });
  const file = fc.record({
    court_id: fc.constant("nysd"),
    docket_number: fc.constant("1:24-cv-00001"),
    case_name: fc.string(),
    date_filed: fc.constant("2024-01-01"),
    entries: fc.array(entry, { maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 4 }), (files) => {
      const data = corpusDockets(files);
      assert.deepEqual(data, corpusDockets(structuredClone(files)));
      for (const docket of data) {
        const moments = docket.entries.map((each) => each.createdAt ?? "");
        assert.deepEqual(moments, moments.toSorted());
      }
      standInFor(data);
    }),
    runs(40, 400),
  );
});

Deno.test("an impossible date is named with its entry", () => {
  const entry = { entry_number: 1, date_filed: "2024-13-45", description: "ORDER" };
  const file = { court_id: "nysd", docket_number: "24-1", case_name: "A", date_filed: null };
  assert.throws(
    () => corpusDockets([{ ...file, entries: [entry] }]),
    /entry 1 of 24-1 has the date "2024-13-45"/,
  );
});

Deno.test("a file without entries is named", () => {
  assert.throws(() => readDocketFile('{"court_id":"nysd"}'), /docket_number/);
});

Deno.test("a docket of five thousand entries is paged with ease", async () => {
  const entries = Array.from({ length: 5000 }, (_, index) => ({
    entry_number: index + 1,
    date_filed: "2024-05-06",
    description: `ORDER ${index + 1}`,
  }));
  const [data] = corpusDockets([{
    court_id: "nysd",
    docket_number: "1:24-cv-00001",
    case_name: "Large v. Larger",
    date_filed: "2024-01-02",
    entries,
  }]);
  const { standIn } = standInFor([data!], { pageSize: 100 });
  const rows = await allRows(standIn, `docket-entries/?docket=${data!.id}&order_by=date_modified`);
  assert.equal(rows.length, 5000);
  assert.equal(new Set(rows.map((row) => row.id)).size, 5000);
});
