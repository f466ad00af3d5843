const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Scripts and symbols that terminals draw two columns wide (Unicode TR 11, W and F, in the large). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const invisible = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]*$/u;

function columnsOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** How many columns of a terminal `text` takes, for text of one line without escape sequences. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

/** `text` if it fits in `columns`, else its beginning with `…`, never wider than `columns`. */
export function fitToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let room = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
    room -= columnsOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return columns > 0 ? `${kept.trimEnd()}…` : "";
}
