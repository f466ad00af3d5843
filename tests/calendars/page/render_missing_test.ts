import assert from "node:assert/strict";
import { renderMissing } from "../../../src/calendars/page/render_missing.ts";

Deno.test("a page that is not there says so and leads to the index", () => {
  const text = renderMissing({ siteTitle: "A <b> & C", home: "../" });
  assert.match(text, /<h1>There is no such page<\/h1>/);
  assert.match(text, /<a class="button" href="\.\.\/">All cases of A &lt;b&gt; &amp; C<\/a>/);
  assert.doesNotMatch(text, /<script|<b>/);
});

Deno.test("before the first publication there is nowhere to lead to", () => {
  const text = renderMissing({ siteTitle: "Docket", home: null });
  assert.match(text, /<h1>Nothing has been published yet<\/h1>/);
  assert.doesNotMatch(text, /<a /);
});
