/** Longer words are not compared: a slip of the pen is short. */
const longest = 64;

/**
 * The candidate that `word` was probably meant to be, by edit distance (insertions, deletions,
 * substitutions and swapped neighbours; case and `-` for `_` cost nothing). Undefined when none is
 * within a third of its length, three at most. The first of equals wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === "" || word.length > longest) return undefined;
  const plain = fold(word);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const allowed = Math.min(3, Math.max(1, Math.floor(candidate.length / 3)));
    const distance = editDistance(plain, fold(candidate));
    if (distance <= allowed && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("-", "_");
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[b.length]!;
}
