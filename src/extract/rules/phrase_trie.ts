interface Node<T> {
  value?: T;
  next: Map<string, Node<T>>;
}

/** Phrases with a value each, found by walking words; the longest match wins. */
export interface PhraseTrie<T> {
  /** The longest phrase that begins with the first word `next()` gives; `length` counts its words. */
  match(next: (step: number) => string | undefined): { value: T; length: number } | null;
}

/** Builds a trie from `[phrases, value]` pairs; `backward` stores each phrase last word first. */
export function phraseTrie<T>(
  entries: readonly (readonly [readonly string[], T])[],
  backward = false,
): PhraseTrie<T> {
  const root: Node<T> = { next: new Map() };
  for (const [phrases, value] of entries) {
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      if (backward) words.reverse();
      let node = root;
      for (const word of words) {
        let child = node.next.get(word);
        if (!child) node.next.set(word, child = { next: new Map() });
        node = child;
      }
      node.value = value;
    }
  }
  return {
    match(next) {
      let node = root, best: { value: T; length: number } | null = null;
      for (let step = 0;; step++) {
        const word = next(step);
        const child = word === undefined ? undefined : node.next.get(word);
        if (!child) return best;
        node = child;
        if (node.value !== undefined) best = { value: node.value, length: step + 1 };
      }
    },
  };
}
