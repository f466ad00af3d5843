import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { inspectFile } from "../../src/store/inspect_file.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { behindItsBack } from "./memory_store.ts";
import { withFolder } from "./temp_folder.ts";

Deno.test("our store is known at rest, in use, and right after its first step", async () => {
  await withFolder((folder) => {
    const path = `${folder}/store.sqlite`;
    assert.deepEqual(inspectFile(path), { holds: "nothing" });
    const clock = virtualClock("2026-03-01T12:00:00Z");
    {
      using _store = openStore({ path, clock });
      assert.deepEqual(inspectFile(path), { holds: "our store" });
      // Asking must not have dropped the locks of the store that is open.
      using second = openStore({ path, clock });
      second.runs.start("sync");
    }
    assert.deepEqual(inspectFile(path), { holds: "our store" });
    behindItsBack(`${folder}/first.sqlite`, "PRAGMA application_id = 0x4343616c");
    assert.deepEqual(inspectFile(`${folder}/first.sqlite`), { holds: "our store" });
  });
});

Deno.test("tables of the reference are told from names that only begin alike", async () => {
  await withFolder((folder) => {
    const make = (name: string, tables: string[]) => {
      behindItsBack(
        `${folder}/${name}`,
        tables.map((table) => `CREATE TABLE ${table} (x)`).join(";"),
      );
      return inspectFile(`${folder}/${name}`).holds;
    };
    const quoted = ["'hearings'", '"deadlines"', "[webhook_events]"];
    assert.equal(make("a", ["hearings", "deadlines", "webhook_events"]), "reference store");
    assert.equal(make("b", quoted), "reference store");
    assert.equal(make("c", ["hearings", "deadlines", "webhook_events_old"]), "other database");
    assert.equal(make("d", ["hearings", "deadlines"]), "other database");
  });
});

Deno.test("a file in use is asked through SQLite", async () => {
  await withFolder((folder) => {
    using live = new DatabaseSync(`${folder}/x.sqlite`);
    live.exec("PRAGMA journal_mode = WAL; CREATE TABLE hearings (x); CREATE TABLE deadlines (x);");
    assert.equal(inspectFile(`${folder}/x.sqlite`).holds, "other database");
    live.exec("CREATE TABLE webhook_events (x)");
    assert.equal(inspectFile(`${folder}/x.sqlite`).holds, "reference store");
  });
});
