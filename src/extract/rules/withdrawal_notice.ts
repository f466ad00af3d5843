import { type Page, printed } from "./page.ts";
import { numberOf, referencesIn } from "./named_entries.ts";
import { relatedDocuments } from "./references.ts";

/** The head of a party's notice that takes back its own motion. */
const head =
  /^\W*(?:(?!(?:in|re|regarding|response|affidavit|certificate|memorandum|motion|order)\b)[\w'’&.-]+\W+){0,8}?withdrawal of (?:(?!(?:attorney|counsel|appearance|claims?|reference|as|from|certificate|response|reply|notice|of|to|no)\b)[\w'’&.-]+\s+){0,12}?(?:motion|application|objection)\b/i;

/** A notice by which a party withdraws what it filed: the entry, and the last word that says so. */
export interface WithdrawalNotice {
  entry: number;
  last: number;
}

/**
 * `Notice of Withdrawal of Motion (related document(s) 28 Motion for Relief)`, `NOTICE by Acme of
 * Withdrawal of 10 MOTION`: the one motion, application or objection that is withdrawn; null when the
 * notice withdraws something else, or names several or none.
 */
export function withdrawalNotice(page: Page): WithdrawalNotice | null {
  const to = Math.min(page.words.length - 1, 40);
  const found = head.exec(printed(page, 0, to));
  if (!found) return null;
  const end = page.words[0]!.start + found[0].length;
  let last = 0;
  while (last < to && page.words[last]!.end < end) last++;
  const related = relatedDocuments(page).map(({ number }) => number);
  const named = related.length > 0 ? related : referencesIn(printed(page, 0, to)).map(numberOf);
  const [entry, ...others] = named;
  return entry !== undefined && others.length === 0 ? { entry, last } : null;
}
