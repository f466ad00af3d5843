import assert from "node:assert/strict";
import { exampleConfig } from "../../src/cli/examples.ts";
import { caseId, fillExample } from "../../src/cli/fill_example.ts";

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

Deno.test("an id is made of letters, digits and single hyphens", () => {
  assert.deepEqual(
    ["United States v. Orlov", "In re: Ärzte & Söhne", "株式会社", "x".repeat(80)].map(caseId),
    ["united-states-v-orlov", "in-re-arzte-sohne", "case", "x".repeat(60)],
  );
});
