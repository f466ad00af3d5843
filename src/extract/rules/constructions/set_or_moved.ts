import { actBy } from "../acts.ts";
import type { Draft } from "../draft.ts";
import { isAppellate } from "../argued.ts";
import { dueBetween, dueDraft } from "../deadline_draft.ts";
import { coordinate, hearingDraft } from "../hearing_draft.ts";
import {
  firstHearingNoun,
  hearingKindOf,
  type HearingNoun,
  isHearingHead,
  lastHearingNoun,
  lastWeakNoun,
} from "../hearing_nouns.ts";
import { cancelDraft, moveDraft, verbBefore } from "../moves.ts";
import { type Page, printed } from "../page.ts";
import {
  accepted,
  add,
  certainty,
  type Scene,
  type Slot,
  type Turn,
  whenAndWhere,
} from "../scene.ts";
import { barePlace } from "../places.ts";
import type { Trigger } from "../triggers.ts";

const limitWords =
  /\b(deadlines?|cut ?- ?off|cutoff|due date|restriction|bar date|last day|last date|deadline date)\b(?:\s+(?:date|dates|is|are|was|were|currently|previously|now|presently|for|of|to))*\s*$/i;

/** `hearing on Motion to Stay Deadlines is set for`: the deadlines are the motion's. */
const heardOn = /\bhearing on\b.*\bmotions? (?:to|for)\b/i;

/** These open much else than proceedings, which must be named beside them. */
const opening = /^(?:to )?(?:begin|commence|start|commenc)(?:s|ning|ing)?(?: on)?$/;

const oldMark =
  /^(previously|currently|presently|originally|formerly|now|already|heretofore|was|were|had|initially|earlier)$/;

