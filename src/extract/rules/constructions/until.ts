import { haveUntil } from "../deadline_draft.ts";
import type { Draft } from "../draft.ts";
import { dueKindOf } from "../due_items.ts";
import { dueTitle } from "../due_title.ts";
import { coordinate, hearingDraft } from "../hearing_draft.ts";
import { lastHearingNoun } from "../hearing_nouns.ts";
import { moveDraft, verbBefore } from "../moves.ts";
import { printed } from "../page.ts";
import { add, certainty, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** `Motion to Extend X to D`, granted: X is due. */
function nameExtended(d: Draft): void {
  const what =
    /^(?:\d+ )?(?:\w+ )?(?:motion to )?extend(?: or limit)?(?: time)?(?: for| to)? (?:the )?(.{3,})$/i
      .exec(d.title)?.[1];
  if (what === undefined) return;
  d.title = dueTitle(what);
  d.kind = dueKindOf(what);
}

/** `Notice of Adjournment of the Pretrial Conference to D`. */
const adjournmentOf =
  /\b(?:adjournment|continuance|postponement|rescheduling) of (?:the )?(?:[\w'’-]+ ?){0,2}$/i;

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
  // `to extend the period to D1 and until D2 to solicit votes`
  const joined = previous !== undefined && before === previous.end + 1 &&
    page.words[before]!.lower === "and";
  if (
    open.length > 0 && mover && !joined &&
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
  if (voice.speaker === "party" || asked === "asked") return 0;
  if (voice.speaker === "court") {
    const span = printed(page, bound, Math.max(bound, before));
    if (
      /\b(extension(?: of (?:time|deadline)s?)?|extend(?:ing|s|ed)? (?:[\w.,&'’-]+\s+){0,8}?(?:time|deadline|date|cut-?off|period)s?)\b/i
        .test(
          span,
        )
    ) {
      const d = haveUntil(page, slot, { clause, voice });
      if (d) {
        d.verb = "moved";
        d.extends = true;
        d.rule = "extension-until";
        nameExtended(d);
        add(scene, d);
      }
      return 0;
    }
  }
  const noun = before >= bound ? lastHearingNoun(page, bound, before) : null;
  if (!noun) return 0;
  // `NOTICE as to Doe: The Court on its own motion resets the X to D`
  const court = voice.speaker === "court" ||
    /\bthe court\b(?: (?:on its own motion|sua sponte|hereby))* (?:resets|re-sets|continues|reschedules|adjourns|moves|postpones|advances)\b/i
      .test(printed(page, Math.max(clause.first, noun.first - 16), noun.first));
  const governed = court && verbBefore(page, noun.first, clause.first) === "move";
  if (
    governed ||
    adjournmentOf.test(printed(page, Math.max(clause.first, noun.first - 6), noun.first - 1))
  ) {
    const d = hearingDraft(page, noun, {
      slot,
      clause,
      ...certainty(scene, { formula, rule: "moving-to", prose: 0.9 }),
      where: whenAndWhere(slot),
    });
    d.verb = "moved";
    d.extends = true;
    for (const each of coordinate(page, d, noun, bound)) add(scene, each);
  }
  return 0;
}
