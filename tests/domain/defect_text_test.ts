import assert from "node:assert/strict";
import { defectText } from "../../src/domain/defect_text.ts";

Deno.test("a defect is told by its message, whatever was thrown, and asks to be reported", () => {
  const said = "unexpected error (please report it): x is not\\u000aa function";
  assert.equal(defectText(new TypeError("x is not\na function")), said);
  assert.equal(defectText("x is not\na function"), said);
  assert.equal(defectText(undefined), "unexpected error (please report it): undefined");
});

Deno.test("of a long message only the beginning is told", () => {
  assert.equal(defectText(new Error("abc"), 2), "unexpected error (please report it): ab…");
  assert.ok(defectText(new Error("x".repeat(10_000))).length < 600);
});
