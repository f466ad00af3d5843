import { dueBetween, dueDraft } from "../deadline_draft.ts";
import { moveDraft } from "../moves.ts";
import { printed } from "../page.ts";
import { accepted, add, type Scene, type Turn } from "../scene.ts";

/** `The deadline for X is extended to D`. */
export function extendedTo(scene: Scene, turn: Turn): number {
  const { page, clause, voice, open } = scene;
  const { slot, before, formula, asked } = turn;
  const { bound } = slot;
  if (
    open.length > 0 && !dueBetween(page, bound, before) &&
    !/\btime\b/i.test(printed(page, bound, Math.max(bound, before)))
  ) {
    for (const d of open) moveDraft(d, slot);
    return 0;
  }
  // `Stipulation Extending Time ... Is Extended To D`: the verb is the court's own
  const ordered = voice.speaker === "court" &&
    /^(?:is|are|shall)$/.test(page.words[slot.trigger.first]!.lower);
  if (asked === "asked" && !ordered || !accepted(scene, formula) && voice.speaker === "party") {
    return 0;
  }
  const d = dueDraft(page, slot, { voice, clause, rule: "extended-to", formula });
  if (d) {
    d.verb = "moved";
    d.extends = true;
    add(scene, d);
  }
  return 0;
}
