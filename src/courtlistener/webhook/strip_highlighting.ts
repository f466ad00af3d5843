/**
 * Takes out the tags CourtListener wraps found words in (`<strong>` in live alerts, `<mark>` in
 * samples). The rest stays as it is, and stays untrusted.
 */
export function stripHighlighting(text: string): string {
  return text.replace(/<\/?(?:strong|mark)(?:\s[^<>]*)?>/gi, "");
}
