import { actBy } from "../acts.ts";
import { dateBlock } from "./date_block.ts";
import { dueDraft } from "../deadline_draft.ts";
import { weakHearing } from "../loose_hearing.ts";
import type { Draft } from "../draft.ts";
import { outcomeAfter } from "../outcomes.ts";
import { printed } from "../page.ts";
import { accepted, add, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** A date behind `on`, `of`, `for` or nothing: `Last day to X D`, `will hold a hearing on D`. */
export function looseDate(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, next, before, formula } = turn;
  const { trigger, bound } = slot;
  // on, of, for, none, past
  if (trigger.kind === "past" || dateBlock(scene, turn)) return 0;
  const left = before >= bound ? printed(page, Math.max(bound, before - 14), before) : "";
  if (
    /\b(?:last day|deadline|last date|due date of|bar date for)\b(?:(?!\b(?:is|was)\b).)*$/i.test(
      left,
    ) &&
    (trigger.kind === "none" || trigger.kind === "on")
  ) {
    if (accepted(scene, true)) {
      const d = dueDraft(page, slot, { voice, clause, rule: "last-day", formula });
      if (d) add(scene, d);
    }
    return 0;
  }
  if (trigger.kind === "on" && /\bsurrender\b/i.test(left) && voice.speaker !== "party") {
    const d = actBy(page, slot, { clause, voice });
    if (d) add(scene, d);
    return 0;
  }
  const series = nextOfSeries(scene, turn);
  if (series) {
    add(scene, series);
    return 0;
  }
  const outcome = outcomeAfter(
    page,
    slot.end + 1,
    next ? next.trigger.first - 1 : clause.last,
  );
  const weak = weakHearing(page, slot, { clause, voice, outcome, next });
  if (weak) add(scene, weak);
  return 0;
}

/** `Omnibus hearings scheduled for D1 at T1, D2 at T2 and D3`: every date of a plural is a hearing. */
function nextOfSeries({ page, drafts }: Scene, { slot, previous }: Turn): Draft | null {
  const last = drafts.at(-1);
  if (!previous || !last || last.type !== "hearing" || last.verb !== "set" || last.date === null) {
    return null;
  }
  if (!/(?:hearings|conferences|calls|sessions|arguments)$/i.test(last.title)) return null;
  for (let i = previous.end + 1; i < slot.moment.first; i++) {
    if (!/^(?:,|\.|and|&)$/.test(page.words[i]!.lower)) return null;
  }
  return {
    ...last,
    ...whenAndWhere(slot),
    last: Math.max(slot.end, slot.moment.proof),
    rule: "series",
  };
}
