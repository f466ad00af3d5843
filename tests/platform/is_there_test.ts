import assert from "node:assert/strict";
import { isThere } from "../../src/platform/is_there.ts";

Deno.test("files, folders and links that lead nowhere are there; other names are not", () => {
  const folder = Deno.makeTempDirSync();
  try {
    Deno.writeTextFileSync(`${folder}/file`, "");
    Deno.symlinkSync(`${folder}/nowhere`, `${folder}/link`);
    assert.deepEqual(["", "file", "link"].map((name) => isThere(`${folder}/${name}`)), [
      true,
      true,
      true,
    ]);
    assert.equal(isThere(`${folder}/nowhere`), false);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
