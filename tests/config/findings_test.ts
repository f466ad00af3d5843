import assert from "node:assert/strict";
import { Findings } from "../../src/config/findings.ts";
import type { ConfigProblem } from "../../src/config/problem.ts";
import { readYaml } from "../../src/config/yaml_tree.ts";

function findings(): { findings: Findings; problems: ConfigProblem[] } {
  const { tree } = readYaml("config.yaml", "a:\n  b: [1, two]\n");
  assert.ok(tree);
  const problems: ConfigProblem[] = [];
  return { findings: new Findings({ file: "config.yaml", tree }, problems), problems };
}

Deno.test("a finding takes place and value from the file", () => {
  const { findings: found, problems } = findings();
  found.add(["a", "b", 1], { message: "is wrong", nearest: "three" });
  assert.deepEqual(problems, [{
    severity: "error",
    code: "meaning",
    file: "config.yaml",
    line: 2,
    column: 10,
    path: "a.b[1]",
    value: '"two"',
    message: "is wrong",
    nearest: "three",
  }]);
});

Deno.test("a suggestion is one short line, or none", () => {
  const { findings: found, problems } = findings();
  found.add(["a"], { message: "is wrong", nearest: "one\ntwo" });
  found.add(["a"], { message: "is wrong", nearest: "x".repeat(101) });
  assert.deepEqual(problems.map(({ nearest }) => nearest), ["one\\u000atwo", undefined]);
});

Deno.test("what is missing is reported where its parent stands, a key where it is written", () => {
  const { findings: found, problems } = findings();
  found.add(["a", "c"], { message: "is required" });
  found.add(["a", "b"], { message: "is odd", atKey: true });
  assert.deepEqual(problems.map(({ line, column, value }) => [line, column, value]), [
    [2, 3, ""],
    [2, 3, "the list"],
  ]);
  assert.equal(found.line(["a", "b", 0]), 2);
  assert.equal(found.line(["a", "z"]), 0);
});
