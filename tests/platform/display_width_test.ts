import assert from "node:assert/strict";
import fc from "fast-check";
import { displayWidth, fitToWidth } from "../../src/platform/display_width.ts";
import { runs } from "../support/counts.ts";

Deno.test("displayWidth counts columns, not code units", () => {
  const cases: [string, number][] = [
    ["", 0],
    ["Sentencing", 10],
    ["José", 4],
    ["Jose\u0301", 4],
    ["東京", 4],
    ["한국", 4],
    ["ｗｉｄｅ", 8],
    ["⚖️", 2],
    ["👩‍⚖️", 2],
    ["🇺🇸", 2],
    ["a\u200db", 2],
    ["§ 1331 – “x”", 12],
  ];
  for (const [text, width] of cases) assert.equal(displayWidth(text), width, JSON.stringify(text));
});

Deno.test("fitToWidth cuts between characters and marks the cut", () => {
  assert.equal(fitToWidth("Sentencing", 10), "Sentencing");
  assert.equal(fitToWidth("Sentencing", 6), "Sente…");
  assert.equal(fitToWidth("Motion hearing", 8), "Motion…");
  assert.equal(fitToWidth("東京高等", 4), "東…");
  assert.equal(fitToWidth("ab👩‍⚖️cd", 4), "ab…");
  assert.equal(fitToWidth("ab", 0), "");
});

Deno.test("fitToWidth never exceeds the columns, and changes nothing that fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(30), (text, columns) => {
      const fitted = fitToWidth(text, columns);
      assert.ok(displayWidth(fitted) <= columns);
      if (displayWidth(text) <= columns) assert.equal(fitted, text);
    }),
    runs(300, 5000),
  );
});
