import assert from "node:assert/strict";
import fc from "fast-check";
import { readJsonObject } from "../../src/web/json_object.ts";
import { runs } from "../support/counts.ts";

const read = (text: string) => readJsonObject(new TextEncoder().encode(text));
const reason = (bytes: Uint8Array) => {
  const answer = readJsonObject(bytes);
  return answer.ok ? "ok" : answer.reason;
};

Deno.test("an object is read, with a byte order mark or without", () => {
  assert.deepEqual(read('{"a": [1, "ü"]}'), {
    ok: true,
    text: '{"a": [1, "ü"]}',
    value: { a: [1, "ü"] },
  });
  const marked = read("\ufeff{}");
  assert(marked.ok);
  assert.equal(marked.text, "{}");
});

Deno.test("each refusal says which kind it is and quotes nothing", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.match(reason(new Uint8Array()), /empty/);
  assert.match(reason(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), /UTF-8/);
  for (const text of ["[1]", '"x"', "1", "null", "true"]) {
    assert.match(reason(bytes(text)), /object/);
  }
  for (const text of ["{", "{}x", "{'a': 1}", '{"a": 01}', '{"a": "\n"}', " "]) {
    assert.match(reason(bytes(text)), /not JSON/);
  }
});

Deno.test("nesting is read to a hundred levels, whatever brackets stand in strings", () => {
  const nested = (levels: number) => `{"a":${"[".repeat(levels)}${"]".repeat(levels)}}`;
  assert(read(nested(99)).ok);
  assert(!read(nested(100)).ok);
  assert(!read(nested(200_000)).ok);
  assert(!read('{"a":'.repeat(200_000)).ok);
  assert(read(JSON.stringify({ a: `"\\${"[{".repeat(500)}`, "[[": "\\" })).ok);
});

Deno.test("any JSON object is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ maxDepth: 6 })),
      (value) => {
        const text = JSON.stringify(value);
        const answer = read(text);
        assert(answer.ok);
        assert.deepEqual(answer.value, JSON.parse(text));
      },
    ),
    runs(200, 5000),
  );
});
