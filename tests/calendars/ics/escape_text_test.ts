import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeText } from "../../../src/calendars/ics/escape_text.ts";
import { runs } from "../../support/counts.ts";
import { hostileText } from "../support/hostile_text.ts";

Deno.test("what separates values is escaped, what only looks like it is not", () => {
  assert.equal(
    escapeText("Smith, Jones; 10:00 AM \\ \"x\" 'y'"),
    "Smith\\, Jones\\; 10:00 AM \\\\ \"x\" 'y'",
  );
});

Deno.test("every kind of line break is one escaped break", () => {
  assert.equal(escapeText("a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh"), "a\\nb\\nc\\nd\\ne\\nf\\ng\\nh");
});

Deno.test("controls go, lone surrogates are replaced, a tab is a space", () => {
  assert.equal(escapeText("a\u0000b\u001b[31mc\u007fd\te"), "ab[31mcd e");
  assert.equal(escapeText("\ud83d x"), "\ufffd x");
});

Deno.test("nothing a text holds can end the value", () => {
  fc.assert(
    fc.property(hostileText(30), (text) => {
      const escaped = escapeText(text);
      // deno-lint-ignore no-control-regex
      assert.doesNotMatch(escaped, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      assert.doesNotMatch(escaped.replaceAll(/\\[\\;,n]/g, ""), /[\\;,]/);
    }),
    runs(200, 10_000),
  );
});
