import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { entryRecord } from "./sample_records.ts";
import { withFolder } from "./temp_folder.ts";

const clock = virtualClock("2026-03-01T12:00:00Z");

Deno.test("a backup is a store of its own, taken while the store is in use", async () => {
  await withFolder(async (folder) => {
    using store = openStore({ path: `${folder}/store.sqlite`, clock });
    store.entries.upsert(entryRecord());
    Deno.writeTextFileSync(`${folder}/copy.sqlite.part`, "left by a killed run");
    await store.backup(`${folder}/copy.sqlite`);
    store.entries.upsert(entryRecord({ id: "later" }));
    using copy = openStore({ path: `${folder}/copy.sqlite`, clock });
    assert(copy.entries.newest(entryRecord()));
    assert.equal(copy.entries.newest({ upstream: "courtlistener", id: "later" }), null);
    assert.throws(() => Deno.statSync(`${folder}/copy.sqlite.part`), Deno.errors.NotFound);
  });
});

Deno.test("a backup replaces no file, least of all the store, and says where it cannot go", async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/store.sqlite`;
    using store = openStore({ path, clock });
    Deno.writeTextFileSync(`${folder}/notes`, "Call the clerk.");
    const refusals: [string, RegExp][] = [
      [path, /a file of that name/],
      [`${folder}/notes`, /a file of that name/],
      [`${folder}/missing/copy.sqlite`, /cannot open/],
    ];
    for (const [target, cause] of refusals) {
      await assert.rejects(store.backup(target), (error: CaseCalendarError) => {
        assert.equal(error.kind, "store");
        assert(error.facts.action.includes(target));
        assert.match(error.facts.cause, cause);
        return true;
      });
    }
    assert.equal(Deno.readTextFileSync(`${folder}/notes`), "Call the clerk.");
    assert.deepEqual(store.check(), []);
  });
});
