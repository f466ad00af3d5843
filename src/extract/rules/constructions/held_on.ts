import { hearingDraft } from "../hearing_draft.ts";
import {
  type HearingNoun,
  isHearingHead,
  lastHearingNoun,
  lastWeakNoun,
} from "../hearing_nouns.ts";
import { printed } from "../page.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** `X held on D`, `not held on D`, `transcript of proceedings held on D`. */
export function heldOn(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, before, formula } = turn;
  const { trigger, bound } = slot;
  // a trustee reports the meeting that the trustee held
  const reported = /transcript/i.test(page.text.slice(0, 200)) ||
    /\bmeeting of creditors\W*$/i.test(printed(page, Math.max(bound, before - 4), before));
  // the clerk lists and receives the exhibits of a hearing that took place
  const exhibits = /^\W*(?:\w+\W+){0,2}?exhibit (?:list|receipt)\b/i.test(page.text.slice(0, 80));
  if (voice.speaker === "party" && !reported && !exhibits) return 0;
  const not = /\bnot$/i.test(printed(page, Math.max(bound, before - 1), Math.max(bound, before))) ||
    /\bnot\b/i.test(printed(page, trigger.first, trigger.last));
  const far = Math.max(clause.first, before - 260);
  let noun: HearingNoun | null = null;
  for (let i = before; i >= Math.max(far, bound) && !noun; i--) {
    if (isHearingHead(page, i)) noun = lastHearingNoun(page, bound, i);
  }
  if (!noun) noun = lastWeakNoun(page, bound, before);
  if (
    !noun && before >= bound &&
    /\bproceedings?\b/i.test(printed(page, Math.max(bound, before - 6), before))
  ) noun = { first: before, last: before, head: before, kind: "hearing", weak: true };
  if (!noun && /^(court|meeting|minute)/i.test(printed(page, clause.first, clause.first))) {
    noun = {
      first: trigger.first,
      last: trigger.last,
      head: trigger.last,
      kind: "hearing",
      weak: true,
    };
  }
  if (!noun || exhibits && (noun.weak || noun.kind === "hearing")) return 0;
  const d = add(
    scene,
    hearingDraft(page, noun, {
      slot,
      clause,
      ...certainty(scene, { formula, rule: "held-on", prose: 0.93 }),
      where: { ...whenAndWhere(slot), time: null },
    }),
  );
  delete d.endTime;
  d.location ??= /\b(?:by telephone|(?:via|by) zoom|by video\w*)\b/i
    .exec(printed(page, trigger.first, trigger.last))?.[0] ?? null;
  d.verb = not ? "cancelled" : "held";
  d.rule = not ? "not-held" : "held-on";
  if (not) d.confidence = 0.9;
  else if (exhibits) d.confidence = 0.9;
  else if (
    !voice.minutes && !formula &&
    /\b(at|during|after|following)\b/i.test(
      printed(
        page,
        Math.max(bound, noun.first - 3),
        noun.first - 1 >= bound ? noun.first - 1 : bound,
      ),
    )
  ) d.confidence = 0.8;
  return 0;
}
