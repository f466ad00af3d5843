import assert from "node:assert/strict";
import { dateLeaf } from "../../../src/calendars/page/date_leaf.ts";

const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, " ").trim().split(/\s+/);

Deno.test("a leaf names month, day and weekday, and the year where it is another one", () => {
  const leaf = dateLeaf("2026-05-04", { today: "2026-01-05" }).text;
  assert.deepEqual(words(leaf), ["May", "4", "Mon"]);
  assert.match(leaf, /datetime="2026-05-04"/);
  assert.deepEqual(words(dateLeaf("2026-05-04", { today: "2025-12-31" }).text), [
    "May",
    "2026",
    "4",
    "Mon",
  ]);
});

Deno.test("what is no date shows a question mark", () => {
  assert.deepEqual(words(dateLeaf("soon", { today: "2026-01-05" }).text), ["?"]);
});
