import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";

/** The full stop of an initial or of `Inc.` inside a name. */
function isInitialStop(page: Page, i: number): boolean {
  const before = page.words[i - 1], after = page.words[i + 1];
  if (page.words[i]!.lower !== "." || !before || !after) return false;
  return (before.lower.length === 1 && before.capital && after.capital) ||
    (/^(inc|corp|co|ltd|jr|sr|st|dr|mr|ms|mrs)$/.test(before.lower) &&
      (after.capital || after.lower === ","));
}

/** Who must answer: `X served on D1, answer due D2`, `as to X on D1, answer due D2`, `due D for X, for Y`. */
export function answerParty(
  page: Page,
  d: Draft,
  slot: Slot,
  { clause, next, previous }: {
    clause: Clause;
    next: Slot | undefined;
    previous: Slot | undefined;
  },
): void {
  const limit = next ? next.trigger.first - 1 : clause.last;
  const after = slot.moment.last + 1;
  if (/^(for|from)$/.test(page.words[after]?.lower ?? "") && d.party === null) {
    let end = after;
    while (
      end < limit &&
      (!/^[.;()]$/.test(page.words[end + 1]!.lower) || isInitialStop(page, end + 1)) &&
      !/^(before|re|in)$/.test(page.words[end + 1]!.lower)
    ) {
      end++;
    }
    const text = printed(page, after + 1, end);
    if (
      /^[A-Z]|^(all |appell|plaintiff|defendant|petitioner|respondent|debtor|trustee|intervenor|amic)/
        .test(text)
    ) {
      d.party = text;
      d.side = sideOf(text);
      d.parties = text.split(/,?\s+for\s+|;\s*/).map((name) => name.replace(/,$/, "").trim())
        .filter((name) => name !== "");
      d.last = Math.max(d.last, end);
    }
    return;
  }
  if (d.kind !== "answer" || d.party !== null) return;
  const beside = besideAnswer(page, slot, clause);
  if (beside) {
    d.party = printed(page, beside.first, beside.last);
    d.parties = [d.party];
    d.side = d.side ?? "defendant";
    d.title = "Answer";
    d.first = Math.min(d.first, beside.first);
    return;
  }
  if (previous) {
    const named = servedParty(page, previous, clause);
    if (named) {
      d.party = printed(page, named.first, named.last);
      d.parties = [d.party];
      d.side = d.side ?? "defendant";
      d.first = Math.min(d.first, named.first);
      return;
    }
  }
  const left = printed(
    page,
    Math.max(clause.first, slot.trigger.first - 80),
    Math.max(clause.first, slot.trigger.first - 1),
  );
  if (/against (all defendants|[A-Z])/.test(left)) {
    const all = /against (all defendants)/.exec(left);
    if (all) {
      d.party = all[1]!;
      d.side = "defendant";
    }
  }
}

/** `Executed on Harbor Tools, Inc. Answer Due: D`: the name right before the word. */
function besideAnswer(
  page: Page,
  { trigger, bound }: Slot,
  clause: Clause,
): { first: number; last: number } | null {
  const { words } = page;
  const last = trigger.first - 2;
  if (words[trigger.first - 1]?.lower !== "answer" || last < clause.first) return null;
  let first = last + 1;
  for (let i = last; i >= Math.max(bound, clause.first, last - 24); i--) {
    const w = words[i]!;
    if (/^(?:upon|to|on|executed|served|by|as)$/.test(w.lower)) break;
    if (w.kind === "mark" && !/^[,&'’-]$/.test(w.lower) && !isInitialStop(page, i)) break;
    if (w.kind === "word" && !w.capital && !/^(?:of|and|the|de|la)$/.test(w.lower)) break;
    if (w.capital) first = i;
  }
  return first <= last &&
      !/^(?:Defendants?|Amended|Responsive)$|\bCourtroom\b|^\d/.test(printed(page, first, last))
    ? { first, last }
    : null;
}

/** `X served on D1`, `waiver sent to X on D1`, `as to X on D1`: the words of X. */
function servedParty(
  page: Page,
  previous: Slot,
  clause: Clause,
): { first: number; last: number } | null {
  const { words } = page;
  let last = previous.trigger.first - 1;
  // `A acknowledgment sent by Plaintiff on D`
  for (let i = last; i > Math.max(clause.first, last - 10); i--) {
    if (words[i]!.lower === "by" && words[i - 1]!.lower === "sent") last = i - 2;
  }
  while (
    last >= clause.first &&
    /^(on|served|sent|waiver|acknowledge?ment|service|issued|date|,|\.|was|were)$/
      .test(words[last]!.lower)
  ) last--;
  if (last < clause.first || last - clause.first > 60 || previous.moment.date === null) return null;
  if (!/^(on|past|none)$/.test(previous.trigger.kind)) return null;
  let first = last + 1;
  for (let i = last; i >= Math.max(clause.first, last - 24); i--) {
    const w = words[i]!;
    if (/^[.;:]$/.test(w.lower) && !isInitialStop(page, i)) break;
    if (/^(upon|to|served|executed|sent)$/.test(w.lower) || (w.lower === "on" && i < last)) break;
    if (page.aside[i] && w.lower === ")") break;
    if (w.capital || w.kind === "number") first = i;
  }
  return first <= last && words[first]!.capital ? { first, last } : null;
}
