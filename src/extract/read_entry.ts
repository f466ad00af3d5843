import type { Fact } from "../domain/fact.ts";
import { readDated } from "./rules/dated.ts";
import { readDeadlineOver } from "./rules/deadline_over.ts";
import { calibrated } from "./rules/calibrate.ts";
import { type Draft, toFact } from "./rules/draft.ts";
import { readEntryItself } from "./rules/entry_nouns.ts";
import { tieToMatter } from "./rules/own_matter.ts";
import type { Clause } from "./rules/clauses.ts";
import { readConditional } from "./rules/conditional.ts";
import { openPage, type Page } from "./rules/page.ts";
import { periodsOf, readRelative } from "./rules/relative.ts";
import { reconcile } from "./rules/reconcile.ts";
import { readMoreTime } from "./rules/more_time.ts";
import { readUndated } from "./rules/undated.ts";
import { readUndone } from "./rules/undone.ts";
import { readVoice, type Voice } from "./rules/voice.ts";
import { rulesReader } from "./rules_reader.ts";

/** What {@link readEntry} is told of an entry. */
export interface EntryInput {
  text: string;
  filed: string | null;
  courtId: string;
  docketNumber?: string;
}

/** Does the statement hold nothing but a clerk's stamp? */
function isStamp(page: Page, { first, last }: Clause): boolean {
  for (let i = first; i <= last; i++) if (!page.masked[i]) return false;
  return true;
}

/**
 * Reads one docket text by rules: hearings and deadlines that are set, moved, cancelled, held or met,
 * and what the entry itself is. Pure and deterministic; time is linear in the length of the text.
 *
 * `filed` is the filing date (`YYYY-MM-DD`, local at the court) or null; it decides the century of
 * two-digit years, gives days without a year theirs, and proves misprints. `docketNumber`, as
 * printed, tells which rules count the days.
 *
 * Facts come in order of their offset; each quotes the text exactly
 * (`text.slice(start, end) === quote`), and every date and time is printed inside its quote. A date
 * that is counted instead (`within 14 days of this order`) has `computed`, and its period is printed
 * there; so has a date whose year is not printed or misprinted. A deadline that is counted from an
 * event to come has `computed` and no date.
 */
export function readEntry(
  { text, filed, courtId, docketNumber = "" }: EntryInput,
): Fact[] {
  const page = openPage({ text, filed, courtId, docketNumber });
  if (page.words.length === 0) return [];
  const voice = readVoice(page);
  const drafts: Draft[] = [];
  const periods = periodsOf(page);
  let p = 0;
  let m = 0;
  for (const clause of page.clauses) {
    while (m < page.moments.length && page.moments[m]!.first < clause.first) m++;
    const from = m;
    while (m < page.moments.length && page.moments[m]!.last <= clause.last) m++;
    if (isStamp(page, clause)) continue;
    const moments = page.moments.slice(from, m);
    const dated = moments.length > 0 ? readDated(page, clause, { voice, moments }) : [];
    for (const draft of dated) drafts.push(draft);
    for (const draft of readUndated(page, clause, { voice, dated: dated.length > 0 })) {
      drafts.push(draft);
    }
    const over = readDeadlineOver(page, clause, { voice, dated: dated.length > 0 });
    if (over) drafts.push(over);
    const start = page.words[clause.first]!.start, end = page.words[clause.last]!.end;
    while (p < periods.length && periods[p]!.start < start) p++;
    const here = p;
    while (p < periods.length && periods[p]!.start < end) p++;
    if (p > here) {
      const within = { voice, periods: periods.slice(here, p) };
      const counted = readRelative(page, clause, within);
      const awaited = readConditional(page, clause, within).filter(({ first, last }) =>
        !counted.some((one) => one.first <= last && first <= one.last)
      );
      drafts.push(...counted, ...awaited);
    }
  }
  const facts = drafts.length > 0 ? settle(page, drafts, voice) : [];
  const itself = [
    ...readEntryItself(page, voice, rulesReader),
    ...readUndone(page, voice, rulesReader),
    ...readMoreTime(page, voice, rulesReader),
  ];
  for (const fact of itself) facts.push(fact);
  return facts.length > 1 ? facts.sort((a, b) => a.start - b.start) : facts;
}

/** One list of what the constructions found, tied to its matter, with the confidence it deserves. */
function settle(page: Page, drafts: readonly Draft[], voice: Voice): Fact[] {
  const settled = reconcile(drafts, voice);
  tieToMatter(page, settled, voice);
  const read = new Set(drafts.flatMap(({ date, oldDate }) => [date, oldDate]));
  for (const draft of settled) draft.confidence = calibrated(page, draft, { voice, read });
  return settled.map((draft) => toFact(page, draft, rulesReader));
}
