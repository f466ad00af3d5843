import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { hearingDraft } from "./hearing_draft.ts";
import type { HearingNoun } from "./hearing_nouns.ts";
import type { Page } from "./page.ts";
import { judgeAfter } from "./places.ts";
import type { Slot } from "./scene.ts";

/** N.D. Ill. notice of motion: `for presentment of motion ... before Judge X on D at T`. */
export function presentment(page: Page, slot: Slot, clause: Clause): Draft | null {
  const { words } = page;
  const { trigger, moment, bound } = slot;
  if (trigger.kind !== "on" && trigger.kind !== "none") return null;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 120); i--) {
    if (words[i]!.lower !== "presentment") continue;
    const noun: HearingNoun = { first: i, last: i, head: i, kind: "presentment", weak: false };
    const d = hearingDraft(page, noun, {
      slot,
      clause,
      rule: "presentment",
      confidence: 0.95,
      formula: true,
      where: { date: moment.date, time: moment.time, location: slot.location, judge: slot.judge },
    });
    for (let k = trigger.first - 1; k > i && d.judge === null; k--) {
      if (words[k]!.lower === "before") {
        d.judge = judgeAfter(page, k, trigger.first - 1)?.text ?? null;
      }
    }
    return d;
  }
  return null;
}
