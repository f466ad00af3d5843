import assert from "node:assert/strict";
import { bearsCue } from "../../../src/extract/rules/bears_cue.ts";
import { cue } from "../../../src/extract/rules/cues.ts";
import { openPage } from "../../../src/extract/rules/page.ts";

Deno.test("a statement bears the cues of its own words only", () => {
  const page = openPage({
    text: "ORDER vacating 11 Order. Motion denied.",
    filed: null,
    courtId: "",
  });
  const bearing = page.clauses.map((clause) => bearsCue(page, { clause, bit: cue.undone }));
  assert.deepEqual(bearing, [true, false]);
});
