import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

Deno.test("prune refuses options that contradict each other before it opens anything", async () => {
  const io = testIo();
  assert.equal(await runCommandLine(["prune", "--apply", "--dry-run"], io), 2);
  assert.equal(io.stdout(), "");
  assert.match(io.stderr(), /--apply and --dry-run contradict each other/);
});
