/** Texts kept at a time; a docket has far fewer names and titles. */
const limit = 20_000;
/** Longer texts, in UTF-16 units, come once: they are not kept. */
const longest = 200;

/** Remembers what a pure function of a text returned; callers must not change what they get. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return compute(text);
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= limit) known.clear();
      value = compute(text);
      known.set(text, value);
    }
    return value;
  };
}
