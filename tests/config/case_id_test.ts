import assert from "node:assert/strict";
import { caseId } from "../../src/config/case_id.ts";

Deno.test("an id is made of letters, digits and single hyphens", () => {
  assert.deepEqual(
    ["United States v. Orlov", "In re: Ärzte & Söhne", "株式会社", "x".repeat(80)].map(caseId),
    ["united-states-v-orlov", "in-re-arzte-sohne", "case", "x".repeat(60)],
  );
});
