import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { type Migration, migrations } from "../../src/store/migrations.ts";
import { withFolder } from "./temp_folder.ts";

/** Two steps as a later release could bring them. */
const later: Migration[] = [
  ...migrations,
  { name: "notes", sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT" },
  {
    name: "shout",
    sql: "UPDATE runs SET command = upper(command); ALTER TABLE notes ADD COLUMN more TEXT;",
  },
];

function withDatabase<T>(path: string, work: (database: Database) => T): T {
  const database = openDatabase(path, { readOnly: false, busyTimeoutMs: 1000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const present = migrations.length;

const version = (database: Database) =>
  database.get<{ user_version: number }>("PRAGMA user_version")!.user_version;

const upgrade = (path: string, steps: readonly Migration[]) =>
  withDatabase(path, (database) => migrate(database, { migrations: steps, readOnly: false }));

Deno.test("a store of every older version is upgraded, with its rows and a copy of before", async () => {
  await withFolder((folder) => {
    for (let from = 1; from < later.length; from++) {
      const path = `${folder}/from-${from}.sqlite`;
      upgrade(path, later.slice(0, from));
      withDatabase(path, (database) => {
        database.run("PRAGMA application_id = 7");
        database.run("PRAGMA journal_mode = WAL");
        database.run("INSERT INTO runs (command, started_at, counts) VALUES ('sync', 5, '{}')");
        const docket = "INSERT INTO dockets (id, key, court_id, created_at) VALUES (?, ?, 'a', ?)";
        database.run(docket, [9, "a/1", 1]);
        // Still only in the -wal while the copy is made.
        migrate(database, { migrations: later, readOnly: false });
        assert.equal(version(database), later.length);
        const runs = database.all("SELECT command, started_at FROM runs");
        assert.deepEqual(runs, [{ command: "SYNC", started_at: 5 }]);
      });
      const copy = `${path}.v${from}.bak`;
      withDatabase(copy, (database) => {
        assert.equal(version(database), from);
        assert.deepEqual(database.all("PRAGMA application_id"), [{ application_id: 7 }]);
        assert.deepEqual(database.all("SELECT command FROM runs"), [{ command: "sync" }]);
        assert.deepEqual(database.all("SELECT id, created_at FROM dockets"), [
          { id: 9, created_at: 1 },
        ]);
        assert.deepEqual(database.all("PRAGMA integrity_check"), [{ integrity_check: "ok" }]);
      });
      const schema = (path: string) =>
        withDatabase(
          path,
          (database) => database.all("SELECT name, sql FROM sqlite_schema ORDER BY name"),
        );
      upgrade(copy, later);
      assert.deepEqual(schema(copy), schema(path));
    }
  });
});

Deno.test("an output that an older store has published stays published, with its stamp", async () => {
  await withFolder((folder) => {
    const path = `${folder}/x.sqlite`;
    upgrade(
      path,
      migrations.slice(0, migrations.findIndex(({ sql }) => /DROP COLUMN file_hash/.test(sql))),
    );
    const stampsIn = (database: Database) => database.all("SELECT * FROM stamps ORDER BY kind, id");
    withDatabase(path, (database) => {
      const publish = "INSERT INTO outputs (id, file_hash, published_at) VALUES ('ics:a', 'x', 5)";
      database.run(publish);
      const before = stampsIn(database);
      migrate(database, { migrations, readOnly: false });
      assert.deepEqual(database.all("SELECT * FROM outputs"), [{ id: "ics:a", published_at: 5 }]);
      assert.deepEqual(stampsIn(database), before);
    });
  });
});

Deno.test("a new store and one of the present version get no copy", async () => {
  await withFolder((folder) => {
    upgrade(`${folder}/x.sqlite`, migrations);
    upgrade(`${folder}/x.sqlite`, migrations);
    assert.deepEqual([...Deno.readDirSync(folder)].map((item) => item.name), ["x.sqlite"]);
  });
});

Deno.test("a step that fails is undone and named, and steps before it stay", async () => {
  await withFolder((folder) => {
    const path = `${folder}/x.sqlite`;
    upgrade(path, migrations);
    const broken = [...later, {
      name: "broken step",
      sql: "CREATE TABLE half (id INTEGER); SELECT nonsense FROM nowhere",
    }];
    assert.throws(
      () => upgrade(path, broken),
      (error: CaseCalendarError) =>
        error.kind === "store" && /broken step/.test(error.facts.cause) &&
        error.facts.action.includes(`from version ${present + 2} to ${present + 3}`),
    );
    withDatabase(path, (database) => {
      assert.equal(version(database), present + 2);
      assert.deepEqual(database.all("SELECT name FROM sqlite_schema WHERE name = 'half'"), []);
    });
  });
});

Deno.test("without room for the copy nothing is upgraded", async () => {
  await withFolder((folder) => {
    const path = `${folder}/x.sqlite`;
    upgrade(path, migrations);
    Deno.mkdirSync(`${path}.v${present}.bak`);
    assert.throws(() => upgrade(path, later), (error: CaseCalendarError) => error.kind === "store");
    withDatabase(path, (database) => assert.equal(version(database), present));
    assert.deepEqual([...Deno.readDirSync(folder)].length, 2);
  });
});

Deno.test("an older store is not upgraded by a command that only reads", async () => {
  await withFolder((folder) => {
    const path = `${folder}/x.sqlite`;
    upgrade(path, migrations);
    withDatabase(path, (database) => {
      assert.throws(
        () => migrate(database, { migrations: later, readOnly: true }),
        (error: CaseCalendarError) => /older case-calendar/.test(error.facts.cause),
      );
      assert.equal(version(database), present);
    });
  });
});

Deno.test("every released step is STRICT and named once", () => {
  for (const { sql } of migrations) {
    for (const table of sql.match(/CREATE TABLE[^;]+;/g) ?? []) assert.match(table, /STRICT/);
  }
  assert.equal(new Set(migrations.map((step) => step.name)).size, migrations.length);
});
