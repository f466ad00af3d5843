/**
 * A link that may be shown: the absolute http or https URL in its normal form, else `""`. Anything
 * from a docket passes here before it becomes a link, so that no other scheme ever does.
 */
export function webUrl(text: string): string {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed)) return "";
  try {
    const url = new URL(trimmed);
    return url.username === "" && url.password === "" ? url.href : "";
  } catch {
    return "";
  }
}
