/** Parameters of a property by name; values are plain text, a list is written with commas. */
export type LineParameters = Readonly<Record<string, string | readonly string[]>>;

/**
 * One content line of RFC 5545 section 3.1, folded, with CRLF. `value` is in its encoded form: text
 * went through `escapeText`. Whatever the value holds, it stays one line: control characters are left
 * out and lone surrogates replaced. No line is longer than 75 octets, and no UTF-8 sequence is split.
 */
export function contentLine(
  name: string,
  value: string,
  parameters?: LineParameters,
): string {
  let line = name;
  for (const parameter in parameters) {
    const value = parameters[parameter]!;
    const values = typeof value === "string" ? [value] : value;
    line += `;${parameter}=${values.map(parameterValue).join(",")}`;
  }
  line += `:${value}`;
  if (line.length <= octetLimit && plain.test(line)) return `${line}\r\n`;
  return fold(unsafe.test(line) ? line.toWellFormed().replaceAll(controls, "") : line);
}

/** Octets of a line without its end, RFC 5545 section 3.1. */
const octetLimit = 75;

const plain = /^[\x20-\x7e]*$/;
// deno-lint-ignore no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
// deno-lint-ignore no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** RFC 5545 section 3.2 with the escapes of RFC 6868, which readers without them show as they are. */
function parameterValue(text: string): string {
  if (/^[A-Za-z0-9_/+. -]+$/.test(text)) return text;
  const escaped = text.replaceAll("^", "^^").replaceAll('"', "^'")
    .replaceAll(/\r\n|[\r\n]/g, "^n");
  return `"${escaped}"`;
}

/** A continuation begins with one space, which counts. */
function fold(line: string): string {
  let folded = "";
  let from = 0;
  for (let limit = octetLimit; from < line.length; limit = octetLimit - 1) {
    const to = endOfFold(line, { from, limit });
    folded += `${from === 0 ? "" : "\r\n "}${line.slice(from, to)}`;
    from = to;
  }
  return `${folded}\r\n`;
}

/** Where a line that begins at `from` has to end, so that it has at most `limit` octets. */
function endOfFold(line: string, { from, limit }: { from: number; limit: number }): number {
  const most = line.slice(from, from + limit);
  if (plain.test(most)) return from + most.length;
  let octets = 0;
  let at = from;
  while (at < line.length) {
    const code = line.codePointAt(at)!;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets > limit) break;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
