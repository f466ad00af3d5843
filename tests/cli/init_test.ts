import assert from "node:assert/strict";
import { exampleConfig, exampleEnvironment } from "../../src/cli/examples.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("init prints the example settings, --env the example variables, and nothing else", async () => {
  for (const [args, expected] of [[[], exampleConfig], [["--env"], exampleEnvironment]] as const) {
    const io = testIo();
    assert.equal(await runCommandLine(["init", ...args], io), 0);
    assert.equal(io.stdout(), expected);
    assert.equal(io.stderr(), "");
  }
});

Deno.test("the printed settings are sound as they are", async () => {
  const io = testIo({ stdin: exampleConfig });
  assert.equal(await runCommandLine(["-c", "-", "config", "check"], io), 0);
});
