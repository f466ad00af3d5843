import assert from "node:assert/strict";
import { anchor, uniqueNames } from "../../../src/calendars/page/anchors.ts";

Deno.test("the id of an element is made of letters, digits and dashes, a letter first", () => {
  assert.deepEqual(
    ["deadline:reply brief", "2026-plea", "<script>", "☃", "", "x".repeat(200)].map(anchor),
    ["deadline-reply-brief", "plea", "script-", "item", "item", "x".repeat(150)],
  );
});

Deno.test("no two names are the same, not even to who does not tell small letters from capitals", () => {
  const name = uniqueNames(["main"]);
  assert.deepEqual(["plea", "Plea", "plea", "main", "plea-2"].map(name), [
    "plea",
    "Plea-2",
    "plea-3",
    "main-2",
    "plea-2-2",
  ]);
});
