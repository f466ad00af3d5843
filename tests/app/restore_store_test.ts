import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { restoreStore } from "../../src/app/restore_store.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const clock = virtualClock("2026-11-22T03:15:00Z");

async function withCopy(
  work: (paths: { folder: string; storePath: string; copy: string }) => void | Promise<void>,
): Promise<void> {
  const folder = Deno.makeTempDirSync();
  try {
    const [storePath, copy] = [`${folder}/store.sqlite`, `${folder}/copy.sqlite`];
    using store = openStore({ path: storePath, clock });
    await store.backup(copy);
    store.close();
    await work({ folder, storePath, copy });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const names = (folder: string) => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

Deno.test("a dry run says what would happen and changes nothing", async () => {
  await withCopy(({ folder, storePath, copy }) => {
    const before = names(folder);
    const result = restoreStore({ from: copy, storePath, clock }, { dryRun: true });
    assert.equal(result.restored, false);
    assert.equal(result.kept, `${storePath}.before-restore-20261122T031500Z.bak`);
    assert.equal(result.copy.entries, 0);
    assert.deepEqual(names(folder), before);
  });
});

Deno.test("a copy given as bytes becomes the store where there was none", async () => {
  await withCopy(({ folder, copy }) => {
    const storePath = `${folder}/elsewhere/store.sqlite`;
    const from = Deno.readFileSync(copy);
    const result = restoreStore({ from, storePath, clock }, { dryRun: false });
    assert.deepEqual([result.restored, result.kept, result.present], [true, null, null]);
    using store = openStore({ path: storePath, clock });
    assert.deepEqual(store.check(), []);
  });
});

Deno.test("bytes that are no store, and the store itself, are refused and leave nothing behind", async () => {
  await withCopy(({ folder, storePath }) => {
    const before = names(folder);
    const from = new TextEncoder().encode("gzip me first");
    assert.throws(
      () => restoreStore({ from, storePath, clock }, { dryRun: false }),
      (error: CaseCalendarError) =>
        error.kind === "store" &&
        /^Cannot use the copy from standard input: .*not a store/.test(error.message),
    );
    assert.throws(
      () => restoreStore({ from: storePath, storePath, clock }, { dryRun: false }),
      (error: CaseCalendarError) =>
        error.kind === "usage" && /the store itself/.test(error.message),
    );
    assert.deepEqual(names(folder), before);
  });
});

Deno.test("a store of a newer program gives way to a copy, and is called newer, not damaged", async () => {
  await withCopy(({ storePath, copy }) => {
    {
      using store = new DatabaseSync(storePath);
      store.exec("PRAGMA user_version = 999");
    }
    const result = restoreStore({ from: copy, storePath, clock }, { dryRun: false });
    assert.equal(result.present, null);
    assert.match(result.unread ?? "", /^it has version 999;/);
    using store = openStore({ path: storePath, clock });
    assert.deepEqual(store.check(), []);
  });
});
