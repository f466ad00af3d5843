import assert from "node:assert/strict";
import { contentProblem } from "../../src/web/content_problem.ts";

const problem = (headers: Record<string, string>) => contentProblem(new Headers(headers));

Deno.test("JSON in UTF-8 is read, however it is called", () => {
  for (
    const type of [
      "application/json",
      "Application/JSON; charset=utf-8",
      'application/json;charset="UTF8"',
      "application/vnd.api+json; version=2",
      "text/json",
      "",
    ]
  ) {
    assert.equal(problem({ "content-type": type }), null, type);
  }
  assert.equal(problem({}), null);
  assert.equal(problem({ "content-encoding": "Identity" }), null);
});

Deno.test("other types, character sets and compressed bodies are not", () => {
  for (
    const type of [
      "text/plain",
      "application/jsonp",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=json",
      "application/json; charset=latin1",
      "application/json, text/plain",
      "json",
    ]
  ) {
    assert.notEqual(problem({ "content-type": type }), null, type);
  }
  assert.notEqual(problem({ "content-type": "application/json", "content-encoding": "br" }), null);
});
