import assert from "node:assert/strict";
import { commandNames } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("the names are those of the commands, in the order of the help", async () => {
  const io = testIo();
  await runCommandLine(["--help"], io);
  const listed = [...io.stdout().matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map(([, name]) => name);
  assert.deepEqual(listed.filter((name) => name !== "help" && name !== "completion"), commandNames);
});
