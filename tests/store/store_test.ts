import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { migrations } from "../../src/store/migrations.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { behindItsBack, withStore } from "./memory_store.ts";
import { lineOf, runChild, startChild } from "./run_child.ts";
import { docketRecord, entryRecord, key } from "./sample_records.ts";
import { snapshot, withFolder } from "./temp_folder.ts";
import { unprivileged } from "../support/unprivileged.ts";

const clock = virtualClock("2026-03-01T12:00:00Z");
const open = (path: string, options: Partial<StoreOptions> = {}) =>
  openStore({ path, clock, ...options });

/** The error that opening raises, which must be one for users. */
function refusal(path: string, options: Partial<StoreOptions> = {}): CaseCalendarError {
  try {
    open(path, options).close();
  } catch (error) {
    assert(error instanceof CaseCalendarError, String(error));
    assert.equal(error.kind, "store");
    assert(error.facts.action.includes(path), error.message);
    assert(error.facts.next);
    return error;
  }
  assert.fail("the store was opened");
}

Deno.test("a store is created with its folders and keeps what it was given", async () => {
  await withFolder((folder) => {
    const path = `${folder}/data/deep/store.sqlite`;
    {
      using store = open(path);
      store.dockets.save(docketRecord(), key);
      store.entries.upsert(entryRecord());
    }
    using store = open(path);
    assert.deepEqual(store.dockets.byKey(key)?.records[0]?.record, docketRecord());
    assert.deepEqual(store.entries.versionsOf(key).map((one) => one.record), [entryRecord()]);
    assert.deepEqual(store.check(), []);
  });
});

Deno.test("an empty file becomes a store", async () => {
  await withFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/store.sqlite`, "");
    using store = open(`${folder}/store.sqlite`);
    assert.deepEqual(store.check(), []);
  });
});

Deno.test("read-only use needs a store, and writes nothing", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    assert.match(refusal(path, { readOnly: true }).facts.cause, /there is no store yet/);
    assert.deepEqual(snapshot(folder), {});
    open(path).close();
    using store = open(path, { readOnly: true });
    assert.equal(store.entries.newest({ upstream: "file", id: "1" }), null);
    assert.throws(
      () => store.entries.upsert(entryRecord()),
      (error: CaseCalendarError) => error.kind === "store" && /read-only/.test(error.facts.cause),
    );
  });
});

Deno.test("a transaction is kept whole or not at all", () => {
  withStore((store) => {
    assert.throws(() =>
      store.transaction(() => {
        store.entries.upsert(entryRecord());
        throw new RangeError("stop");
      }), RangeError);
    assert.equal(store.entries.newest(entryRecord()), null);
    assert.equal(store.transaction(() => store.entries.upsert(entryRecord())), "new");
  });
});

Deno.test("a store of a newer version is refused by both versions and left as it is", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    open(path).close();
    behindItsBack(path, "PRAGMA user_version = 99");
    const before = snapshot(folder);
    const error = refusal(path);
    assert.match(error.facts.cause, /version 99/);
    assert.match(error.facts.cause, new RegExp(`up to ${migrations.length}\\b`));
    assert.match(error.facts.next!, /newer case-calendar/);
    assert.equal(snapshot(folder)["store.sqlite"], before["store.sqlite"]);
  });
});

const referenceSchema = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS dockets (docket_id INTEGER PRIMARY KEY, case_name TEXT);
  CREATE TABLE IF NOT EXISTS hearings (case_id TEXT, hearing_key TEXT, title TEXT,
    PRIMARY KEY (case_id, hearing_key));
  CREATE TABLE IF NOT EXISTS deadlines (case_id TEXT, deadline_key TEXT, title TEXT,
    PRIMARY KEY (case_id, deadline_key));
  CREATE TABLE IF NOT EXISTS webhook_events (idempotency_key TEXT PRIMARY KEY, event_type TEXT);
  INSERT INTO hearings VALUES ('marlow', 'sentencing', 'Sentencing');`;

Deno.test("a store of the reference is recognised and not a byte beside or in it changes", async () => {
  await withFolder((folder) => {
    const path = `${folder}/case-calendar.sqlite`;
    behindItsBack(path, referenceSchema);
    const before = snapshot(folder);
    for (const readOnly of [false, true]) {
      const error = refusal(path, { readOnly });
      assert.match(error.facts.cause, /Python program Case Calendar/);
      assert.match(error.facts.next!, /case-calendar import/);
      assert.deepEqual(snapshot(folder), before);
    }
    assert.deepEqual(Object.keys(before), ["case-calendar.sqlite"]);
  });
});

Deno.test("a reference store that was killed with its tables in the -wal is left untouched", async () => {
  await withFolder((folder) => {
    Deno.mkdirSync(`${folder}/live`);
    Deno.mkdirSync(`${folder}/killed`);
    const live = new DatabaseSync(`${folder}/live/store.sqlite`);
    live.exec(referenceSchema);
    const copy = (end: string) =>
      Deno.copyFileSync(`${folder}/live/store.sqlite${end}`, `${folder}/killed/store.sqlite${end}`);
    ["", "-wal"].forEach(copy);
    const before = snapshot(`${folder}/killed`);
    assert.match(refusal(`${folder}/killed/store.sqlite`).facts.cause, /Python program/);
    assert.deepEqual(snapshot(`${folder}/killed`), before);
    copy("-shm");
    live.close();
    assert.match(refusal(`${folder}/killed/store.sqlite`).facts.cause, /Python program/);
    const { "store.sqlite-shm": _index, ...after } = snapshot(`${folder}/killed`);
    assert.deepEqual(after, before);
  });
});

Deno.test("a reference store in use is recognised, and its user goes on", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    using live = new DatabaseSync(path);
    live.exec(referenceSchema);
    assert.match(refusal(path).facts.cause, /Python program/);
    live.exec("INSERT INTO hearings VALUES ('marlow', 'trial', 'Trial')");
    assert.equal(live.prepare("SELECT count(*) AS n FROM hearings").get()?.["n"], 2);
  });
});

