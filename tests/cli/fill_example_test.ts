import assert from "node:assert/strict";
import { exampleConfig } from "../../src/cli/examples.ts";
import { fillExample } from "../../src/cli/fill_example.ts";

const nothing = {
  caseName: null,
  docket: null,
  calendarName: null,
  tier: null,
  publicBaseUrl: null,
};

Deno.test("without answers the example is left as it is", () => {
  assert.equal(fillExample(exampleConfig, nothing), exampleConfig);
});

Deno.test("an answer may hold what a replacement would take for a pattern", () => {
  const filled = fillExample(exampleConfig, { ...nothing, calendarName: "A $& B: #c" });
  assert.ok(filled.includes('name: "A $& B: #c"'));
});
