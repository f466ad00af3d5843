import { haveUntil } from "../deadline_draft.ts";
import { hearingDraft } from "../hearing_draft.ts";
import { lastHearingNoun } from "../hearing_nouns.ts";
import { moveDraft, verbBefore } from "../moves.ts";
import { printed } from "../page.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** `X set for D1 to D2` under a moving verb, `shall have until D to file X`, `extension of time to D`. */
export function until(scene: Scene, turn: Turn): number {
  const { page, clause, voice, open } = scene;
  const { slot, before, formula, asked, previous } = turn;
  const { bound } = slot;
  // `resetting the trial set for D1 to D2`
  const mover = verbBefore(page, open[0]?.first ?? before, clause.first) === "move" ||
    open.some((d) => d.verb === "moved") ||
    (previous !== undefined && before > previous.end &&
      /\b(?:advanced|continued|moved|reset|rescheduled|adjourned|postponed)\b/i
        .test(printed(page, previous.end + 1, before)));
  if (
    open.length > 0 && mover &&
    !/\bexclud|\bstay/i.test(printed(page, Math.max(clause.first, before - 60), before))
  ) {
    for (const d of open) moveDraft(d, slot);
    return 0;
  }
  // `shall have until D to file X`
  if (
    voice.speaker !== "party" &&
    /\b(ha(?:s|ve|ving)|given|granted|allowed|permitted)(?: up)?$/i.test(
      printed(page, Math.max(bound, before - 3), before),
    )
  ) {
    const d = haveUntil(page, slot, { clause, voice });
    if (d) add(scene, d);
    return 0;
  }
  if (voice.speaker === "court" && asked !== "asked") {
    const span = printed(page, bound, Math.max(bound, before));
    if (
      /\b(extension(?: of (?:time|deadline)s?)?|extending (?:\w+(?:['’]s?)?\s+){0,5}?(?:time|deadline|date|cut-?off|period)s?)\b/i
        .test(
          span,
        )
    ) {
      const d = haveUntil(page, slot, { clause, voice });
      if (d) {
        d.verb = "moved";
        d.extends = true;
        d.rule = "extension-until";
        add(scene, d);
      }
    } else {
      const noun = before >= bound ? lastHearingNoun(page, bound, before) : null;
      if (noun && verbBefore(page, noun.first, clause.first) === "move") {
        const d = add(
          scene,
          hearingDraft(page, noun, {
            slot,
            clause,
            ...certainty(scene, { formula, rule: "moving-to", prose: 0.9 }),
            where: whenAndWhere(slot),
          }),
        );
        d.verb = "moved";
        d.extends = true;
      }
    }
  }
  return 0;
}
