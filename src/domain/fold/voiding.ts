import type { VoidFact } from "../fact.ts";
import { citation, sure } from "./draft.ts";
import type { OrderedEntry } from "./order.ts";

/** An entry that counts no more, or may not count, and the words for it. */
export interface Voided {
  /** `entry 45 in error`. */
  reason: string;
  /** Surely void; else its events stay and are tentative. */
  certain: boolean;
}

/**
 * Which entries are void, by their place in the order. A later entry that calls one in error voids
 * it, unless it is void itself; an entry's own text can do so too; so does an upstream that no
 * longer has the entry.
 */
export function voidEntries(entries: readonly OrderedEntry[]): Map<number, Voided> {
  const found = new Map<number, Voided>();
  const byNumber = new Map<number, OrderedEntry[]>();
  for (const at of entries) {
    const { number } = at.entry;
    if (number !== null) byNumber.set(number, [...byNumber.get(number) ?? [], at]);
  }
  for (const at of [...entries].reverse()) {
    if (at.entry.gone) {
      found.set(at.index, { reason: `${citation(at)} gone upstream`, certain: true });
      continue;
    }
    if (found.get(at.index)?.certain) continue;
    for (const fact of at.entry.facts) {
      if (fact.fact !== "void" || fact.confidence < 0.5) continue;
      for (const target of targets(fact, at, byNumber)) {
        if (found.get(target.index)?.certain) continue;
        found.set(target.index, {
          reason: `${citation(target)} in error`,
          certain: fact.confidence >= sure,
        });
      }
    }
  }
  return found;
}

/** The entries a void fact means: itself, or earlier ones of that number. */
function targets(
  fact: VoidFact,
  at: OrderedEntry,
  byNumber: ReadonlyMap<number, OrderedEntry[]>,
): OrderedEntry[] {
  if (fact.entryNumber === null || fact.entryNumber === at.entry.number) return [at];
  return (byNumber.get(fact.entryNumber) ?? []).filter((other) => other.index < at.index);
}
