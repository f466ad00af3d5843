interface Node<T> {
  value?: T;
  /** Null where no phrase goes on. */
  next: Map<string, Node<T>> | null;
  /** `next` is that of other nodes, too: it is copied before it is changed. */
  isBorrowed: boolean;
}

/** Phrases with a value each, found by walking words; the longest match wins. */
export interface PhraseTrie<T> {
  /** The longest phrase that begins with the first word `next()` gives; `length` counts its words. */
  match(next: (step: number) => string | undefined): { value: T; length: number } | null;
}

/**
 * Phrases of one value. Each counts with any of `extended` after it (before it in a trie that is
 * stored backward) as well as alone.
 */
export type PhraseEntry<T> = readonly [
  phrases: readonly string[],
  value: T,
  extended?: readonly string[],
];

/**
 * Builds a trie; of two values for one phrase the later counts. `backward` stores each phrase last
 * word first. What extends many phrases is there once: all combinations would take megabytes.
 */
export function phraseTrie<T>(
  entries: readonly PhraseEntry<T>[],
  backward = false,
): PhraseTrie<T> {
  const root: Node<T> = { next: null, isBorrowed: false };
  for (const [phrases, value, extended = []] of entries) {
    const extension: Node<T> = { next: null, isBorrowed: false };
    for (const phrase of extended) endOf(phrase, { from: extension, backward }).value = value;
    for (const phrase of phrases) {
      const end = endOf(phrase, { from: root, backward });
      end.value = value;
      extend(end, extension);
    }
  }
  return {
    match(next) {
      let node = root, best: { value: T; length: number } | null = null;
      for (let step = 0;; step++) {
        const word = next(step);
        const child = word === undefined ? undefined : node.next?.get(word);
        if (!child) return best;
        node = child;
        if (node.value !== undefined) best = { value: node.value, length: step + 1 };
      }
    },
  };
}

/** The node at the end of a phrase, made if need be. */
function endOf<T>(
  phrase: string,
  { from, backward }: { from: Node<T>; backward: boolean },
): Node<T> {
  const words = phrase.split(" ");
  if (backward) words.reverse();
  let node = from;
  for (const word of words) {
    node = ownNext(node).getOrInsertComputed(word, () => ({ next: null, isBorrowed: false }));
  }
  return node;
}

/** Lets everything that goes on behind `extension` go on behind the node, too. */
function extend<T>(node: Node<T>, { next }: Node<T>): void {
  if (next === null) return;
  if (node.next === null) {
    node.next = next;
    node.isBorrowed = true;
    return;
  }
  const own = ownNext(node);
  for (const [word, child] of next) {
    const known = own.get(word);
    if (known === undefined) {
      own.set(word, borrowing(child));
      continue;
    }
    if (child.value !== undefined) known.value = child.value;
    extend(known, child);
  }
}

function ownNext<T>(node: Node<T>): Map<string, Node<T>> {
  if (node.isBorrowed) {
    node.next = new Map([...node.next!].map(([word, child]) => [word, borrowing(child)]));
    node.isBorrowed = false;
  }
  return node.next ??= new Map();
}

function borrowing<T>(node: Node<T>): Node<T> {
  return { ...node, isBorrowed: node.next !== null };
}
