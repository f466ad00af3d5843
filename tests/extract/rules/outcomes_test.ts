import assert from "node:assert/strict";
import { outcomeAfter } from "../../../src/extract/rules/outcomes.ts";
import { openPage } from "../../../src/extract/rules/page.ts";

const forms: readonly (readonly [string, string | null])[] = [
  ["is hereby VACATED", "cancelled"],
  ["are stricken", "cancelled"],
  ["is taken off calendar", "cancelled"],
  ["is adjourned sine die", "cancelled"],
  ["is taken under submission", "cancelled"],
  ["will be on the briefs", "cancelled"],
  ["was not held", "not-held"],
  ["are CONTINUED to be reset", "moved-undated"],
  ["is continued to 4/2/2024", null],
  ["stands", "stands"],
  ["shall remain as set", "stands"],
  ["and the trial is vacated", null],
  ["before Judge Quill", null],
];
for (const [text, kind] of forms) {
  Deno.test(`"... ${text}" is ${kind ?? "no outcome"}`, () => {
    const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
    assert.equal(outcomeAfter(page, 0, page.words.length - 1)?.kind ?? null, kind);
  });
}
