import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { hearingDraft } from "./hearing_draft.ts";
import {
  firstHearingNoun,
  type HearingNoun,
  isHearingHead,
  lastHearingNoun,
  lastWeakNoun,
} from "./hearing_nouns.ts";
import { apply, cancelDraft, verbBefore } from "./moves.ts";
import { type Outcome, outcomeAfter } from "./outcomes.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";
import { timeMove } from "./time_moves.ts";
import type { Voice } from "./voice.ts";

/** Proceedings beside a plain `on D`, `of D`, or a date in front of the noun. */
export function weakHearing(
  page: Page,
  slot: Slot,
  { clause, voice, outcome, next }: {
    clause: Clause;
    voice: Voice;
    outcome: Outcome | null;
    next: Slot | undefined;
  },
): Draft | null {
  const { words } = page;
  const { trigger, moment, bound } = slot;
  const before = trigger.first - 1;
  const limit = next ? next.trigger.first - 1 : clause.last;
  const left = before >= bound ? printed(page, Math.max(bound, before - 24), before) : "";
  const base = (noun: HearingNoun, rule: string, confidence: number) =>
    hearingDraft(page, noun, {
      slot,
      clause,
      rule,
      confidence,
      formula: false,
      where: {
        date: moment.date,
        time: moment.time,
        ...(moment.endTime ? { endTime: moment.endTime } : {}),
        location: slot.location,
        judge: slot.judge,
      },
    });
  if (voice.speaker === "party") return null;
  if (trigger.kind === "on") {
    const held = heldBefore(page, before, bound);
    if (held) {
      const d = base(held.noun, held.not ? "not-held" : "held-on", 0.92);
      d.time = null;
      d.verb = held.not ? "cancelled" : "held";
      return d;
    }
  }
  const noun = before >= bound ? lastHearingNoun(page, Math.max(bound, before - 30), before) : null;
  if (
    !noun && (trigger.kind === "on" || trigger.kind === "none") && moment.time !== null &&
    /\b(?:return|appear) for\b/i.test(left)
  ) {
    // `The parties are directed to return for the court's ruling at T on D`
    const ruling = lastWeakNoun(page, bound, before);
    if (ruling) return base(ruling, "return-for", 0.85);
  }
  if (
    !noun && trigger.kind === "on" && /\b(?:will|shall) hear (?:oral )?arguments?\b/i.test(left)
  ) {
    const { first, last } = trigger;
    return base({ first, last, head: last, kind: "oral-argument", weak: true }, "will-hear", 0.9);
  }
  if (
    !noun && moment.time !== null && trigger.kind === "none" &&
    /\bnext (?:court )?(?:appearance|date)\b(?: date)?[\s:,]*$/i.test(left)
  ) {
    // `Next appearance: D at T`
    const { first, last } = trigger;
    return base({ first, last, head: last, kind: "hearing", weak: true }, "next-appearance", 0.85);
  }
  const ahead = dateFirst(page, slot, { limit, left });
  if (ahead) return base(ahead, "on-date-court-will", 0.9);
  if (
    !noun && moment.time !== null && (trigger.kind === "on" || trigger.kind === "none") &&
    /\b(?:shall|must|to)\s+(?:\w+\s+){0,2}?appear\b/i.test(left)
  ) {
    // `Counsel shall appear in person on D at T for a status conference`
    const after = slot.end + 1;
    const purpose = after < limit && /^(?:for|at)$/.test(words[after]!.lower)
      ? firstHearingNoun(page, after, Math.min(limit, after + 9))
      : null;
    const { first, last } = trigger;
    return base(
      purpose ?? { first, last, head: last, kind: "hearing", weak: true },
      "appear-on",
      0.88,
    );
  }
  if (!noun && outcome?.kind === "cancelled" && trigger.kind === "on") {
    // `The matter scheduled before Judge X on D is hereby vacated`
    const matter = before >= bound ? lastWeakNoun(page, bound, before) : null;
    if (matter) return base(matter, "matter-on", 0.9);
  }
  const joint = words[before]?.lower === "at" && moment.time !== null ? before - 1 : before;
  const gap = noun ? printed(page, noun.last + 1, joint) : "";
  if (
    noun &&
    (trigger.kind === "on" || trigger.kind === "of" || trigger.kind === "for" ||
      trigger.kind === "none")
  ) {
    const outcomeKind = outcome?.kind;
    const continuance =
      /\b(continuance of|resetting of|rescheduling of|notice of (?:rescheduled|continued|adjourned))\b/i
        .test(left.slice(0, left.length));
    const will = /\b(will|shall) (?:hold|conduct|hear|convene|proceed|take|have)\b/i.test(left) ||
      /\b(?:holds?|will hold) (?:a|an|the)\b/i.test(left);
    const short = gap.split(/\s+/).filter((x) => x !== "").length;
    if (continuance && trigger.kind === "on") {
      const d = base(noun, "continuance-on", 0.9);
      d.verb = "moved";
      d.extends = true;
      return d;
    }
    if (will && trigger.kind === "on") return base(noun, "court-will-hold", 0.92);
    if (
      trigger.kind === "on" && short <= 2 &&
      /\bsetting\b[^.;]*\bfor(?:\s+an?|\s+the)?$/i.test(
        printed(page, Math.max(clause.first, noun.first - 30), noun.first - 1),
      )
    ) return base(noun, "setting-for-noun-on", 0.88);
    const ordered = trigger.kind === "on" && short <= 2
      ? /\b(re-?)?(?:scheduling|setting|calendaring|noticing)\s+(?:[\w'’-]+\s+){0,4}?[\w-]+$/i
        .exec(printed(page, Math.max(clause.first, noun.first - 2), noun.last))
      : null;
    // `resetting the conference on D` may as well give the old day
    if (ordered && (ordered[1] === undefined || moment.time !== null)) {
      // `ORDER scheduling oral argument on D`
      const d = base(noun, "scheduling-on", 0.9);
      if (ordered[1] !== undefined) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    if (
      trigger.kind === "on" && short <= 2 && voice.minutes &&
      /\b(?:in reference to|minutes? of|entry for)$/i.test(
        printed(page, Math.max(clause.first, noun.first - 6), noun.first - 1),
      )
    ) {
      // `Virtual Minute Entry in reference to hearing On: D ... Proceedings: VACATED`
      const d = base(noun, "minutes-of-noun-on", 0.92);
      d.time = null;
      d.verb = /\bproceedings:\s*(?:vacated|cancell?ed|off calendar|withdrawn)/i.test(page.text)
        ? "cancelled"
        : "held";
      return d;
    }
    const settled = trigger.kind === "on" && short <= 25
      ? /\b(re-?set|set|re-?scheduled|scheduled|continued|calendared|noticed)\b(?!.*\b(?:held|filed|entered|signed)\b)/is
        .exec(gap)
      : null;
    if (settled) {
      const d = base(noun, "set-before-on", 0.9);
      if (/^re|^cont/i.test(settled[1]!)) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    const put = short <= 4 && trigger.kind === "on"
      ? /\b(re-?set|set|re-?scheduled|scheduled|continued|adjourned|placed|calendared|listed|noticed)\s+(?:down\s+)?(?:for|on|to)(?:\s+(?:a|an|the|its|another|further))?\s*$/i
        .exec(printed(page, Math.max(bound, noun.first - 6), noun.first - 1))
      : null;
    if (put) {
      const d = base(noun, "set-for-noun-on", 0.93);
      if (!/^(?:set|scheduled|placed|calendared|listed|noticed)$/i.test(put[1]!)) {
        d.verb = "moved";
        d.extends = true;
      }
      return d;
    }
    if (
      outcomeKind === "cancelled" || outcomeKind === "moved-undated" ||
      outcomeKind === "not-held" || outcomeKind === "stands"
    ) {
      if (short <= 6) return base(noun, "named-by-date", 0.92);
    }
    const nextMoves = next && (next.trigger.kind === "moved");
    if (nextMoves && short <= 6 && trigger.kind !== "none") return base(noun, "named-by-date", 0.9);
    if (
      verbBefore(page, noun.first, clause.first) === "cancel" && short <= 4 &&
      trigger.kind !== "none"
    ) {
      const d = base(noun, "vacating-on", 0.9);
      cancelDraft(d, "vacating-on");
      return d;
    }
    if (
      short <= 9 && (trigger.kind === "on" || trigger.kind === "none" || trigger.kind === "for") &&
      moment.time !== null &&
      (trigger.kind !== "none" || short <= 1 || short <= 6 && words[before]!.lower === ":") &&
      !/\b(held|heard|at|after|following|during|from|since|filed|entered|dated)\b/i.test(gap)
    ) {
      const past = page.filed !== null && moment.date !== null && moment.date < page.filed;
      if (!past) return base(noun, "noun-on", 0.82);
    }
  }
  // `the hearing is continued to the existing status hearing date of D`
  const onto = /^(.*)\b(?:continued|moved|reset|rescheduled|adjourned)\s+to\s+the\b[^,;]*$/is.exec(
    left,
  );
  if (onto && (trigger.kind === "of" || trigger.kind === "on")) {
    for (let i = before; i > bound; i--) {
      if (!/^(continued|moved|reset|rescheduled|adjourned)$/.test(words[i]!.lower)) continue;
      const moved = lastHearingNoun(page, bound, i - 1) ?? lastWeakNoun(page, bound, i - 1);
      if (moved) {
        const d = base(moved, "moved-onto", 0.85);
        d.verb = "moved";
        d.extends = true;
        return d;
      }
    }
  }
  // date first: `The 8/23/16 Notice of Motion date is stricken`, `11/3/16 status hearing date stands`
  const after = moment.last + 1;
  if (
    after <= limit &&
    (trigger.kind === "none" || trigger.kind === "on" || trigger.kind === "of" ||
      trigger.kind === "for")
  ) {
    let right: HearingNoun | null = null;
    const lead = printed(page, after, Math.min(limit, after + 3));
    if (/^notice of motion|^motion date|^presentment/i.test(lead)) {
      right = {
        first: after,
        last: after + 2 <= limit ? after + 2 : after,
        head: after,
        kind: "presentment",
        weak: false,
      };
    } else {
      for (let i = after; i <= Math.min(limit, after + 5); i++) {
        if (words[i]!.kind === "mark" && words[i]!.lower !== "-" && words[i]!.lower !== "/") break;
        if (isHearingHead(page, i)) {
          right = firstHearingNoun(page, after, Math.min(limit, after + 6));
          break;
        }
      }
    }
    if (
      right &&
      (trigger.kind === "none" ||
        /\bthe$/i.test(
          printed(page, Math.max(bound, moment.first - 1), Math.max(bound, moment.first - 1)),
        ))
    ) {
      const verdict = outcomeAfter(page, right.last + 1, limit);
      if (verdict) {
        const d = base(right, "date-first", 0.92);
        apply([d], verdict);
        d.last = Math.max(d.last, verdict.last);
        if (d.verb === "cancelled") d.rule = "date-first-cancelled";
        return d;
      }
      if (
        next && next.trigger.kind === "moved" || !next && timeMove(page, right.last + 1, limit)
      ) return base(right, "date-first", 0.92);
    }
  }
  return null;
}

/** `On D at T, the Court will hold a status conference`: the proceeding behind its day. */
function dateFirst(
  page: Page,
  { trigger, bound, end }: Slot,
  { limit, left }: { limit: number; left: string },
): HearingNoun | null {
  if (trigger.kind !== "on" || end + 3 > limit) return null;
  if (trigger.first - 1 >= bound && !/(?:[:,]|\b(?:that|and|ordered))$/i.test(left)) return null;
  const to = Math.min(limit, end + 18);
  const acts =
    /^[\s,]*(?:the\s+)?(?:court|undersigned|parties|counsel|all counsel|(?:chief |magistrate |district )*judge\b[^,;]{1,30}?)\s+(?:will|shall|must|are to|is to)\s+(?:hold|conduct|hear|convene|appear|have|attend)\b/i
      .test(printed(page, end + 1, to)) ||
    /^[\s,]*(?:an?|the)\s[^,;.]{4,60}\s(?:will|shall) (?:be held|be conducted|take place)\b/i
      .test(printed(page, end + 1, to));
  return acts ? firstHearingNoun(page, end + 1, to) : null;
}

/** `MINUTE ENTRY for proceedings held`: minutes that do not say of what. */
function unnamedProceedings({ words }: Page, i: number): HearingNoun | null {
  if (words[i]?.lower !== "proceedings") return null;
  return { first: i, last: i, head: i, kind: "hearing", weak: true };
}

/** `proceedings held before Judge X in Lincoln on D`: the noun in front of a holding further left. */
function heldBefore(
  page: Page,
  to: number,
  bound: number,
): { noun: HearingNoun; not: boolean } | null {
  const { words } = page;
  for (let i = to; i >= Math.max(bound, to - 40); i--) {
    if (isHearingHead(page, i)) return null;
    if (words[i]!.lower !== "held") continue;
    const left = words[i - 1]?.lower ?? "";
    if (/^(be|to)$/.test(left)) return null;
    const named = lastHearingNoun(page, bound, i - 1);
    const noun = named && i - named.last <= 12 ? named : unnamedProceedings(page, i - 1);
    if (!noun) return null;
    return { noun, not: left === "not" };
  }
  return null;
}
