import assert from "node:assert/strict";
import { dateLeaf } from "../../../src/calendars/page/date_leaf.ts";
import { deadline, published } from "../support/published.ts";

const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, "").trim().split(/\s+/);

Deno.test("a leaf names month, day, weekday and year, and tells machines the moment", () => {
  const leaf = dateLeaf(published()).text;
  assert.deepEqual(words(leaf), ["May", "4", "Mon", "2026"]);
  assert.match(leaf, /datetime="2026-05-04T10:00-05:00"/);
  assert.match(dateLeaf(deadline()).text, /datetime="2026-05-18"/);
});

Deno.test("what is no date shows a question mark", () => {
  assert.deepEqual(words(dateLeaf(published({ event: { date: "soon" } })).text), ["?"]);
});
