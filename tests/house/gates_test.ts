import assert from "node:assert/strict";
import { runDeno } from "../../.ci/run_deno.ts";

/** A gate of `deno task ok` passes; its output tells where it does not. */
function gate(name: string, args: string[]): void {
  Deno.test(name, async () => {
    const { code, stdout, stderr } = await runDeno(args, {
      output: "piped",
      env: { NO_COLOR: "1" },
    });
    assert.equal(code, 0, `${stdout}${stderr}`);
  });
}

gate("every file is formatted", ["fmt", "--check"]);
gate("the linter finds nothing", ["lint"]);
// The test files are checked when they are run.
gate("every program checks", ["check", "main.ts", "src", "bench", ".ci"]);
