import assert from "node:assert/strict";
import { splitWords } from "../../../src/extract/rules/words.ts";

const split = (text: string) => splitWords(text).map((word) => word.lower);

Deno.test("words, numbers and marks are told apart, with their places", () => {
  const text = "Reset to 6/2/24.";
  assert.deepEqual(split(text), ["reset", "to", "6", "/", "2", "/", "24", "."]);
  for (const word of splitWords(text)) {
    assert.equal(text.slice(word.start, word.end).toLowerCase(), word.lower);
  }
});

Deno.test("abbreviations of single letters are one word", () => {
  assert.deepEqual(split("9:30 a.m. in U.S. court"), ["9", ":", "30", "am", "in", "us", "court"]);
  assert.deepEqual(split("p.m, then"), ["pm", ",", "then"]);
  assert.deepEqual(split("Exhibit A.The"), ["exhibit", "a", ".", "the"]);
});

Deno.test("entities and tags are blanks", () => {
  assert.deepEqual(split("set&nbsp;for<P>June &amp; July"), ["set", "for", "june", "july"]);
  assert.deepEqual(split("a < b & c"), ["a", "<", "b", "&", "c"]);
});
