import { dueDraft } from "../deadline_draft.ts";
import { hearingIs } from "./hearing_is.ts";
import { printed } from "../page.ts";
import { add, type Scene, type Turn } from "../scene.ts";

/** What CM/ECF appends to a party's motion: `Last day to object is D`. */
const appended = /\bLast day to (?:object|respond)$/;

/** `The deadline to file X is D`. */
export function deadlineIs(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, before } = turn;
  const { bound, moment } = slot;
  const left = before >= bound ? printed(page, Math.max(bound, before - 14), before) : "";
  if (
    /\b(deadline|cut ?-? ?off|last day|due date|bar date|last date)\b/i.test(left) &&
    (voice.speaker !== "party" || moment.numeric && appended.test(left))
  ) {
    const d = dueDraft(page, slot, { voice, clause, rule: "deadline-is", formula: false });
    if (d) add(scene, d);
    return 0;
  }
  return hearingIs(scene, turn);
}
