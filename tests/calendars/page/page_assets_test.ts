import assert from "node:assert/strict";
import { pageScript, pageStyle } from "../../../src/calendars/page/page_assets.ts";

Deno.test("what every page carries has no indentation and no comment", () => {
  for (const { text } of [pageStyle, pageScript]) {
    assert.doesNotMatch(text, /^\s|^\/\/|^\/\*|\n\n/m);
    assert.doesNotMatch(text, /\*\/$/m, "the end of a comment over several lines stays");
  }
});

Deno.test("the script still parses, and every brace of the style sheet is closed", () => {
  assert.doesNotThrow(() => new Function(pageScript.text));
  const count = (character: string) => pageStyle.text.split(character).length;
  assert.equal(count("{"), count("}"));
  assert.ok(count("{") > 100);
});

Deno.test("nothing on a page moves by itself, which some readers cannot bear", () => {
  assert.doesNotMatch(pageStyle.text, /animation|transition|@keyframes|scroll-behavior/);
  assert.doesNotMatch(pageScript.text, /\.animate\(|behavior:/);
});

Deno.test("type comes in the steps of one scale", () => {
  const sizes = [...pageStyle.text.matchAll(/font-size: ?([^;]+);/g)].map(([, size]) => size);
  assert.deepEqual([...new Set(sizes)].filter((size) => !/^var\(--(small|step\d)\)$/.test(size!)), [
    "10pt",
  ]);
});
