import assert from "node:assert/strict";
import { readNumberWords } from "../../../src/domain/computing_time/number_words.ts";

const numbers: [text: string, value: number | null][] = [
  ["one", 1],
  ["fourteen", 14],
  ["nineteen", 19],
  ["twenty", 20],
  ["twenty-one", 21],
  ["twenty one", 21],
  ["forty - five", 45],
  ["fourty", 40],
  ["ninety-nine", 99],
  ["hundred", 100],
  ["one hundred", 100],
  ["one hundred twenty", 120],
  ["one hundred and twenty-one", 121],
  ["hundred and five", 105],
  ["nine hundred ninety-nine", 999],
  ["", null],
  ["five twenty", null],
  ["twenty twenty", null],
  ["twenty-eleven", null],
  ["one two", null],
  ["ten hundred", null],
  ["hundred hundred", null],
  ["one hundred and", null],
  ["and five", null],
  ["dozen", null],
];

for (const [text, value] of numbers) {
  Deno.test(`the words "${text}" are ${value ?? "no number"}`, () => {
    assert.equal(readNumberWords(text), value);
  });
}
