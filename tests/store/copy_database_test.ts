import assert from "node:assert/strict";
import { copyDatabase } from "../../src/store/copy_database.ts";
import { openDatabase } from "../../src/store/database.ts";
import { withFolder } from "./temp_folder.ts";

Deno.test("a copy holds every kind of value, index and trigger, and what is not committed yet", async () => {
  await withFolder((folder) => {
    const open = (name: string) =>
      openDatabase(`${folder}/${name}`, { readOnly: false, busyTimeoutMs: 0 });
    const source = open("source.sqlite");
    source.script(`
      PRAGMA journal_mode = WAL;
      PRAGMA user_version = 3;
      CREATE TABLE "odd ""name" (id INTEGER PRIMARY KEY, "a b" ANY, big INTEGER) STRICT;
      CREATE TABLE pairs (a TEXT, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
      CREATE INDEX "by ""a" ON pairs (b);
      CREATE TRIGGER noted AFTER INSERT ON pairs BEGIN
        INSERT INTO "odd ""name" ("a b") VALUES ('trigger');
      END;
      INSERT INTO "odd ""name" VALUES (7, x'00ff', 9223372036854775807), (9, 1.5, NULL), (12, '', -1);
    `);
    const read = `SELECT id, quote("a b") AS value, CAST(big AS TEXT) AS big
      FROM "odd ""name" ORDER BY id`;
    let rows: unknown[] = [];
    source.transaction(() => {
      source.run("INSERT INTO pairs VALUES ('x', 1)");
      copyDatabase(source, `${folder}/copy.sqlite`);
      rows = source.all(read);
    });
    source.close();
    const copy = open("copy.sqlite");
    assert.deepEqual(copy.all(read), rows);
    assert.equal(rows.length, 4);
    assert.deepEqual(copy.all("SELECT a, b FROM pairs"), [{ a: "x", b: 1 }]);
    assert.deepEqual(copy.all("PRAGMA user_version"), [{ user_version: 3 }]);
    assert.equal(
      copy.all("SELECT 1 FROM sqlite_schema WHERE type IN ('index', 'trigger')").length,
      2,
    );
    copy.close();
    const names = [...Deno.readDirSync(folder)].map((item) => item.name).sort();
    assert.deepEqual(names, ["copy.sqlite", "source.sqlite"]);
  });
});
