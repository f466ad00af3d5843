import { hearingDraft } from "../hearing_draft.ts";
import { lastHearingNoun } from "../hearing_nouns.ts";
import type { Page } from "../page.ts";
import { placeAfter } from "../places.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";
import { type PrintedTime, readTime } from "../times.ts";

/** How far behind the date its hour and place are sought, in words. */
const reach = 14;

/**
 * `CASE CALENDARED for oral argument. Date: D. Time: T. Courtroom: R.`: a block of labels behind the
 * name of the proceeding. Returns whether it was one.
 */
export function dateBlock(scene: Scene, { slot }: Turn): boolean {
  const { page, clause, voice } = scene;
  const { words } = page;
  const labelled = words[clause.first]!.lower === "date" &&
    words[clause.first + 1]?.lower === ":" && slot.moment.first <= clause.first + 3;
  if (!labelled || voice.speaker === "party") return false;
  const noun = lastHearingNoun(page, Math.max(0, clause.first - 10), clause.first - 1);
  if (!noun || clause.first - noun.last > 3) return false;
  const d = add(
    scene,
    hearingDraft(page, noun, {
      slot: { ...slot, trigger: { kind: "label", first: clause.first, last: clause.first + 1 } },
      clause,
      ...certainty(scene, { formula: true, rule: "date-block", prose: 0.93 }),
      where: whenAndWhere(slot),
    }),
  );
  const limit = Math.min(words.length - 1, slot.end + reach);
  const time = labelledTime(page, slot.end + 1, limit);
  if (d.time === null && time) {
    d.time = time.time;
    d.last = Math.max(d.last, time.last);
  }
  const room = find(page, /^(?:courtroom|room|location|place)$/, { from: slot.end + 1, limit });
  if (d.location === null && room !== null) {
    const named = words[room + 2];
    d.location = placeAfter(page, room + 2, limit)?.text ??
      (named?.capital ? page.text.slice(named.start, named.end) : null);
  }
  return true;
}

/** The hour of the proceeding, not of those who register for it before. */
function labelledTime(page: Page, from: number, limit: number): PrintedTime | null {
  const { words } = page;
  const begin = find(page, /^(?:begins?|starts?)$/, {
    from,
    limit: Math.min(words.length, limit + reach),
  });
  if (begin !== null) return readTime(words, begin + 2);
  const at = find(page, /^time$/, { from, limit });
  return at === null || /^(?:registration|check|reporting|arrival)$/.test(words[at - 1]!.lower)
    ? null
    : readTime(words, at + 2);
}

/** The word that is this label, with a colon behind it. */
function find(
  { words }: Page,
  label: RegExp,
  { from, limit }: { from: number; limit: number },
): number | null {
  for (let i = from; i < limit; i++) {
    if (label.test(words[i]!.lower) && words[i + 1]?.lower === ":") return i;
  }
  return null;
}
