import assert from "node:assert/strict";
import { holdFile, isFileHeld } from "../../src/platform/file_hold.ts";

Deno.test("a file is held by one at a time, and anybody can see that it is", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/work.lock`;
    assert.equal(isFileHeld(path), undefined);
    const first = holdFile(path);
    assert(first !== null);
    assert.equal(isFileHeld(path), true);
    assert.equal(holdFile(path), null);
    first.release();
    first.release();
    assert.equal(isFileHeld(path), false);
    const second = holdFile(path);
    assert(second !== null);
    second.release();
    assert.equal(Deno.readTextFileSync(path), "");
    assert.equal(holdFile(`${folder}/missing/work.lock`), null);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
