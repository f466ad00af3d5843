import { bearsCue } from "./bears_cue.ts";
import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import { type Draft, draft } from "./draft.ts";
import { dueItem, dueKindOf, phraseStart } from "./due_items.ts";
import { dueTitle } from "./due_title.ts";
import { type Page, printed } from "./page.ts";
import { sideOf } from "./names.ts";
import type { Voice } from "./voice.ts";
import { wordAt } from "./word_at.ts";

/** Title of a deadline that the words do not name: it is the one the entry itself speaks of. */
export const namelessDeadline = "Deadline";

const be = /^(?:is|are|was|were|has|have|been|be|hereby|now|also|,|:|-)$/;
const satisfied = /^(?:satisfied|met|fulfilled)$/;
const givenUp = /^(?:terminated|vacated|stricken|cancelled|canceled|suspended|removed)$/;

/** `granting 31 Motion to Vacate deadline for expert disclosures`: what was asked for is done. */
const grantedAway =
  /\bgrant(?:ing|ed|s)\b(?![^.;:]*\b(?:den(?:y|ying|ied|ies)|in part)\b)[^.;:]{0,60}?\b(?:motion|request|application|stipulation) to (?:vacate|strike|cancel|terminate|suspend) (?:the |its |their |his |her )?(?:(?:deadline|time|date) (?:for|to) (?:the |file |filing (?:of )?)?([^.;:([]{3,80})|([\w'’ -]{3,60}?) deadlines?\b)/i;

/** What a granted request vacates: a deadline that it names. */
function readGrantedAway(page: Page, clause: Clause): Draft | null {
  const start = page.words[clause.first]!.start;
  const text = page.text.slice(start, page.words[clause.last]!.end);
  const found = grantedAway.exec(text);
  if (!found) return null;
  const name = (found[1] ?? found[2]!).trim();
  const kind = dueKindOf(name);
  if (kind === "filing" || /\b(?:all|any)\b/i.test(name)) return null;
  const at = (offset: number) => wordAt(page, clause, start + offset);
  return draft({
    type: "deadline",
    verb: "cancelled",
    kind,
    title: dueTitle(name),
    first: at(found.index),
    last: at(found.index + found[0].trimEnd().length - 1),
    rule: "deadline-granted-away",
    confidence: 0.92,
    clause: clause.first,
    party: owner.exec(name)?.[1] ?? null,
    side: sideOf(name),
  });
}

/** `defendant expert disclosures`, `Plaintiffs' reply`: whose it is. */
const owner =
  /^(plaintiffs?|defendants?|petitioners?|respondents?|debtors?|trustee|government|appell(?:ant|ee)s?)(?:['’]s?)?\s/i;

/**
 * A deadline that is over by the court's words: `Ddl satisfied` (met), `Missing Documents Deadline
 * Terminated` (cancelled). At most one a statement; the date, which is not printed, stays null.
 */
export function readDeadlineOver(
  page: Page,
  clause: Clause,
  { voice, dated }: { voice: Voice; dated: boolean },
): Draft | null {
  const { words } = page;
  if ((page.cues & cue.deadline) === 0) return null;
  if (voice.speaker === "court" && bearsCue(page, { clause, bit: cue.grant })) {
    const away = readGrantedAway(page, clause);
    if (away) return away;
  }
  if ((page.cues & cue.over) === 0) return null;
  const first = words[clause.first]!.lower;
  if (/^(?:if|unless|when|should|until)$/.test(first)) return null;
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words[i]!.cues & cue.deadline) === 0 || page.masked[i]) continue;
    if (!/^(?:deadlines?|ddls?|due)$/.test(words[i]!.lower)) continue;
    if (words[i]!.lower === "due" && words[i + 1]?.lower !== "date") continue;
    let at = words[i]!.lower === "due" ? i + 2 : i + 1;
    while (at <= clause.last && at < i + 6 && be.test(words[at]!.lower)) at++;
    if (at > clause.last) return null;
    const met = satisfied.test(words[at]!.lower);
    if (!met && !givenUp.test(words[at]!.lower)) continue;
    // a party may tell of what was met long ago; the clerk's remark stands alone
    if (voice.speaker === "party" && clause.last - clause.first > 12) return null;
    const outcome = met || /\bsatisfied\b/i.test(printed(page, at, Math.min(clause.last, at + 14)))
      ? "met"
      : "cancelled";
    // `all deadlines are terminated` is a construction of its own, and so is a deadline with its date
    const all = /\ball\b/i.test(printed(page, Math.max(clause.first, i - 3), i));
    const withDate = dated && outcome === "cancelled" && !words[i]!.capital;
    if (all || withDate) return null;
    return overDraft(page, clause, { deadline: i, last: at, verb: outcome });
  }
  return null;
}

function overDraft(
  page: Page,
  clause: Clause,
  { deadline, last, verb }: { deadline: number; last: number; verb: "met" | "cancelled" },
): Draft {
  const start = phraseStart(page, clause.first, deadline - 1, 12);
  const item = deadline > clause.first && start < deadline && !page.dated[deadline - 1]
    ? dueItem(page, start, deadline - 1)
    : null;
  const own = item === null && verb === "met" ? ownFiling(page) : null;
  const known = item ?? own;
  return draft({
    type: "deadline",
    verb,
    kind: known?.kind ?? "filing",
    title: known?.title ?? namelessDeadline,
    first: item ? Math.min(item.first, deadline) : deadline,
    last,
    rule: verb === "met" ? "deadline-satisfied" : "deadline-terminated",
    confidence: known && known.kind !== "filing" ? 0.93 : 0.8,
    clause: clause.first,
    party: item?.party ?? null,
    side: item?.side ?? null,
  });
}

/** `APPEARANCE FORM FILED by A. Ddl satisfied.`: what the entry's title says was filed. */
function ownFiling(page: Page): { title: string; kind: string } | null {
  const head = /^\W*(.{3,80}?)\s+(?:is |was )?(?:filed|received|submitted)\b/i.exec(
    page.text.slice(0, 120),
  );
  if (!head) return null;
  const kind = dueKindOf(head[1]!);
  return kind === "filing" ? null : { title: dueTitle(head[1]!), kind };
}
