import assert from "node:assert/strict";
import { applySparseFields, readSparseFields } from "../../src/standin/sparse_fields.ts";

const row = { id: 1, text: "a", nested: [{ id: 2, plain_text: "long", more: { deep: 3, x: 4 } }] };
const shape = (query: string) =>
  applySparseFields(row, readSparseFields(new URLSearchParams(query)));

Deno.test("omit drops a nested field and nothing else", () => {
  assert.deepEqual(shape("omit=nested__plain_text"), {
    id: 1,
    text: "a",
    nested: [{ id: 2, more: { deep: 3, x: 4 } }],
  });
});

Deno.test("fields keeps what is named, whole or in part", () => {
  assert.deepEqual(shape("fields=id,nested__id"), { id: 1, nested: [{ id: 2 }] });
  assert.deepEqual(shape("fields=nested"), { nested: row.nested });
  assert.deepEqual(shape("fields=nested__more__deep"), { nested: [{ more: { deep: 3 } }] });
});

Deno.test("fields and omit work together and unknown names are ignored", () => {
  assert.deepEqual(shape("fields=id,text,bogus&omit=text,nope__x"), { id: 1 });
  assert.deepEqual(shape(""), row);
});
