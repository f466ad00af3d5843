import assert from "node:assert/strict";
import { phraseTrie } from "../../../src/extract/rules/phrase_trie.ts";

Deno.test("the longest phrase wins", () => {
  const trie = phraseTrie([[["set", "set for"], "set"], [["set for hearing"], "hearing"]]);
  const match = (text: string) => trie.match((step) => text.split(" ")[step]);
  assert.deepEqual(match("set for trial"), { value: "set", length: 2 });
  assert.deepEqual(match("set for hearing on"), { value: "hearing", length: 3 });
  assert.equal(match("reset"), null);
});

Deno.test("phrases can be stored last word first", () => {
  const trie = phraseTrie([[["due by"], 1]], true);
  assert.deepEqual(trie.match((step) => ["by", "due"][step]), { value: 1, length: 2 });
});