/** `Status hearing set for D`, `reset for D`, `set for D1 is reset to D2`, `Hearing Date: D`. */
export function setOrMoved(scene: Scene, turn: Turn): number {
  const { page, clause, voice, conditional, drafts, open } = scene;
  const { slot, next, before, formula, asked } = turn;
  const { moment, trigger, bound } = slot;
  const { words } = page;
  const left = before >= bound ? printed(page, Math.max(bound, before - 12), before) : "";
  const isOld = trigger.kind !== "moved" && hasOldMark(page, trigger, bound);
  if (limitWords.test(left) && !heardOn.test(left)) {
    const d = dueDraft(page, slot, {
      voice,
      clause,
      rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
      formula,
    });
    if (d && accepted(scene, formula)) {
      if (trigger.kind === "moved") d.verb = "moved";
      if (isOld) d.old = true;
      add(scene, d);
    }
    return 0;
  }
  let noun: HearingNoun | null = before >= bound ? lastHearingNoun(page, bound, before) : null;
  const wording = printed(page, trigger.first, trigger.last).toLowerCase();
  if (
    !noun && open.length > 0 && trigger.kind === "moved" && !dueBetween(page, bound, before)
  ) {
    // `set for D1 is reset to D2`; `held on D1 and continued to D2` is two sittings
    for (const d of open) {
      if (d.verb !== "held") {
        moveDraft(d, slot);
        continue;
      }
      drafts.push({
        ...d,
        verb: "moved",
        extends: true,
        rule: "held-and-continued",
        date: moment.date,
        time: moment.time,
        location: slot.location,
        judge: slot.judge,
        last: Math.max(d.last, slot.end, moment.proof),
      });
    }
    return 0;
  }
  if (
    !noun && trigger.kind === "set" && open.length > 0 &&
    /\bnow\b|\bis set\b|\bare set\b/.test(wording) && open.every((d) => d.old)
  ) {
    for (const d of open) moveDraft(d, slot);
    return 0;
  }
  if (!noun && trigger.kind === "moved" && before < bound && clause.first > 0) {
    // `Status hearing held. Continued to D`
    const said = lastHearingNoun(page, Math.max(0, clause.first - 8), clause.first - 1);
    if (said && /\bheld\b/i.test(printed(page, said.last, clause.first - 1))) noun = said;
  }
  noun ??= nounBehind(scene, turn) ?? nounOfTrigger(trigger, wording) ??
    (before >= bound ? lastWeakNoun(page, bound, before) : null);
  // `CASE CALENDARED: D`, and in a court of appeals `CALENDARED for D`
  const calendared = wording === "calendared" && words[before]?.lower === "case" ||
    wording === "calendared for" && before < bound && isAppellate(page.courtId);
  if ((!noun || noun.weak) && calendared && voice.speaker !== "party") {
    noun = asNoun(trigger, "oral-argument");
  }
  // `payments of $875 for 8 months beginning D`
  if (opening.test(wording) && (!noun || noun.weak)) {
    const first = firstOfSeries(scene, turn);
    if (first) add(scene, first);
    if (first || !/\bon$/.test(wording)) return 0;
  }
  if (!noun || noun.weak) {
    const due = dueBetween(page, bound, before);
    if (
      due && !/hearing|heard|trial|begin|commenc|start/.test(wording) && trigger.kind !== "label" &&
      moment.time === null && !(noun?.weak && trigger.kind === "moved") &&
      !(noun?.weak && slot.judge !== null)
    ) {
      if (!accepted(scene, formula)) return 0;
      const d = dueDraft(page, slot, {
        voice,
        clause,
        rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
        formula,
      });
      if (d) {
        if (trigger.kind === "moved") d.verb = "moved";
        add(scene, d);
      }
      return 0;
    }
  }
  if (!noun) {
    if (moment.time === null || voice.speaker === "party" || trigger.kind === "label") return 0;
    // the parties hold it, not the court
    if (/\bdepositions?\b/i.test(left)) return 0;
    noun = asNoun(trigger, "hearing");
  }
  if (!accepted(scene, formula)) return 0;
  const d = hearingDraft(page, noun, {
    slot,
    clause,
    ...certainty(scene, {
      formula,
      rule: trigger.kind === "moved"
        ? "reset-for"
        : trigger.kind === "label"
        ? "date-label"
        : "set-for",
      prose: 0.93,
    }),
    where: whenAndWhere(slot),
  });
  if (
    trigger.kind === "label" && d.date !== null && page.filed !== null && d.date <= page.filed &&
    /^\W*(?:\w+\W+){0,3}?(?:transcript|audio|court reporter)/i.test(page.text.slice(0, 200))
  ) {
    d.verb = "held";
    d.time = null;
    d.rule = "transcript-of";
    d.confidence = 0.8;
  }
  if (wording === "calendared" && d.location === null && moment.last < clause.last) {
    d.location = barePlace(page, moment.last + 1, clause.last);
  }
  if (
    next && d.time === null && next.moment.time !== null && next.trigger.first === slot.end + 1 &&
    /^(?:through|thru)$/i.test(printed(page, next.trigger.first, next.trigger.last))
  ) {
    // `set for D1 through D2 at T`: the hour is that of every day
    d.time = next.moment.time;
    d.last = Math.max(d.last, next.moment.last);
  }
  if (noun.weak) d.confidence = Math.min(d.confidence, formula ? 0.95 : 0.8);
  if (/^remains?$/.test(words[before]?.lower ?? "") && trigger.kind === "set") d.restated = true;
  if (isOld || (asked === "asked" && trigger.kind === "set" && !formula)) d.old = true;
  if (conditional || /\bif\b/.test(wording)) d.conditional = true;
  if (trigger.kind === "label" && words[trigger.first - 1]?.lower === "correct") {
    d.verb = "moved";
    d.rule = "corrected-date";
  }
  if (trigger.kind === "moved") {
    d.verb = "moved";
    d.extends = true;
    const past = moment.date !== null && page.filed !== null && moment.date < page.filed;
    const heldBefore =
      /\bheld,?(?: and)?$/i.test(printed(page, Math.max(bound, before - 2), before)) ||
      /^held/.test(wording);
    if (
      heldBefore &&
      !/\bnot (?:be )?held/i.test(printed(page, Math.max(bound, before - 4), before))
    ) {
      drafts.push({
        ...d,
        verb: "held",
        date: null,
        time: null,
        location: null,
        rule: "held-and-continued",
        judge: null,
      });
    }
    if (heldBefore && past && !/\b(?:to|until|for)$/.test(wording)) {
      // `Meeting Held and Continued D`: without `to`, the day it was held
      const sitting = drafts.at(-1)!;
      Object.assign(sitting, { date: d.date, rule: "held-and-continued" });
      return 0;
    }
  }
  coordinate(page, d, noun, bound).forEach((each) => add(scene, each));
  const actor = verbBefore(page, noun.first, clause.first);
  if (actor === "cancel" && trigger.kind !== "moved" && asked === "none") {
    for (const each of open) if (each.verb === "set") cancelDraft(each, "vacating-set-for");
  } else if (actor === "move" && trigger.kind === "set" && asked !== "asked") {
    d.extends = true;
    d.verb = "moved";
    if (isOld && !(next && (next.trigger.kind === "to" || next.trigger.kind === "moved"))) {
      d.oldDate = d.date;
      if (d.time) d.oldTime = d.time;
      d.date = d.time = null;
      d.rule = "moved-undated";
    }
  }
  return 0;
}

