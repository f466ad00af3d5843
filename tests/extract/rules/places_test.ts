import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { judgeAfter, placeAfter, surroundings } from "../../../src/extract/rules/places.ts";

const around = (text: string) => {
  const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
  const { location, judge } = surroundings(page, 0, page.words.length - 1);
  return [location, judge];
};

const forms: readonly (readonly [string, (string | null)[]])[] = [
  ["in Courtroom 10 before Judge Ann Quill.", ["Courtroom 10", "Ann Quill"]],
  ["before Magistrate Judge Rosa B. Lind in Courtroom 5, 2nd Floor, Oakland.", [
    "Courtroom 5, 2nd Floor, Oakland",
    "Rosa B. Lind",
  ]],
  ["before Honorable P. K. Holmes III.", [null, "P. K. Holmes III"]],
  ["at US Bankruptcy Court, 824 Market St., 5th Fl., Courtroom #6, Wilmington, Delaware.", [
    "US Bankruptcy Court, 824 Market St., 5th Fl., Courtroom #6, Wilmington, Delaware",
    null,
  ]],
  ["by Telephone before Magistrate Judge Rosa Lind.", ["by Telephone", "Rosa Lind"]],
  ["via Zoom.", ["Zoom", null]],
  ["at San Jose Courtroom 3099 - Efremsky", ["San Jose Courtroom 3099 - Efremsky", "Efremsky"]],
  ["to discuss settlement before trial", [null, null]],
  ["for 45, Objections due by", [null, null]],
];
for (const [text, expected] of forms) {
  Deno.test(`place and judge of "${text}"`, () => assert.deepEqual(around(text), expected));
}

Deno.test("a judge needs a title or two names", () => {
  const page = openPage({ text: "before Trial", filed: null, courtId: "nysd" });
  assert.equal(judgeAfter(page, 0, 1), null);
  assert.equal(placeAfter(page, 0, 1), null);
});
