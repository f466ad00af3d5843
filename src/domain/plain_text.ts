/**
 * Text from a docket made safe for one line of a calendar, feed or page. The result is well-formed
 * Unicode without control characters, without the bidirectional overrides and isolates that can make
 * a date read backwards (letters of right-to-left scripts stay as they are), and with single spaces.
 */
export function plainLine(text: string): string {
  if (!suspect.test(text)) return text;
  return plainText(text).replaceAll(/\s+/g, " ");
}

/**
 * As {@link plainLine}, but line breaks stay: every kind of break becomes `\n`, at most one blank
 * line separates two blocks, no line ends in a space, and the ends are trimmed. Applying it twice
 * changes nothing.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(lineBreaks, "\n")
    .replaceAll("\t", " ")
    .replaceAll(unsafe, "")
    .replaceAll(/[ \u00a0]+(?=\n)/g, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** What is printable ASCII with single spaces within is clean already, as most text is. */
const suspect = /[^\x20-\x7e]|^ | $| {2}/;

/** RFC 5545 knows CR LF only; the others end a line for some parsers, so they must not survive. */
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Controls, bidirectional overrides and isolates, byte order mark, interlinear marks, non-characters. */
const unsafe =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/**
 * At most `limit` UTF-16 units of `text`, cut at the end of a word where one ends in the last third,
 * never within a character, and closed with `…`. Shorter text is returned as it is.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const wordEnd = room.search(/\s\S*$/);
  const cut = wordEnd > (limit * 2) / 3 ? room.slice(0, wordEnd) : room;
  return `${cut.replace(/[\s,;:([“"'-]+$/, "")}…`;
}
