import type { Clause } from "./clauses.ts";
import type { Page } from "./page.ts";

/** Index of the word of the clause that covers character `offset`, else of the next. */
export function wordAt(page: Page, clause: Clause, offset: number): number {
  let low = clause.first, high = clause.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
