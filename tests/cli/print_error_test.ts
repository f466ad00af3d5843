import assert from "node:assert/strict";
import { printError } from "../../src/cli/print_error.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

function printed(error: unknown): { code: number; text: string } {
  let text = "";
  const code = printError({ err: (part) => void (text += part) }, error);
  return { code, text };
}

Deno.test("printError() tells action, cause and next step, and gives the kind's exit code", () => {
  const { code, text } = printed(
    new CaseCalendarError("config", {
      action: 'Cannot read the settings "config.yaml"',
      cause: "there is no such file",
      next: "Run: case-calendar init > config.yaml",
    }),
  );
  assert.equal(code, 5);
  assert.equal(
    text,
    'case-calendar: error: Cannot read the settings "config.yaml": there is no such file\n' +
      "  Run: case-calendar init > config.yaml\n",
  );
});

Deno.test("printError() says when work can go on after a rate limit", () => {
  const { code, text } = printed(
    new CaseCalendarError("rateLimited", {
      action: "Cannot read docket 5",
      cause: "the daily quota is used up",
      notBefore: Temporal.Instant.from("2026-11-22T04:00:00Z"),
    }),
  );
  assert.equal(code, 6);
  assert.match(text, /Work can go on at 2026-11-22T04:00:00Z/);
});

Deno.test("printError() shows a defect with its stack and exit code 1, without control characters", () => {
  const { code, text } = printed(new TypeError("bad \u001b[31m value"));
  assert.equal(code, 1);
  assert.match(text, /unexpected error.*TypeError: bad \\u001b\[31m value/);
  assert.match(text, /print_error_test\.ts/);
});

Deno.test("printError() calls an abort an interruption", () => {
  assert.equal(printed(new DOMException("stop", "AbortError")).code, 130);
});
