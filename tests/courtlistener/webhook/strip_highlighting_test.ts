import assert from "node:assert/strict";
import { stripHighlighting } from "../../../src/courtlistener/webhook/strip_highlighting.ts";

Deno.test("only the tags of found words are taken out", () => {
  assert.equal(
    stripHighlighting(
      '<strong>Orchard</strong> v. <mark class="x">Lake</mark> <STRONG>side</STRONG>',
    ),
    "Orchard v. Lake side",
  );
  assert.equal(stripHighlighting("A <b>& B</b> < C > <marker>"), "A <b>& B</b> < C > <marker>");
});
