import assert from "node:assert/strict";
import { startOfFile } from "../../src/platform/start_of_file.ts";
import { withFolder } from "../store/temp_folder.ts";

Deno.test("as much of a file is read as there is, and no more than is asked for", () =>
  withFolder((folder) => {
    const path = `${folder}/page.html`;
    Deno.writeTextFileSync(path, "<!DOCTYPE html>");
    assert.equal(startOfFile(path, 9), "<!DOCTYPE");
    assert.equal(startOfFile(path, 400), "<!DOCTYPE html>");
    Deno.writeTextFileSync(path, "");
    assert.equal(startOfFile(path, 400), "");
    assert.throws(() => startOfFile(`${folder}/none`, 1), Deno.errors.NotFound);
  }));
