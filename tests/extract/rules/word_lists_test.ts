import assert from "node:assert/strict";
import { phraseList, wordSet } from "../../../src/extract/rules/word_lists.ts";

Deno.test("lists over several lines give words and phrases", () => {
  assert.deepEqual([...wordSet(" a\n b  c ")], ["a", "b", "c"]);
  assert.deepEqual(phraseList("due by | due\n  on |"), ["due by", "due on"]);
});
