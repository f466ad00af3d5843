/** Stands in every log and error where a registered secret stood. */
export const redacted = "<secret>";

/** Shorter values are no secrets anybody should rely on, and would blot out ordinary words. */
const shortest = 6;

const secrets = new Set<string>();

/**
 * From now on, in this process, {@link redact} takes `value` out of every text, as it is written
 * and as it would stand in a URL or in JSON. Values of fewer than six characters are ignored.
 */
export function registerSecret(value: string): void {
  const trimmed = value.trim();
  if (trimmed.length < shortest) return;
  secrets.add(trimmed);
  secrets.add(encodeURIComponent(trimmed));
  secrets.add(JSON.stringify(trimmed).slice(1, -1));
}

/** `text` with every registered secret replaced by {@link redacted}; longer secrets go first. */
export function redact(text: string): string {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, redacted), text);
}
