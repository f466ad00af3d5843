import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import type { Page } from "./page.ts";
import type { Voice } from "./voice.ts";

/** What circuit clerks enter when a case has been argued. */
const argued =
  /^\W*(?:(?:the\s+)?case\s+(?:was\s+|has\s+been\s+)?(?:orally\s+)?argued\b|(?:orally\s+)?argued\s+(?:&|(?:on|and|before|by|in|to)\b)|case,?\s+before\s[^;]{3,160}?\bheard\b|case\s+(?:was\s+)?heard\b|oral\s+arguments?\s+(?:was\s+|were\s+)?(?:heard|presented)\b)/i;

/** Courts of appeals, as CourtListener names them. */
export function isAppellate(courtId: string): boolean {
  return /^(?:ca\d{1,2}|cadc|cafc)$/.test(courtId);
}

/** `CASE argued. Panel: ...`, `ARGUED AND SUBMITTED TO ...`, `ARGUED on D`: oral argument was held. */
export function readArgued(
  page: Page,
  clause: Clause,
  { voice }: { voice: Voice },
): Draft | null {
  if (clause.first !== 0 || voice.speaker === "party" || !isAppellate(page.courtId)) return null;
  const { words } = page;
  const start = words[clause.first]!.start;
  const found = argued.exec(page.text.slice(start, words[clause.last]!.end));
  if (!found) return null;
  let last = clause.first;
  while (last < clause.last && words[last]!.end < start + found[0].length) last++;
  const day = page.moments.find((moment) => moment.first > clause.first);
  const dated = day !== undefined && day.last <= clause.last && day.date !== null &&
    page.filed !== null && day.date <= page.filed;
  return draft({
    type: "hearing",
    verb: "held",
    kind: "oral-argument",
    title: "Oral argument",
    first: clause.first,
    last: dated ? Math.max(last, day.last, day.proof) : last,
    date: dated ? day.date : null,
    rule: "argued",
    confidence: 0.93,
    clause: clause.first,
  });
}
