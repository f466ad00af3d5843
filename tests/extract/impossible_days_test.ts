import assert from "node:assert/strict";
import fc from "fast-check";
import { impossibleDays } from "../../src/extract/impossible_days.ts";
import { runs } from "../support/counts.ts";

const filed = "2026-03-10";
const daysOf = (text: string) => impossibleDays({ text, filed, courtId: "nysd" });

Deno.test("days by which a court sets something and that no calendar has are told as printed", () => {
  for (
    const [text, days] of [
      ["ORDER: Sentencing set for 6/31/2026 before Judge Ada Quill.", ["6/31/2026"]],
      ["ORDER: Sentencing set for 6/9/20226 before Judge Ada Quill.", ["6/9/20226"]],
      ["ORDER: Responses due by 2/29/27.", ["2/29/27"]],
      ["ORDER: Status conference set for June 9, 2206.", ["June 9, 2206"]],
      [
        "ORDER: Trial set for 13/4/2026. Motions due by 4/31/2026. Trial set for 13/4/2026.",
        ["13/4/2026", "4/31/2026"],
      ],
    ] as const
  ) assert.deepEqual(daysOf(text), days, text);
});

Deno.test("days that can be, of parties, of stamps, or that set nothing are not", () => {
  for (
    const text of [
      "ORDER: Sentencing set for 6/30/2026 before Judge Ada Quill. (Entered: 03/10/2026)",
      "ORDER: Trial set for 1/4/2027. Responses due by 2/29/28.",
      "LETTER MOTION to Continue addressed to Judge Ada Quill from Sam Roe: proposes 6/31/2026.",
      "ORDER: Responses due by 4/14/2026. (Entered: 02/30/2026)",
      "EXHIBIT list, Group E: October 8, 20148 through October 26, 2018",
      "ORDER on invoice 31-45-9999, filed under 1/99/2026-A.",
      "",
    ]
  ) assert.deepEqual(daysOf(text), [], text);
});

Deno.test("a year is judged by the filing, and a long text by its beginning", () => {
  const text = "ORDER: Sentencing set for 6/9/2126 before Judge Ada Quill.";
  assert.deepEqual(daysOf(text), ["6/9/2126"]);
  assert.deepEqual(impossibleDays({ text, filed: null, courtId: "nysd" }), []);
  assert.deepEqual(daysOf("x".repeat(20_000) + text), []);
  const shown = "Sentencing set for 6/9/202";
  const before = "x".repeat(20_000 - shown.length - 1) + " ";
  assert.deepEqual(daysOf(`${before}${shown}6.`), [], "the limit cuts the year");
});

Deno.test("no text makes it fail", () => {
  const words = fc.constantFrom(
    "set for ",
    "due by ",
    "6/31/2026",
    "13/1/26",
    "June 9, 2206",
    " ",
    "(",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((some) => some.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      for (const day of daysOf(text)) assert.ok(text.replaceAll(/\s+/g, " ").includes(day));
    }),
    runs(100, 5_000),
  );
});
