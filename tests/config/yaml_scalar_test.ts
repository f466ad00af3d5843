import assert from "node:assert/strict";
import { readPlainScalar, valueInWords } from "../../src/config/yaml_scalar.ts";

/** Word, YAML 1.1 reading (as PyYAML's safe loader gives it), YAML 1.2 reading when it differs. */
const words: [string, string | number | boolean | null, string | null][] = [
  ["no", false, 'the text "no"'],
  ["Off", false, 'the text "Off"'],
  ["yes", true, 'the text "yes"'],
  ["true", true, null],
  ["y", "y", null],
  ["tRUE", "tRUE", null],
  ["~", null, null],
  ["", null, null],
  ["null", null, null],
  ["0123", 83, "the number 123"],
  ["-012", -10, "the number -12"],
  ["08", "08", "the number 8"],
  ["0o17", "0o17", "the number 15"],
  ["0x1F", 31, null],
  ["0b11", 3, 'the text "0b11"'],
  ["0", 0, null],
  ["1_000", 1000, 'the text "1_000"'],
  ["12345678", 12345678, null],
  ["1:30", 90, 'the text "1:30"'],
  ["-1:30", -90, 'the text "-1:30"'],
  ["1:30.5", 90.5, 'the text "1:30.5"'],
  ["1e3", "1e3", "the number 1000"],
  ["1.5e+3", 1500, null],
  [".5", 0.5, null],
  [".inf", Infinity, null],
  ["-.INF", -Infinity, null],
  [".nan", NaN, null],
  ["main", "main", null],
  ["1:26-cv-00123", "1:26-cv-00123", null],
];

Deno.test("unquoted words are read as YAML 1.1, and the other reading is known", () => {
  for (const [word, value, other] of words) {
    const read = readPlainScalar(word);
    assert.deepEqual([read.value, read.inYaml12], [value, other], word);
  }
});

Deno.test("dates stay text", () => {
  for (const word of ["2026-01-01", "2026-1-1 10:00:00", "2026-01-01T10:00:00Z"]) {
    assert.deepEqual(readPlainScalar(word), { value: word, inYaml12: null });
  }
});

Deno.test("values are named in words", () => {
  assert.equal(valueInWords(null), "nothing");
  assert.equal(valueInWords(false), "false");
  assert.equal(valueInWords(83), "the number 83");
  assert.equal(valueInWords("no"), 'the text "no"');
});
