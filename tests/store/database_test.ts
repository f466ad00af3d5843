import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { withFolder } from "./temp_folder.ts";

function withTable(work: (database: Database) => void | Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const database = openDatabase(`${folder}/x.sqlite`, { readOnly: false, busyTimeoutMs: 0 });
    try {
      database.script("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
      await work(database);
    } finally {
      database.close();
    }
  });
}

const insert = "INSERT INTO t (text) VALUES (?)";
const texts = (database: Database) =>
  database.all<{ text: string }>("SELECT text FROM t ORDER BY n").map((row) => row.text);

Deno.test("a savepoint undoes its own writes only", async () => {
  await withTable((database) => {
    database.transaction(() => {
      database.run(insert, ["outer"]);
      assert.throws(() =>
        database.transaction(() => {
          database.run(insert, ["inner"]);
          throw new RangeError("stop");
        }), RangeError);
      assert(database.inTransaction);
      database.transaction(() => database.run(insert, ["second"]));
    });
    assert.equal(database.inTransaction, false);
    assert.deepEqual(texts(database), ["outer", "second"]);
  });
});

Deno.test("a transaction whose work returns a promise is refused and undone", async () => {
  await withTable(async (database) => {
    let promise: Promise<void> | undefined;
    assert.throws(
      () =>
        database.transaction(() => {
          database.run(insert, ["lost"]);
          promise = Promise.resolve();
          return promise;
        }),
      /must not wait/,
    );
    await promise;
    assert.deepEqual(texts(database), []);
    assert.equal(database.inTransaction, false);
  });
});

Deno.test("a full disk is named, and nothing of the transaction is kept", async () => {
  await withTable((database) => {
    database.run(insert, ["before"]);
    database.run("PRAGMA max_page_count = 6");
    let failed: unknown;
    try {
      database.transaction(() => {
        for (let n = 0; n < 100; n++) database.run(insert, ["x".repeat(3000)]);
      });
    } catch (error) {
      failed = error;
    }
    assert(failed instanceof CaseCalendarError);
    assert.equal(failed.kind, "store");
    assert.match(failed.facts.cause, /disk is full/);
    assert.deepEqual(texts(database), ["before"]);
    database.run("PRAGMA max_page_count = 1000");
    database.transaction(() => database.run(insert, ["after"]));
    assert.deepEqual(texts(database), ["before", "after"]);
  });
});

Deno.test("work that goes on after SQLite ended its transaction is refused, not half kept", async () => {
  await withTable((database) => {
    database.run("PRAGMA max_page_count = 6");
    assert.throws(() =>
      database.transaction(() => {
        database.run(insert, ["first"]);
        try {
          for (let n = 0; n < 100; n++) database.run(insert, ["x".repeat(3000)]);
        } catch { /* a caller that looks away */ }
        database.run(insert, ["alone"]);
      }), /rolled back by an earlier failure/);
    assert.deepEqual(texts(database), []);
  });
});

Deno.test("broken constraints and wrong bindings stay defects", async () => {
  await withTable((database) => {
    database.run("INSERT INTO t VALUES (1, 'a')");
    assert.throws(
      () => database.run("INSERT INTO t VALUES (1, 'b')"),
      (error: Error) => !(error instanceof CaseCalendarError) && /UNIQUE/.test(error.message),
    );
    assert.throws(() => database.run(insert, [undefined as unknown as string]), TypeError);
  });
});

Deno.test("rows are plain objects and closing twice is harmless", async () => {
  await withTable((database) => {
    assert.deepEqual(database.run(insert, ["a"]), { changes: 1, id: 1 });
    assert.deepEqual(database.get("SELECT * FROM t"), { n: 1, text: "a" });
    assert.equal(database.get("SELECT * FROM t WHERE n = 2"), undefined);
    database.close();
    database.close();
  });
});
