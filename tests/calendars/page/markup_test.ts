import assert from "node:assert/strict";
import fc from "fast-check";
import { markup, nothing } from "../../../src/calendars/page/markup.ts";
import { runs } from "../../support/counts.ts";
import { hostileText } from "../support/hostile_text.ts";

Deno.test("strings are escaped, markup and lists of it are not", () => {
  assert.equal(
    markup`<p title="${'"&<'}">${markup`<b>${"<i>"}</b>`}${[nothing, markup`${1}`, "'"]}</p>`.text,
    '<p title="&quot;&amp;&lt;"><b>&lt;i&gt;</b>1&#39;</p>',
  );
});

Deno.test("the template's own indentation is left out, the words' spaces stay", () => {
  assert.equal(
    markup`
      <p>
        ${"a  b"} c
      </p>`.text,
    "\n<p>\na b c\n</p>",
  );
});

Deno.test("no string opens a tag, ends an attribute or brings a control character", () => {
  fc.assert(
    fc.property(hostileText(30), (text) => {
      const { text: page } = markup`${text}`;
      // deno-lint-ignore no-control-regex
      assert.doesNotMatch(page, /[<>"'\u0000-\u001f\u007f\u2028\u202e]/);
      assert.doesNotMatch(page, /&(?!(amp|lt|gt|quot|#39);)/);
    }),
    runs(200, 10_000),
  );
});
