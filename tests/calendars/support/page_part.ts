/** The text between the start of the first element that `from` matches and the next `to`. */
export function part(text: string, { from, to }: { from: string; to: string }): string {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`no ${from} in the page`);
  return text.slice(start, text.indexOf(to, start));
}
