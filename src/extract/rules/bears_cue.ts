import type { Clause } from "./clauses.ts";
import type { Page } from "./page.ts";

/** Does a word of the statement bear the cue? Then what begins with it may stand there. */
export function bearsCue(
  { words }: Page,
  { clause, bit }: { clause: Clause; bit: number },
): boolean {
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words[i]!.cues & bit) !== 0) return true;
  }
  return false;
}