/** `Status reports due every 60 days, beginning D`, `shall file status reports monthly, beginning D`. */
function firstOfSeries({ page, clause, voice }: Scene, { slot }: Turn): Draft | null {
  const { words } = page;
  const { trigger, bound } = slot;
  if (voice.speaker === "party") return null;
  let again = -1;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 8); i--) {
    if (/^(?:every|each|weekly|monthly|quarterly|annually)$/.test(words[i]!.lower)) again = i;
  }
  if (again <= bound) return null;
  const due = words[again - 1]!.lower === "due";
  const first = due ? again - 1 : again;
  const wide: Slot = { ...slot, trigger: { kind: due ? "due" : "by", first, last: trigger.last } };
  if (due) return dueDraft(page, wide, { voice, clause, rule: "due-every", formula: false });
  const act = actBy(page, wide, { clause, voice });
  return act?.rule === "noun-by" ? null : act;
}

/** `set for D for a status conference`: the proceeding stands behind the date. */
function nounBehind({ page, clause }: Scene, { slot, next }: Turn): HearingNoun | null {
  const limit = next ? next.trigger.first - 1 : clause.last;
  const after = slot.end + 1;
  if (after > limit) return null;
  const opener = page.words[after]!.lower;
  const named = opener === "for" || opener === "as" || isHearingHead(page, after) ||
    isHearingHead(page, Math.min(limit, after + 1));
  return named ? firstHearingNoun(page, after, Math.min(limit, after + 9)) : null;
}

/** `set for hearing on D`, `Hearing Date: D`: the trigger itself names the proceeding. */
function nounOfTrigger(trigger: Trigger, wording: string): HearingNoun | null {
  if (trigger.kind === "label") return asNoun(trigger, hearingKindOf(wording));
  if (/trial/.test(wording)) return asNoun(trigger, "trial");
  return /hearing|heard/.test(wording) ? asNoun(trigger, "motion-hearing") : null;
}

function asNoun({ first, last }: Trigger, kind: string): HearingNoun {
  return { first, last, head: last, kind, weak: true };
}

/** `previously set for`: the words call the date an earlier one. */
function hasOldMark(page: Page, trigger: Trigger, bound: number): boolean {
  const { words } = page;
  for (let i = trigger.last; i >= Math.max(bound, trigger.first - 3); i--) {
    if (oldMark.test(words[i]!.lower)) {
      if (words[i]!.lower === "now" && /^(is|are|be)$/.test(words[i - 1]?.lower ?? "")) {
        return false;
      }
      return true;
    }
  }
  return false;
}
