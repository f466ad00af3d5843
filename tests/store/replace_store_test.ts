import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { replaceStore } from "../../src/store/replace_store.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { entryRecord } from "./sample_records.ts";
import { withFolder } from "./temp_folder.ts";

const clock = virtualClock("2026-03-01T12:00:00Z");

function ids(path: string): string[] {
  using store = openStore({ path, clock });
  return ["old", "new"].filter((id) =>
    store.entries.newest({ upstream: "courtlistener", id }) !== null
  );
}

function make(path: string, id: string): void {
  using store = openStore({ path, clock });
  store.entries.upsert(entryRecord({ id }));
}

Deno.test("the new store takes the place of the old one, which is kept whole", async () => {
  await withFolder((folder) => {
    const [path, by, kept] = ["store", "copy", "kept"].map((name) => `${folder}/${name}.sqlite`);
    make(path!, "old");
    make(by!, "new");
    replaceStore(path!, { by: by!, kept: kept! });
    assert.deepEqual(ids(path!), ["new"]);
    assert.deepEqual(ids(kept!), ["old"]);
  });
});

Deno.test("a store that somebody has open stays where it is", async () => {
  await withFolder((folder) => {
    const [path, by, kept] = ["store", "copy", "kept"].map((name) => `${folder}/${name}.sqlite`);
    make(by!, "new");
    {
      using busy = openStore({ path: path!, clock });
      busy.entries.upsert(entryRecord({ id: "old" }));
      assert.throws(
        () => replaceStore(path!, { by: by!, kept: kept! }),
        (error: CaseCalendarError) => /has it open/.test(error.facts.cause),
      );
    }
    assert.deepEqual(ids(path!), ["old"]);
    assert.deepEqual(ids(by!), ["new"]);
  });
});

Deno.test("a damaged store is replaced and kept", async () => {
  await withFolder((folder) => {
    const [path, by, kept] = ["store", "copy", "kept"].map((name) => `${folder}/${name}.sqlite`);
    Deno.writeTextFileSync(path!, "not a database at all");
    make(by!, "new");
    replaceStore(path!, { by: by!, kept: kept! });
    assert.deepEqual(ids(path!), ["new"]);
    assert.equal(Deno.readTextFileSync(kept!), "not a database at all");
  });
});
