import { actIn } from "./acts.ts";
import type { Clause } from "./clauses.ts";
import { named } from "./due_beside.ts";
import { type DueItem, dueItem, phraseStart } from "./due_items.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import { wordAt } from "./word_at.ts";

/** A duty, and the first word of the limit that is laid on it (`within`, `no later than`). */
export interface Duty
  extends Pick<DueItem, "first" | "last" | "title" | "kind" | "party" | "side"> {
  lead: number;
}

/** Words between a duty and its limit, at most. */
const apart = 12;
const leads = /^(?:within|no|not|later|than|by|at|least|in|an|additional|another|further)$/;
const gives = /^(?:have|has|granted|given|allowed|permitted)$/;
const whoseRole =
  /\b((?:plaintiff|defendant|petitioner|respondent|debtor|appellant|appellee|movant)s?|the (?:government|trustee|parties)|counsel)(?: (?:shall|will|is|are|must|hereby|further|also))* (?:have|has|granted|given|allowed|permitted)$/i;
/** What the court or its clerk means to do is no deadline. */
const theCourt = /\b(?:chambers|court|clerk|judge|undersigned)\b(?!['’]s|\s+reporter)/i;
const another = /\b(?:shall|must|will|may|due|ha(?:s|ve))\b/i;

/**
 * Who must do what within a limit of days that runs from an event to come: `X shall be filed within
 * ...`, `X is due ...`, `A shall have ... to answer`, `Within ..., A shall file X`. `at` is the first
 * word of the period, `last` the last of what it runs from; words outside `clause` are not read. Null
 * when the words name no duty or another duty stands between.
 */
export function dutyBeside(
  page: Page,
  clause: Clause,
  { at, last }: { at: number; last: number },
): Duty | null {
  const { words } = page;
  let lead = at;
  while (lead > clause.first && leads.test(words[lead - 1]!.lower)) lead--;
  const before = lead - 1;
  const lower = before < clause.first ? "" : words[before]!.lower;
  const make = (item: Omit<Duty, "lead"> | null): Duty | null => {
    const found = named(item);
    if (found === null || /^(?:confer|rule|act)$/i.test(found.title)) return null;
    if (/\bnot\b/i.test(printed(page, found.first, found.last))) return null;
    const who = printed(page, Math.max(clause.first, found.first - 3), found.first);
    return theCourt.test(`${found.party ?? ""} ${who}`) ? null : { ...found, lead };
  };
  const behind = (reach: number) =>
    last < clause.last
      ? actIn(page, last + 1, { to: Math.min(clause.last, last + reach), limit: clause.last })
      : null;
  if (gives.test(lower)) {
    const act = behind(4);
    if (!act) return null;
    const said = printed(page, Math.max(clause.first, before - 8), before);
    const role = whoseRole.exec(said);
    const first = role ? wordAt(page, clause, words[before]!.end - role[0].length) : before;
    const party = role?.[1] ?? null;
    return make({ ...act, first, party, side: party === null ? null : sideOf(party) });
  }
  if (lower === "" || /^(?:,|that|and|ordered|:)$/.test(lower)) return make(behind(30));
  if (lower === "due") return make(dueBefore(page, clause, before - 1));
  const act = actIn(page, Math.max(clause.first, before - 50), { to: before });
  if (!act || before - act.last > apart) return null;
  return another.test(printed(page, act.last + 1, before)) ? null : make(act);
}

/** `Defendants' replies, if any, are` before `due`. */
function dueBefore(page: Page, clause: Clause, to: number): DueItem | null {
  const { words } = page;
  let last = to;
  const skip = (test: RegExp) => {
    while (last >= clause.first && test.test(words[last]!.lower)) last--;
  };
  skip(/^(?:is|are|be|will|shall|also)$/);
  if (/, if any,$/i.test(printed(page, Math.max(clause.first, last - 3), last))) last -= 4;
  if (last < clause.first) return null;
  let first = phraseStart(page, clause.first, last, 14);
  // `Clerk's notice re payment of the fee`: the title of the entry is not due
  for (let i = first; i < Math.min(last, first + 5); i++) {
    if (/^(?:re|regarding)$/.test(words[i]!.lower)) first = i + 1;
  }
  const item = dueItem(page, first, last);
  return item && item.kind !== "filing" ? item : null;
}
