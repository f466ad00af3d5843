/**
 * A TEXT value of RFC 5545 section 3.3.11: backslash, semicolon and comma are escaped, every kind of
 * line break becomes `\n`, a tab a space; other control characters are left out and lone surrogates
 * replaced.
 */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(controls, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const special = /[\\;,]|[^\x20-\x7e]/;
// deno-lint-ignore no-control-regex
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;
