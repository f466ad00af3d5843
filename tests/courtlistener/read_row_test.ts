import assert from "node:assert/strict";
import { z } from "zod";
import { readRow, rowIdOf } from "../../src/courtlistener/read_row.ts";

const shape = z.object({ id: z.int(), name: z.string() });

Deno.test("every bad field is named with what stands there", () => {
  const reading = readRow(shape, { id: 1.5, name: { first: "x" } });
  assert.ok("faults" in reading);
  assert.equal(reading.faults.length, 2);
  assert.match(reading.faults[0]!, /^field "id" is 1\.5; expected int/);
  assert.match(reading.faults[1]!, /^field "name" is an object; expected string/);
});

Deno.test("unknown fields are dropped", () => {
  assert.deepEqual(readRow(shape, { id: 1, name: "x", more: true }), { row: { id: 1, name: "x" } });
});

Deno.test("the id of an unreadable row is found where it is exact", () => {
  assert.equal(rowIdOf({ id: 7 }), "7");
  for (const value of [null, "x", {}, { id: "7" }, { id: 2 ** 60 }]) {
    assert.equal(rowIdOf(value), null);
  }
});
