import { tieToActor } from "./acting_party.ts";
import type { Draft } from "./draft.ts";
import { hearingTitle } from "./hearing_draft.ts";
import { type HearingNoun, lastHearingNoun } from "./hearing_nouns.ts";
import { namedAsTo } from "./names.ts";
import type { Page } from "./page.ts";
import { judgeAfter } from "./places.ts";
import { relatedDocuments } from "./references.ts";
import { sentenceCase } from "./titles.ts";
import type { Voice } from "./voice.ts";

const matter =
  /^\W*((?:[A-Za-z0-9'’-]+\s+){0,4}?(?:motion|application|objection|petition|complaint)\b(?:\s+[A-Za-z'’-]+){0,9})/i;
/** Kinds that belong to one motion or document; a plan or a trial has no such number. */
const ofMotions = new Set([
  "hearing",
  "motion-hearing",
  "response",
  "reply",
  "objections",
  "surreply",
]);
const cut =
  /\s+(?:filed|by|re|regarding|fee|receipt|with|hearing|signed|and|under|nunc|pursuant|for (?:defendant|plaintiff))\b.*$/is;

/** The judge before whom the minutes say the proceedings were held. */
export function minutesJudge(page: Page): string | null {
  const { words } = page;
  for (let i = 0; i < Math.min(words.length, 16); i++) {
    if (words[i]!.lower === "before") {
      return judgeAfter(page, i, Math.min(words.length - 1, i + 16))?.text ?? null;
    }
  }
  return null;
}

/** The proceeding that a notice's own title names: `Summons and Notice of Pretrial Conference`. */
function nameInHead(page: Page): HearingNoun | null {
  const head = page.clauses[0];
  if (!head || !/^\W*(?:\w+\W+){0,4}?notice of\b/i.test(page.text.slice(0, 120))) return null;
  let last = head.first;
  while (
    last < Math.min(head.last, head.first + 14) && !/^[.:;([]$/.test(page.words[last]!.lower)
  ) {
    last++;
  }
  const noun = lastHearingNoun(page, head.first, last);
  return noun && noun.kind !== "hearing" && noun.kind !== "motion-hearing" ? noun : null;
}

/**
 * Ties what a clerk's entry sets to the defendants its title names and the document it is about: entry numbers of `related document(s)`
 * for all drafts without a number, and `Hearing on motion ...` for a hearing that has no other name.
 */
export function tieToMatter(page: Page, drafts: readonly Draft[], voice: Voice): void {
  const related = relatedDocuments(page);
  const numbers = [...new Set(related.map((document) => document.number))];
  const head = page.clauses[0];
  const people = head ? namedAsTo(page, head.first, Math.min(head.last, head.first + 240)) : [];
  const judge = voice.minutes ? minutesJudge(page) : null;
  const ownName = nameInHead(page);
  tieToActor(page, drafts, voice);
  for (const draft of drafts) {
    if (draft.parties.length === 0 && people.length > 0) {
      draft.parties = people;
      if (draft.type === "hearing") draft.party ??= people[0]!;
    }
    if (draft.verb === "held" && draft.judge === null) draft.judge = judge;
    const tied = ofMotions.has(draft.kind) && draft.about.length === 0;
    if (tied && numbers.length > 0 && numbers.length <= 4) draft.about = numbers;
    if (draft.type !== "hearing" || draft.kind !== "hearing" || draft.title !== "Hearing") continue;
    if (ownName) {
      draft.kind = ownName.kind;
      draft.title = hearingTitle(page, ownName);
      continue;
    }
    const named = related.length === 1
      ? matter.exec(related[0]!.name)?.[1]
      : voice.speaker === "party"
      ? matter.exec(page.text.slice(0, 160))?.[1]
      : undefined;
    const name = named?.replace(cut, "").trim() ?? "";
    if (name === "" || /^(?:notice|transcript)/i.test(name)) continue;
    const lower = sentenceCase(name);
    draft.title = `Hearing on ${lower.charAt(0).toLowerCase()}${lower.slice(1)}`;
  }
}