Deno.test("other files are refused by what they are and left untouched", async () => {
  await withFolder((folder) => {
    behindItsBack(`${folder}/other.sqlite`, "CREATE TABLE photos (id)");
    Deno.writeTextFileSync(`${folder}/notes.txt`, "Call the clerk.\n".repeat(40));
    Deno.writeTextFileSync(`${folder}/short.txt`, "x");
    const before = snapshot(folder);
    assert.match(refusal(`${folder}/other.sqlite`).facts.cause, /of another program/);
    assert.match(refusal(`${folder}/notes.txt`).facts.cause, /not an SQLite database/);
    assert.match(refusal(`${folder}/short.txt`).facts.cause, /not an SQLite database/);
    assert.deepEqual(snapshot(folder), before);
    Deno.mkdirSync(`${folder}/folder.sqlite`);
    assert.match(refusal(`${folder}/folder.sqlite`).facts.cause, /a folder of that name/);
    assert.match(refusal(`${folder}/notes.txt/store.sqlite`).facts.cause, /a folder is needed/);
  });
});

Deno.test("an empty file whose -wal holds changes is not taken for a new store", async () => {
  await withFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/store.sqlite`, "");
    Deno.writeTextFileSync(`${folder}/store.sqlite-wal`, "changes");
    const before = snapshot(folder);
    assert.match(refusal(`${folder}/store.sqlite`).facts.cause, /-wal/);
    assert.deepEqual(snapshot(folder), before);
  });
});

Deno.test("a damaged store gives a clear error", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    {
      using store = open(path);
      for (let n = 0; n < 50; n++) store.entries.upsert(entryRecord({ id: `${n}` }));
    }
    const bytes = Deno.readFileSync(path);
    bytes.fill(0xff, 4096);
    Deno.writeFileSync(path, bytes);
    const error = refusalOf(() => {
      using store = open(path);
      store.entries.upsert(entryRecord());
    });
    assert.match(error.facts.cause, /damaged/);
    assert.match(error.facts.next!, /backup/);
  });
});

function refusalOf(work: () => void): CaseCalendarError {
  try {
    work();
  } catch (error) {
    assert(error instanceof CaseCalendarError, String(error));
    return error;
  }
  assert.fail("nothing was refused");
}

Deno.test("a lock that outlives the busy timeout is named, and its end is enough", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    using store = open(path, { busyTimeout: 30 });
    const other = startChild(["lock", path]);
    await lineOf(other);
    const error = refusalOf(() => store.entries.upsert(entryRecord()));
    assert.equal(error.exitCode, 7);
    assert.match(error.facts.cause, /locked by another process \(waited 0\.03 s\)/);
    other.kill("SIGKILL");
    await other.status;
    assert.equal(store.entries.upsert(entryRecord()), "new");
  });
});

Deno.test("two processes that write at once lose nothing", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    const each = 60;
    const children = await Promise.all([1, 2].map(() => runChild(["write", path, `${each}`])));
    using store = open(path);
    for (const { pid } of children) {
      for (let n = 0; n < each; n++) {
        const found = store.entries.newest({ upstream: "courtlistener", id: `${pid}-${n}` });
        assert(found, `entry ${n} of process ${pid}`);
      }
    }
    const shared = store.entries.versionsOfEntry({ upstream: "courtlistener", id: "shared" });
    assert.equal(shared.length, 1);
    assert.deepEqual(store.check(), []);
  });
});

Deno.test("a process killed within a transaction leaves a sound store without its rows", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    {
      using store = open(path);
      store.entries.upsert(entryRecord({ id: "kept" }));
    }
    const child = startChild(["hang", path]);
    await lineOf(child);
    child.kill("SIGKILL");
    await child.status;
    using store = open(path);
    assert.deepEqual(store.check(), []);
    assert.equal(store.entries.newest({ upstream: "courtlistener", id: "lost-1" }), null);
    assert(store.entries.newest({ upstream: "courtlistener", id: "kept" }));
    assert.equal(store.entries.upsert(entryRecord({ id: "next" })), "new");
  });
});

const wrapper = unprivileged();

Deno.test({
  name: "a folder that may not be written gives a clear error and no file",
  ignore: wrapper === null,
  fn: async () => {
    await withFolder(async (folder) => {
      Deno.mkdirSync(`${folder}/locked`);
      Deno.chmodSync(`${folder}/locked`, 0o555);
      const path = `${folder}/locked/store.sqlite`;
      const said = await runChild(["open", path], { wrapper: wrapper!, cwd: folder });
      assert.equal(said["kind"], "store");
      assert.match(String(said["cause"]), /create its -wal and -shm files|read-only/);
      assert.deepEqual(snapshot(`${folder}/locked`), {});
      Deno.chmodSync(`${folder}/locked`, 0o755);
    });
  },
});

Deno.test("the store lives within the sandbox, and the sandbox is named where it ends", async () => {
  await withFolder(async (folder) => {
    const sandbox = {
      cwd: folder,
      permissions: ["--allow-read=./data", "--allow-write=./data", "--ignore-env"],
    };
    assert.deepEqual(await runChild(["open", "data/store.sqlite"], sandbox), {
      path: "data/store.sqlite",
      entries: null,
    });
    const said = await runChild(["open", "data/store.sqlite", "read-only"], sandbox);
    assert.equal(said["path"], "data/store.sqlite");
    const outside = await runChild(["open", "elsewhere/store.sqlite"], sandbox);
    assert.equal(outside["kind"], "store");
    assert.match(String(outside["next"]), /below one of these three folders/);
  });
});
