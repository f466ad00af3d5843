import assert from "node:assert/strict";
import fc from "fast-check";
import { plainLine, plainText, shorten } from "../../src/domain/plain_text.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { runs } from "../support/counts.ts";

Deno.test("every kind of line break becomes one, and a line has none", () => {
  assert.equal(plainText("a\r\nb\rc\u2028d\u2029e\u0085f\vg"), "a\nb\nc\nd\ne\nf\ng");
  assert.equal(plainLine("a\r\n\r\nb\tc"), "a b c");
});

Deno.test("control characters and direction overrides go, letters of any script stay", () => {
  assert.equal(plainText("a\u0000\u001b[31mb\u202e12\u202c\u2066c"), "a[31mb12c");
  assert.equal(plainText("אבג 👩‍⚖️ É"), "אבג 👩‍⚖️ É");
  assert.equal(plainText("lone \ud83d half"), "lone \ufffd half");
});

Deno.test("cleaning twice changes nothing, whatever the text", () => {
  const text = hostileText();
  fc.assert(
    fc.property(text, (dirty) => {
      const once = plainText(dirty);
      assert.equal(plainText(once), once);
      assert.equal(plainLine(plainLine(dirty)), plainLine(dirty));
      // deno-lint-ignore no-control-regex
      assert.doesNotMatch(once, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
      assert.ok(once.isWellFormed());
    }),
    runs(300, 20_000),
  );
});

Deno.test("shortening cuts at the end of a word and says so", () => {
  assert.equal(shorten("Sentencing reset for 4 May 2026", 24), "Sentencing reset for 4…");
  assert.equal(shorten("short", 5), "short");
  assert.equal(shorten("Response, reply, and more words", 17), "Response, reply…");
});

Deno.test("shortening keeps the limit and never cuts within a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (
      text,
      limit,
    ) => {
      const short = shorten(text, limit);
      assert.ok(short.length <= limit || short === text);
      assert.ok(short.isWellFormed());
      assert.equal(short === text, text.length <= limit);
    }),
    runs(300, 20_000),
  );
});
