import assert from "node:assert/strict";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { inspectFile } from "../../../src/store/inspect_file.ts";
import { inboxApplicationId, openInboxFile } from "../../../src/store/inbox/inbox_file.ts";
import { openStore } from "../../../src/store/store.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { snapshot, withFolder } from "../temp_folder.ts";

const open = (path: string) =>
  openInboxFile({ path, busyTimeoutMs: 0, maxBytes: 1e9, firstId: 1_000 });

const refused = (path: string, cause: RegExp) =>
  assert.throws(
    () => open(path),
    (error) =>
      error instanceof CaseCalendarError && error.kind === "store" && cause.test(error.facts.cause),
  );

Deno.test("a new file flushes every commit, logs ahead and bounds its log", async () => {
  await withFolder((folder) => {
    const file = open(`${folder}/deep/inbox.sqlite`);
    const pragma = (name: string) =>
      Object.values(file.database.get<Record<string, unknown>>(`PRAGMA ${name}`)!)[0];
    const synchronousFull = 2;
    assert.equal(pragma("synchronous"), synchronousFull);
    assert.equal(pragma("journal_mode"), "wal");
    assert.equal(pragma("application_id"), inboxApplicationId);
    assert.equal(pragma("journal_size_limit"), 4 * 1024 * 1024);
    assert.equal(pragma("wal_autocheckpoint"), 1000);
    assert(file.inPlace());
    file.close();
  });
});

Deno.test("a file that was replaced is out of place", async () => {
  await withFolder((folder) => {
    const path = `${folder}/inbox.sqlite`;
    const file = open(path);
    Deno.renameSync(path, `${folder}/moved.sqlite`);
    assert.equal(file.inPlace(), false);
    Deno.writeTextFileSync(path, "another");
    assert.equal(file.inPlace(), false);
    file.close();
  });
});

Deno.test("files of others are refused and left as they are", async () => {
  await withFolder((folder) => {
    const main = `${folder}/main.sqlite`;
    openStore({ path: main, clock: virtualClock("2026-03-02T00:00:00Z") }).close();
    const other = `${folder}/other.sqlite`;
    const database = openDatabase(other, { readOnly: false, busyTimeoutMs: 0 });
    database.script("CREATE TABLE t (n INTEGER)");
    database.close();
    const text = `${folder}/text.sqlite`;
    Deno.writeTextFileSync(text, "notes to myself, long enough to be read as a header".repeat(20));
    const before = snapshot(folder);
    refused(main, /another kind/);
    refused(other, /another kind/);
    refused(text, /not an SQLite database/);
    assert.deepEqual(snapshot(folder), before);
  });
});

Deno.test("an inbox of a newer program is refused, and the main store refuses an inbox", async () => {
  await withFolder((folder) => {
    const path = `${folder}/inbox.sqlite`;
    open(path).close();
    assert.equal(inspectFile(path).holds, "other database");
    const database = openDatabase(path, { readOnly: false, busyTimeoutMs: 0 });
    database.run("PRAGMA user_version = 99");
    database.close();
    refused(path, /newer case-calendar/);
  });
});

Deno.test("a folder that cannot be made is named", async () => {
  await withFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/file`, "");
    refused(`${folder}/file/inbox.sqlite`, /file, not a folder|file stands where/);
  });
});

Deno.test("what was committed is there after the file was opened again", async () => {
  await withFolder((folder) => {
    const path = `${folder}/inbox.sqlite`;
    const first = open(path);
    first.database.run("UPDATE probe SET count = 7");
    first.close();
    const second = open(path);
    assert.deepEqual(second.database.get("SELECT count FROM probe"), { count: 7 });
    second.close();
  });
});
