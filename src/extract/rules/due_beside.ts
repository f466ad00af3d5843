import { actIn } from "./acts.ts";
import type { Clause } from "./clauses.ts";
import { type DueItem, dueItem, phraseStart } from "./due_items.ts";
import type { Page } from "./page.ts";

/**
 * Who must do what within a period: words before it, or behind its anchor (`Within 14 days of this
 * order, ...`). `at` is the first word of the period, `last` the last of the anchor; null when the
 * words name nothing.
 */
export function dueBeside(
  page: Page,
  clause: Clause,
  { at, last }: { at: number; last: number },
): Pick<DueItem, "first" | "last" | "title" | "kind" | "party" | "side"> | null {
  const { words } = page;
  let before = at - 1;
  const skip = (test: RegExp) => {
    while (before >= clause.first && test.test(words[before]!.lower)) before--;
  };
  skip(/^(?:within|no|not|later|than|by|at|least|,|on|or|and|the)$/);
  const from = Math.max(clause.first, before - 50);
  if (before >= clause.first) {
    const act = named(actIn(page, from, { to: before }));
    if (act) return act;
    skip(/^(?:due|are|is)$/);
    const item = dueItem(page, phraseStart(page, from, before, 14), before);
    if (item && item.kind !== "filing") return named(item);
  }
  return last < clause.last
    ? named(actIn(page, last + 1, { to: Math.min(clause.last, last + 30), limit: clause.last }))
    : null;
}

/** What has a name; who must act only where the words are a name or a role, no sentence. */
export function named<Item extends Pick<DueItem, "title" | "party" | "side">>(
  item: Item | null,
): Item | null {
  if (item === null || /^(?:that|it|this|which|you|he|she|they|be|so)$/i.test(item.title)) {
    return null;
  }
  const stray = item.party !== null && (item.party.length > 60 || /^you$/i.test(item.party));
  return stray ? { ...item, party: null, side: null } : item;
}
