import assert from "node:assert/strict";
import { linesOf } from "./lines_of.ts";

function about(id: string): string[] {
  const text = `calendars: { main: { ics_path: out/m.ics } }
cases:
  - { id: ${id}, name: Doe, calendar: main, dockets: [1] }
`;
  return linesOf(text).map((line) => line.replace(/^config.yaml:3:11: /, ""));
}

Deno.test("kebab-case ids pass without a word", () => {
  for (const id of ["doe-v-roe", "a", "case-2", "2026"]) assert.deepEqual(about(id), []);
});

Deno.test("ids of the reference that are not kebab-case work, with a warning", () => {
  for (const id of ["Doe_v_Roe", "US v Smith", "smith.2", "doe--roe", "-x"]) {
    const lines = about(`"${id}"`);
    assert.equal(lines.length, 1, id);
    assert.match(lines[0]!, /^warning: cases\[0\]\.id: .* is not written in small letters/);
  }
  assert.match(about('"US v Smith"')[0]!, /did you mean us-v-smith\?$/);
});

Deno.test("ids that cannot be a file name are refused", () => {
  for (const id of ["a/b", "..", ".", "a\\\\b", "a\\u0007", "__proto__"]) {
    assert.match(about(`"${id}"`)[0]!, /^error: .*cannot be an id/, id);
  }
  assert.match(about("A".repeat(101))[0]!, /^error: .*longer than the 100/);
});
