import assert from "node:assert/strict";
import fc from "fast-check";
import { redact, redacted, registerSecret } from "../../src/platform/redact.ts";
import { runs } from "../support/counts.ts";

Deno.test("redact takes a registered secret out, also as it stands in a URL or in JSON", () => {
  registerSecret('s3cret/with "quotes"&more');
  const shown = redact(
    `plain s3cret/with "quotes"&more, url ${encodeURIComponent('s3cret/with "quotes"&more')}, ` +
      `json ${JSON.stringify({ token: 's3cret/with "quotes"&more' })}`,
  );
  assert.equal(shown, `plain ${redacted}, url ${redacted}, json {"token":"${redacted}"}`);
});

Deno.test("redact leaves no rest when one secret begins another", () => {
  registerSecret("abcdefgh");
  registerSecret("abcdefgh-ijklmnop");
  assert.equal(redact("x abcdefgh-ijklmnop y"), `x ${redacted} y`);
});

Deno.test("registerSecret ignores values that are too short to be secrets", () => {
  registerSecret("the");
  registerSecret("");
  assert.equal(redact("the docket"), "the docket");
});

Deno.test("redact shows no registered secret, whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8),
      fc.string(),
      fc.string(),
      (secret, before, after) => {
        registerSecret(secret);
        assert.equal(redact(`${before}${secret}${after}`).includes(secret.trim()), false);
      },
    ),
    runs(100, 2000),
  );
});
