import { tieToActor } from "./acting_party.ts";
import { fullerDeadlineName } from "./deadline_name.ts";
import type { Draft } from "./draft.ts";
import { hearingTitle } from "./hearing_draft.ts";
import {
  firstHearingNoun,
  hearingKindOf,
  type HearingNoun,
  lastHearingNoun,
} from "./hearing_nouns.ts";
import { fullerName, hearingOnMatter } from "./matter_name.ts";
import { namedAsTo, nameList } from "./names.ts";
import type { Page } from "./page.ts";
import { placeElsewhere } from "./place_elsewhere.ts";
import { judgeAfter } from "./places.ts";
import { type RelatedDocument, relatedDocuments } from "./references.ts";
import { sentenceCase } from "./titles.ts";
import type { Voice } from "./voice.ts";

/** Kinds that belong to one motion or document; a plan or a trial has no such number. */
const ofMotions = new Set([
  "hearing",
  "motion-hearing",
  "response",
  "reply",
  "objections",
  "surreply",
]);
/** The judge before whom the minutes say the proceedings were held. */
export function minutesJudge(page: Page): string | null {
  const { words } = page;
  // the hours in a bracket before it do not count: `proceedings (2:27 PM - 2:40 PM) held before`
  for (let i = 0, seen = 0; i < words.length && seen < 16 && i < 40; i++) {
    if (!page.aside[i] && !page.dated[i]) seen++;
    if (words[i]!.lower === "before") {
      return judgeAfter(page, i, Math.min(words.length - 1, i + 16))?.text ?? null;
    }
  }
  return null;
}

/** Titles that name a proceeding: of a notice, of an order that sets it, or its name alone. */
const titled =
  /^\W*(?:(?:\w+\W+){0,4}?notice of|(?:\w+\W+){0,2}?order (?:re)?(?:scheduling|setting)|pre-?trial(?: conference)? \(|meeting of creditors\b)/i;

/** The proceeding that a notice's own title names: `Summons and Notice of Pretrial Conference`. */
function nameInHead(page: Page): HearingNoun | null {
  const head = page.clauses[0];
  if (!head || !titled.test(page.text.slice(0, 120))) return null;
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
  if (drafts.length === 0) return;
  const related = relatedDocuments(page);
  const numbers = [...new Set(related.map((document) => document.number))];
  const head = page.clauses[0];
  const people = head ? namedAsTo(page, head.first, Math.min(head.last, head.first + 240)) : [];
  const judge = voice.minutes ? minutesJudge(page) : null;
  const ownName = nameInHead(page);
  tieToActor(page, drafts, voice);
  for (const draft of drafts) {
    if (draft.type === "hearing" && draft.parties.length === 0) {
      draft.parties = groupIn(page, draft);
      draft.party ??= draft.parties[0] ?? null;
    }
    if (draft.parties.length === 0 && people.length > 0) {
      draft.parties = people;
      if (draft.type === "hearing") draft.party ??= people[0]!;
    }
    if (draft.verb === "held" && draft.judge === null) draft.judge = judge;
    const tied = ofMotions.has(draft.kind) && draft.about.length === 0;
    if (tied && numbers.length > 0 && numbers.length <= 4) draft.about = numbers;
    if (draft.type === "hearing") placeElsewhere(page, draft);
    if (draft.type === "hearing") nameHearing(page, draft, { voice, related, ownName });
    else draft.title = fullerDeadlineName(page, draft, { voice, related });
  }
}

/** `conference for Group B which includes: Dana Poole, Ellis Ray, and ...`. */
function groupIn(page: Page, { first, last }: Draft): string[] {
  for (let i = first; i < Math.min(last, first + 30); i++) {
    if (!/^(?:includes|including|comprising)$/.test(page.words[i]!.lower)) continue;
    const at = page.words[i + 1]?.lower === ":" ? i + 2 : i + 1;
    const { names } = nameList(page, at, last);
    if (names.length > 1) return names;
  }
  return [];
}

/** A name that says no more than that there is a hearing. */
const nameless =
  /^(?:chapter \d+ |continued |further |proceeding )?hearing(?: on (?:a |the )?motions?)?$/i;

/** Gives a hearing that is only called so the name its entry has for it. */
function nameHearing(
  page: Page,
  draft: Draft,
  { voice, related, ownName }: {
    voice: Voice;
    related: readonly RelatedDocument[];
    ownName: HearingNoun | null;
  },
): void {
  // `status hearing status hearing`
  draft.title = draft.title.replace(/^(.{4,60}?) \1$/i, "$1");
  if (draft.kind === "presentment") {
    const what =
      /^\W*(?:\w+\W+){0,3}?notice of presentment of (?:an? |the )?((?:\w+ ){1,5}?)(?=between|by|signed|filed|authoriz|pursuant|for|\()/i
        .exec(page.text.slice(0, 160))?.[1]?.trim();
    if (what && !/motion/i.test(what)) draft.title = `Presentment of ${what.toLowerCase()}`;
    return;
  }
  if (draft.kind !== "hearing" || !nameless.test(draft.title)) {
    if (draft.kind === "hearing" || draft.kind === "preliminary-hearing") {
      draft.title = fullerName(page, draft.title) ?? draft.title;
    }
    return;
  }
  const plain = draft.title === "Hearing";
  const noun = plain ? ownName ?? nounBehind(page, draft.last + 1) : null;
  if (noun) {
    draft.kind = noun.kind;
    const title = hearingTitle(page, noun);
    draft.title = fullerName(page, title) ?? title;
    return;
  }
  const approval =
    /\bhearing (?:on|for|re:?|regarding) ((?:the )?(?:court |final |preliminary )?(?:approval|adequacy|confirmation) of (?:[\w'’]+ ){0,5}?(?:disclosure statement|plan|settlement))\b/i
      .exec(page.text.slice(0, 200))?.[1];
  if (approval !== undefined) {
    const kind = hearingKindOf(approval);
    draft.kind = kind;
    draft.title = kind === "hearing"
      ? `Hearing on ${sentenceCase(approval).toLowerCase()}`
      : sentenceCase(kind.replaceAll("-", " "));
    return;
  }
  const behind = page.text.slice(page.words[draft.last]!.end, page.words[draft.last]!.end + 200);
  draft.title = hearingOnMatter(page, { voice, related, behind, verb: draft.verb }) ?? draft.title;
}

/** `Hearing held on D at T for cont'd status conference`: the name that follows. */
function nounBehind(page: Page, at: number): HearingNoun | null {
  if (!/^(?:for|re)$/.test(page.words[at]?.lower ?? "")) return null;
  let last = at + 1;
  while (
    last < Math.min(page.words.length - 1, at + 7) && !/^[.:;,(]$/.test(page.words[last]!.lower)
  ) last++;
  const noun = firstHearingNoun(page, at + 1, last);
  return noun && noun.kind !== "hearing" && noun.kind !== "motion-hearing" ? noun : null;
}
