import assert from "node:assert/strict";
import { toInstant } from "../../src/docketlayer/to_instant.ts";

Deno.test("a date-time with offset becomes the instant in UTC", () => {
  assert.equal(toInstant("2026-08-13T12:00:03-05:00"), "2026-08-13T17:00:03Z");
  assert.equal(toInstant("2026-08-13T17:00:03.5Z"), "2026-08-13T17:00:03.5Z");
});

Deno.test("everything else is none", () => {
  const wrong = ["2026-08-13", "2026-08-13T17:00:03", "", "now", "2918-01-01T00:00:00Z"];
  for (const text of [...wrong, `2026-08-13T17:00:03Z${" ".repeat(60)}`]) {
    assert.equal(toInstant(text), null, text);
  }
});
