import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { readReferenceStore } from "../../src/store/read_reference_store.ts";
import { writeReferenceStore } from "../app/reference_store.ts";

async function inFolder(work: (folder: string) => void): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("documents come without their texts, and damaged ones as none", async () => {
  await inFolder((folder) => {
    const documents = [{ id: 5, plain_text: "x".repeat(100_000), description: "Order" }, "odd"];
    writeReferenceStore(`${folder}/old.sqlite`, {
      entries: [
        { docket_id: 7, entry_id: 1, recap_documents: JSON.stringify(documents) },
        { docket_id: 7, entry_id: 2, recap_documents: "not json" },
        { docket_id: 7, entry_id: 3 },
      ],
    });
    const { entries } = readReferenceStore({ path: `${folder}/old.sqlite` }, {
      scratch: `${folder}/copy.sqlite`,
    });
    assert.deepEqual(entries.map((row) => row["recap_documents"]), [
      '[{"id":5,"description":"Order"}]',
      null,
      null,
    ]);
  });
});

Deno.test("a store of an older version lacks columns, and is read all the same", async () => {
  await inFolder((folder) => {
    const old = new DatabaseSync(`${folder}/old.sqlite`);
    old.exec(
      "CREATE TABLE hearings (case_id TEXT, hearing_key TEXT); INSERT INTO hearings VALUES ('a', 'b')",
    );
    old.exec("CREATE TABLE deadlines (case_id TEXT, deadline_key TEXT)");
    old.exec("CREATE TABLE webhook_events (idempotency_key TEXT)");
    old.close();
    const read = readReferenceStore({ path: `${folder}/old.sqlite` }, {
      scratch: `${folder}/copy.sqlite`,
    });
    assert.deepEqual(read.hearings.map((row) => ({ ...row })), [{
      case_id: "a",
      hearing_key: "b",
    }]);
    assert.deepEqual([read.dockets, read.entries], [[], []]);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["old.sqlite"]);
  });
});
