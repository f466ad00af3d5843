import assert from "node:assert/strict";
import { removeIfThere } from "../../src/platform/remove_if_there.ts";

Deno.test("a file is removed, a missing one is no error, a full folder is", () => {
  const folder = Deno.makeTempDirSync();
  try {
    Deno.writeTextFileSync(`${folder}/file`, "");
    assert.throws(() => removeIfThere(folder));
    removeIfThere(`${folder}/file`);
    removeIfThere(`${folder}/file`);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
