/**
 * A TEXT value of RFC 5545 section 3.3.11: backslash, semicolon and comma are escaped, every kind of
 * line break becomes `\n`, a tab a space; other control characters are left out and lone surrogates
 * replaced.
 */
export function escapeText(text: string): string {
  return (unusual.test(text) ? cleaned(text) : text)
    .replace(/[\\;,\n]/g, (found) => found === "\n" ? "\\n" : `\\${found}`);
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(controls, "");
}

// deno-lint-ignore no-control-regex
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
// deno-lint-ignore no-control-regex
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;
