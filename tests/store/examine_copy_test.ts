import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { examineCopy } from "../../src/store/examine_copy.ts";
import { migrations } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { entryRecord } from "./sample_records.ts";
import { snapshot, withFolder } from "./temp_folder.ts";

const clock = virtualClock("2026-03-01T12:00:00Z");

async function copyIn(folder: string): Promise<string> {
  using store = openStore({ path: `${folder}/store.sqlite`, clock });
  store.entries.upsert(entryRecord());
  await store.backup(`${folder}/copy.sqlite`);
  return `${folder}/copy.sqlite`;
}

Deno.test("a copy is read without a trace, and what it holds is told", async () => {
  await withFolder(async (folder) => {
    const path = await copyIn(folder);
    const before = snapshot(folder);
    assert.deepEqual(examineCopy(path), {
      size: Deno.statSync(path).size,
      version: migrations.length,
      dockets: 0,
      entries: 1,
      events: 0,
      lastDelivery: 0,
    });
    assert.deepEqual(snapshot(folder), before);
  });
});

Deno.test("what is missing, foreign, newer or damaged is refused with the reason", async () => {
  await withFolder(async (folder) => {
    const path = await copyIn(folder);
    const refused = (file: string, cause: RegExp) =>
      assert.throws(() => examineCopy(file), (error: CaseCalendarError) => {
        assert.equal(error.kind, "store");
        assert.match(error.facts.cause, cause);
        return true;
      });
    refused(`${folder}/none.sqlite`, /no such file/);
    Deno.writeTextFileSync(`${folder}/notes`, "Call the clerk.");
    refused(`${folder}/notes`, /not a store/);
    const newer = `${folder}/newer.sqlite`;
    Deno.copyFileSync(path, newer);
    const database = new DatabaseSync(newer);
    database.exec("PRAGMA user_version = 999");
    database.close();
    refused(newer, /version 999/);
    const bytes = Deno.readFileSync(path);
    for (let at = 40_960; at < bytes.length; at += 512) bytes.fill(0xff, at, at + 64);
    Deno.writeFileSync(`${folder}/damaged.sqlite`, bytes);
    refused(`${folder}/damaged.sqlite`, /damaged/);
  });
});
