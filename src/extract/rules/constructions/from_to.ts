import { dueDraft } from "../deadline_draft.ts";
import { hearingDraft } from "../hearing_draft.ts";
import { lastHearingNoun } from "../hearing_nouns.ts";
import { moveDraft } from "../moves.ts";
import { printed } from "../page.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** `continue X from D1 to D2`, `Hearing Rescheduled from D1`. */
export function fromTo(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, next, before, formula } = turn;
  const { moment, trigger, bound } = slot;
  if (
    next === undefined && before >= bound && voice.speaker !== "party" &&
    /\b(?:rescheduled|continued|re-?set|adjourned|moved|postponed)\s+from$/i
      .test(printed(page, Math.max(bound, trigger.first - 1), trigger.last))
  ) {
    const noun = lastHearingNoun(page, bound, before);
    if (noun) {
      const d = hearingDraft(page, noun, {
        slot,
        clause,
        ...certainty(scene, { formula, rule: "moved-undated", prose: 0.93 }),
        where: { oldDate: moment.date, ...(moment.time ? { oldTime: moment.time } : {}) },
      });
      d.verb = "moved";
      d.extends = true;
      add(scene, d);
    }
    return 0;
  }
  if (
    !next ||
    (next.trigger.kind !== "to" && next.trigger.kind !== "moved" &&
      next.trigger.kind !== "set")
  ) return 0;
  if (voice.speaker === "party" && !formula) return 0;
  const span = printed(page, Math.max(clause.first, before - 60), trigger.last);
  if (
    !/\b(continu\w*|re-?set\w*|resched\w*|adjourn\w*|mov(e|es|ed|ing)|extend\w*|postpon\w*|chang\w*|advanc\w*)\b/i
      .test(span) || /\bexclud/i.test(span)
  ) return 0;
  const noun = lastHearingNoun(page, bound, before);
  const after = next;
  if (noun) {
    const d = add(
      scene,
      hearingDraft(page, noun, {
        slot,
        clause,
        ...certainty(scene, { formula, rule: "from-to", prose: 0.9 }),
        where: whenAndWhere(slot),
      }),
    );
    moveDraft(d, after);
    d.rule = "from-to";
    return 1;
  } else {
    const d = dueDraft(page, slot, { voice, clause, rule: "from-to", formula });
    if (d) {
      moveDraft(d, after);
      add(scene, d);
      return 1;
    }
  }
  return 0;
}
