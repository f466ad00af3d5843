import assert from "node:assert/strict";
import fc from "fast-check";
import { constantTimeMatcher } from "../../src/platform/constant_time.ts";
import { runs } from "../support/counts.ts";

Deno.test("a candidate matches when it is one of the secrets, and only then", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
      fc.string(),
      (secrets, other) => {
        const matches = constantTimeMatcher(secrets);
        for (const secret of secrets) {
          assert(matches(secret));
          assert.equal(matches(`${secret} `), secrets.includes(`${secret} `));
        }
        assert.equal(matches(other), secrets.includes(other));
      },
    ),
    runs(100, 2000),
  );
});

Deno.test("a secret given twice matches, and without secrets nothing does", () => {
  assert(constantTimeMatcher(["same", "same"])("same"));
  assert.equal(constantTimeMatcher([])(""), false);
});
