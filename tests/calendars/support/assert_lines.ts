import assert from "node:assert/strict";

/** The rules of RFC 5545 section 3.1 for a file as bytes: CRLF, 75 octets, no other control. */
export function assertLines(text: string): void {
  assert.ok(text.endsWith("\r\n"));
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\u0000-\u001f\u007f]/);
  for (const line of text.split("\r\n")) {
    assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.ok(line.isWellFormed(), line);
  }
}
