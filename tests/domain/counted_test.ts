import assert from "node:assert/strict";
import { counted } from "../../src/domain/counted.ts";

Deno.test("a noun stands in the singular for one alone", () => {
  assert.deepEqual(
    [counted(0, "case"), counted(1, "case"), counted(2, "case")],
    ["0 cases", "1 case", "2 cases"],
  );
  assert.deepEqual(
    [counted(1, "entry"), counted(2, "entry"), counted(2, "day")],
    ["1 entry", "2 entries", "2 days"],
  );
});
