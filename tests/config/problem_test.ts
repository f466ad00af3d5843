import assert from "node:assert/strict";
import {
  type ConfigProblem,
  namesSecret,
  pathText,
  problemLine,
} from "../../src/config/problem.ts";

const problem: ConfigProblem = {
  severity: "error",
  code: "meaning",
  file: "config.yaml",
  line: 12,
  column: 5,
  path: "cases[2].calendar",
  value: '"mian"',
  message: "is not one of the calendars",
  nearest: "main",
};

Deno.test("a path is written as people write it", () => {
  assert.equal(pathText(["cases", 2, "dockets", 0]), "cases[2].dockets[0]");
  assert.equal(pathText([]), "");
  assert.equal(pathText([0, "a\nb"]), "[0].a\\u000ab");
});

Deno.test("a problem is one line with place, path, value, message and what was meant", () => {
  assert.equal(
    problemLine(problem),
    'config.yaml:12:5: error: cases[2].calendar: "mian" is not one of the calendars; did you mean main?',
  );
});

Deno.test("a problem without a place names only its source", () => {
  const { nearest: _nearest, ...bare } = problem;
  const line = problemLine({ ...bare, file: "environment", line: 0, column: 0, value: "" });
  assert.equal(line, "environment: error: cases[2].calendar: is not one of the calendars");
});

Deno.test("names of secrets are told from names of files", () => {
  for (const key of ["courtlistener_token", "Password", "api_key", "apikey", "client_secret"]) {
    assert.ok(namesSecret(key), key);
  }
  for (const key of ["google_token_path", "name", "dockets"]) assert.ok(!namesSecret(key), key);
});
