import assert from "node:assert/strict";
import { keptFiles } from "../../src/app/kept_files.ts";
import { writeKeptFile } from "../../src/app/write_kept_file.ts";
import { memoryCache } from "../../src/store/render_cache.ts";
import { withFolder } from "../store/temp_folder.ts";

Deno.test("a file is made again when its inputs differ or somebody touched it, and written when its bytes do", () =>
  withFolder((folder) => {
    const path = `${folder}/main.ics`;
    const files = keptFiles({ cache: memoryCache() });
    let made = 0;
    const write = (inputs: string[], text: string) =>
      writeKeptFile(path, { inputs, content: () => (made += 1, text), files });
    assert.deepEqual([write(["a"], "one"), write(["a"], "one"), made], ["written", "unchanged", 1]);
    assert.deepEqual([write(["b"], "one"), made], ["unchanged", 2]);
    Deno.removeSync(path);
    assert.deepEqual([write(["b"], "one"), made], ["written", 3]);
    assert.deepEqual([write(["c"], "two"), Deno.readTextFileSync(path)], ["written", "two"]);
  }));
