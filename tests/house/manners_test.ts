import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";
import { filesBelow } from "./source_graph.ts";

const tests = filesBelow("tests").filter((path) =>
  path.endsWith(".ts") && path !== "tests/house/manners_test.ts"
);

/** The lines of tests that match, as `file:line: text`. */
function linesWith(pattern: RegExp): string[] {
  return tests.flatMap((path) =>
    Deno.readTextFileSync(root + path).split("\n").flatMap((line, index) =>
      pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []
    )
  );
}

Deno.test("no test changes what all tests of the process share", () => {
  const shared =
    /\bDeno\.(chdir|umask|exit)\(|\bDeno\.env\.(set|delete)\(|\bprocess\.(chdir|exit)\(|\bprocess\.env\.\w+ *=[^=]/;
  assert.deepEqual(linesWith(shared), []);
});

Deno.test("no test stands in for all the others, and none lets leaks pass", () => {
  assert.deepEqual(linesWith(/\bDeno\.test\.only\b|\bonly: *true\b/), []);
  assert.deepEqual(linesWith(/\bsanitize(Ops|Resources|Exit): *false\b/), []);
});

Deno.test("every test file is found by the runner", () => {
  const named = /_test\.ts$/;
  const unfound = tests.filter((path) =>
    /^\s*Deno\.test\(/m.test(Deno.readTextFileSync(root + path)) && !named.test(path) &&
    !path.startsWith("tests/support/")
  );
  assert.deepEqual(unfound, []);
});
