import { hearingDraft } from "../hearing_draft.ts";
import { firstHearingNoun, type HearingNoun } from "../hearing_nouns.ts";
import type { Page } from "../page.ts";
import { add, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** How far behind the date the subject and the outcome of minutes are sought, in words. */
const reach = 160;

/** `Virtual Minutes of: D Subject: STATUS CONFERENCE. ... Proceedings: HEARING CANCELLED.` */
export function minutesOf(scene: Scene, { slot }: Turn): number {
  const { page, clause } = scene;
  const { words } = page;
  const noun = subjectOf(page, slot.moment.last + 1) ??
    {
      first: slot.trigger.first,
      last: slot.trigger.last,
      head: slot.trigger.last,
      kind: "hearing",
      weak: true,
    };
  const label = labelled(page, "proceedings", slot.moment.last + 1);
  const outcome = label === null
    ? ""
    : page.text.slice(words[label]!.start, words[Math.min(words.length - 1, label + 5)]!.end);
  const off =
    /^\W*(?:hearing |matter |motion )?(?:is |was )?(?:vacated|cancell?ed|off calendar|stricken|not held)/i
      .test(outcome);
  const d = add(
    scene,
    hearingDraft(page, noun, {
      slot,
      clause,
      rule: off ? "minutes-of-cancelled" : "minutes-of",
      confidence: noun.weak ? 0.88 : 0.95,
      formula: true,
      where: { ...whenAndWhere(slot), time: null },
    }),
  );
  delete d.endTime;
  d.verb = off ? "cancelled" : "held";
  if (off && label !== null) d.last = Math.max(d.last, Math.min(words.length - 1, label + 1));
  return 0;
}

/** The word behind `label:`, sought from word `from`; null when it is not printed. */
function labelled({ words }: Page, label: string, from: number): number | null {
  for (let i = from; i < Math.min(words.length - 2, from + reach); i++) {
    if (words[i]!.lower === label && words[i + 1]!.lower === ":") return i + 2;
  }
  return null;
}

/** The proceeding that `Subject:` names. */
function subjectOf(page: Page, from: number): HearingNoun | null {
  const at = labelled(page, "subject", from);
  if (at === null) return null;
  let end = at;
  while (
    end < Math.min(page.words.length - 1, at + 16) && !/^[.:;(]$/.test(page.words[end]!.lower)
  ) {
    end++;
  }
  const noun = firstHearingNoun(page, at, end - 1);
  if (noun) return noun;
  const motion = page.text.slice(page.words[at]!.start, page.words[end]!.start);
  return /\b(?:motion|application|objection)\b/i.test(motion)
    ? { first: at, last: end - 1, head: at, kind: "motion-hearing", weak: true }
    : null;
}
