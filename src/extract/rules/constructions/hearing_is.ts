import { hearingDraft } from "../hearing_draft.ts";
import { lastHearingNoun } from "../hearing_nouns.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** `Calendar call is D at T`: a proceeding right before the verb, and an hour. */
export function hearingIs(scene: Scene, { slot, before }: Turn): number {
  const { page, clause, voice } = scene;
  const noun = before >= slot.bound ? lastHearingNoun(page, slot.bound, before) : null;
  if (noun?.last !== before || slot.moment.time === null || voice.speaker === "party") return 0;
  const sure = certainty(scene, { formula: false, rule: "hearing-is", prose: 0.88 });
  add(scene, hearingDraft(page, noun, { slot, clause, ...sure, where: whenAndWhere(slot) }));
  return 0;
}
