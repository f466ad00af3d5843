import type { Draft } from "./draft.ts";
import { type Page, printed } from "./page.ts";
import type { Voice } from "./voice.ts";

/** Words by which a statement in prose takes back some of what it says. */
const hedge =
  /\b(?:propos(?:e|ed|es|al)|requested|tentative(?:ly)?|anticipat\w+|subject to|contemplat\w+|may be (?:set|held|reset|continued)|available on|either|alternative(?:ly)?|suggest\w*|would|could)\b/i;

/** Longer stretches of prose between the first and the last word of a fact are read less surely. */
const closeWords = 34;

/**
 * How sure a fact of this wording is. The constructions give the confidence of their plain form,
 * measured on dockets no rule was written from; distance takes from it: a hedge, a long way between
 * the words, an entry that calls itself an error. CM/ECF's own formulas keep theirs.
 */
export function calibrated(page: Page, d: Draft, voice: Voice): number {
  if (voice.error) return Math.min(d.confidence, 0.85);
  if (d.formula || d.computed !== undefined || d.verb === "met") return d.confidence;
  const span = d.last - d.first;
  const words = printed(page, Math.max(d.clause, d.first - 12), Math.min(d.last, d.first + 80));
  let confidence = d.confidence;
  if (span > closeWords) confidence -= 0.06;
  if (span > 2 * closeWords) confidence -= 0.08;
  if (hedge.test(words)) confidence -= 0.12;
  return Math.max(0.6, Math.min(d.confidence, Math.round(confidence * 100) / 100));
}
