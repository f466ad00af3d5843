import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("backup refuses to write a database onto a terminal, or beside JSON", async () => {
  const terminal = testIo({ outIsTerminal: true });
  assert.equal(await runCommandLine(["backup", "-"], terminal), 2);
  assert.match(terminal.stderr(), /standard output is a terminal/);
  const json = testIo();
  assert.equal(await runCommandLine(["backup", "-", "--json"], json), 2);
  assert.match(json.stderr(), /--json/);
  assert.equal(terminal.stdout() + json.stdout(), "");
});
