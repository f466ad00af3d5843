import type { Draft } from "./draft.ts";
import type { Outcome } from "./outcomes.ts";
import type { Page } from "./page.ts";
import type { Slot } from "./scene.ts";

const cancelVerb =
  /^(vacat(e|es|ing)|cancel(s|l?ing|l?ation)?|strik(e|es|ing)|terminat(e|es|ing)|remov(e|es|ing)|withdraw(s|ing)?)$/;
const moveVerb =
  /^(continu(e|es|ing)|reset(s|ting)?|reschedul(e|es|ing)|adjourn(s|ing)?|mov(e|es|ing)|extend(s|ing)?|postpon(e|es|ing)|advanc(e|es|ing)|enlarg(e|es|ing))$/;

/** The draft now stands on the slot's date; what it had before is its old date. */
export function moveDraft(d: Draft, slot: Slot): void {
  if (d.verb !== "moved" || d.date !== null) {
    d.oldDate = d.oldDate ?? d.date;
    if (d.time && d.oldTime === undefined) d.oldTime = d.time;
  }
  d.verb = "moved";
  d.extends = true;
  d.date = slot.moment.date;
  d.time = slot.moment.time;
  if (slot.moment.endTime) d.endTime = slot.moment.endTime;
  if (slot.location) d.location = slot.location;
  if (slot.judge) d.judge = slot.judge;
  d.last = Math.max(d.last, slot.end, slot.moment.proof);
  d.rule = d.type === "hearing" ? "old-to-new" : "deadline-old-to-new";
  d.old = false;
}

/** The draft's date is given up. */
export function cancelDraft(d: Draft, rule: string): void {
  d.verb = "cancelled";
  d.rule = rule;
}

/** Disposes of the drafts as the words behind them say. */
export function apply(open: readonly Draft[], outcome: Outcome): void {
  for (const d of open) {
    d.last = Math.max(d.last, outcome.last);
    if (outcome.kind === "cancelled" && (d.verb === "set")) {
      cancelDraft(d, outcome.rule);
      d.confidence = Math.min(d.confidence, outcome.confidence);
    } else if (outcome.kind === "moved-undated" && d.verb === "set") {
      d.verb = "moved";
      d.extends = true;
      d.oldDate = d.date;
      if (d.time) d.oldTime = d.time;
      d.date = d.time = null;
      d.rule = "moved-undated";
    } else if (outcome.kind === "stands" && d.verb === "set") {
      d.restated = true;
    } else if (outcome.kind === "not-held") {
      d.verb = "cancelled";
      d.rule = "not-held";
    } else if (outcome.kind === "held" && d.verb === "set") {
      d.verb = "held";
      d.rule = "set-and-held";
    }
  }
}

/**
 * A verb that governs the noun from the left: `vacating the`, `resetting`, `re-setting`. The verb of
 * a motion's name governs nothing behind it: `26 MOTION to Strike: Motion Hearing`.
 */
export function verbBefore(page: Page, at: number, bound: number): "cancel" | "move" | null {
  const { words } = page;
  let apart = false;
  for (let i = at - 1, steps = 0; i >= bound && steps < 7; i--, steps++) {
    const { lower } = words[i]!;
    const name = words[i - 1]?.lower === "to" &&
      (apart || /^(?:motion|application|request|petition)s?$/.test(words[i - 2]?.lower ?? ""));
    const undone = name && !isGranted(page, bound, i);
    if (cancelVerb.test(lower)) return undone || name && apart ? null : "cancel";
    if (moveVerb.test(lower)) return undone ? null : "move";
    if (/^(?:setting|scheduling|noticing)$/.test(lower) && isAgain(page, i)) return "move";
    if (lower === ":" || lower === ",") apart = true;
    if (words[i]!.kind === "mark" && !/^[-'’",:]$/.test(lower)) return null;
    if (/^(is|are|was|shall|will|for|as|on|before|that)$/.test(lower)) return null;
  }
  return null;
}

/** `re-setting`: the hyphen is a word of its own. */
function isAgain({ words }: Page, at: number): boolean {
  return words[at - 1]?.lower === "-" && words[at - 2]?.lower === "re";
}

/** `granting Motion to Continue: Hearing set for D`: what was asked for is done. */
function isGranted({ words }: Page, from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 12); i--) {
    if (/^(?:granting|granted|grants|approving|approved)$/.test(words[i]!.lower)) return true;
  }
  return false;
}
