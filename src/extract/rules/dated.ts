import { wordSet } from "./word_lists.ts";
import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import { dueItem, dueKindOf, phraseStart } from "./due_items.ts";
import {
  firstHearingNoun,
  hearingKindOf,
  type HearingNoun,
  isHearingHead,
  lastHearingNoun,
  lastWeakNoun,
} from "./hearing_nouns.ts";
import type { Moment } from "./moments.ts";
import { namedAsTo, nameList, sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import { judgeAfter, surroundings } from "./places.ts";
import { entryNumbers } from "./references.ts";
import { sentenceCase } from "./titles.ts";
import { type Trigger, triggerBefore } from "./triggers.ts";
import { type Outcome, outcomeAfter } from "./outcomes.ts";
import { requestScope } from "./requests.ts";
import type { Voice } from "./voice.ts";

const cancelVerb =
  /^(vacat(e|es|ing)|cancel(s|l?ing)?|strik(e|es|ing)|terminat(e|es|ing)|remov(e|es|ing)|withdraw(s|ing)?)$/;
const moveVerb =
  /^(continu(e|es|ing)|reset(s|ting)?|reschedul(e|es|ing)|adjourn(s|ing)?|mov(e|es|ing)|extend(s|ing)?|postpon(e|es|ing)|advanc(e|es|ing)|enlarg(e|es|ing))$/;
const oldMark =
  /^(previously|currently|presently|originally|formerly|now|already|heretofore|was|were|had|initially|earlier)$/;
const limitWords =
  /\b(deadlines?|cut ?- ?off|cutoff|due date|restriction|bar date|last day|last date|deadline date)\b(?:\s+(?:date|dates|is|are|was|were|currently|previously|now|presently|for|of|to))*\s*$/i;

/** More proceedings than this under one verb are no list of a clerk. */
const longestSeries = 24;

interface Slot {
  moment: Moment;
  trigger: Trigger;
  /** First word that may belong to this date. */
  bound: number;
  /** Index behind place and judge. */
  end: number;
  location: string | null;
  judge: string | null;
}

/** Reads every dated statement of one clause. */
export function readDated(page: Page, clause: Clause, { voice, moments }: {
  voice: Voice;
  /** The moments inside the clause, in order. */
  moments: readonly Moment[];
}): Draft[] {
  const { words } = page;
  const drafts: Draft[] = [];
  const slots: Slot[] = [];
  for (let k = 0; k < moments.length; k++) {
    const moment = moments[k]!;
    const bound = k === 0 ? clause.first : slots[k - 1]!.end + 1;
    const limit = k + 1 < moments.length ? moments[k + 1]!.first - 1 : clause.last;
    const around = surroundings(page, moment.last + 1, limit);
    const trigger = triggerBefore(page, moment.first, Math.min(bound, moment.first));
    slots.push({
      moment,
      trigger,
      bound,
      end: Math.max(around.end, moment.last),
      location: around.location,
      judge: around.judge,
    });
  }
  const conditional = /^(if|unless|should|in the event)$/.test(words[clause.first]!.lower);

  /** Drafts since the last verb that disposed of them. */
  let open: Draft[] = [];

  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k]!;
    const { moment, trigger, bound } = slot;
    const next = slots[k + 1];
    const before = trigger.first - 1;
    const add = (d: Draft) => {
      drafts.push(d);
      open.push(d);
      if (open.length > longestSeries) open.shift();
      return d;
    };
    const presented = presentment(page, slot, clause);
    if (presented) {
      add(presented);
      continue;
    }
    const asked = requestScope(page, clause.first, trigger.first);
    if (asked === "denied") continue;
    if (voice.speaker === "party" && asked === "asked") continue;
    const where = () => ({
      location: slot.location,
      judge: slot.judge,
      date: moment.date,
      time: moment.time,
      ...(moment.endTime ? { endTime: moment.endTime } : {}),
    });
    const formula = isFormula(page, { clause, bound, trigger, moment });
    const sure = (rule: string, prose: number) => ({
      rule,
      formula,
      confidence: formula ? 0.97 : voice.speaker === "court" ? prose : prose - 0.12,
    });

    switch (trigger.kind) {
      case "set":
      case "label":
      case "moved": {
        const left = before >= bound ? printed(page, Math.max(bound, before - 12), before) : "";
        const isOld = trigger.kind !== "moved" && hasOldMark(page, trigger, bound);
        if (limitWords.test(left)) {
          const d = dueDraft(page, slot, {
            voice,
            clause,
            rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
            formula,
          });
          if (d && accept(voice, formula)) {
            if (trigger.kind === "moved") d.verb = "moved";
            if (isOld) d.old = true;
            add(d);
          }
          break;
        }
        let noun: HearingNoun | null = before >= bound
          ? lastHearingNoun(page, bound, before)
          : null;
        const words_ = printed(page, trigger.first, trigger.last).toLowerCase();
        if (
          !noun && open.length > 0 && trigger.kind === "moved" && !dueBetween(page, bound, before)
        ) {
          // `set for D1 is reset to D2`; `held on D1 and continued to D2` is two sittings
          for (const d of open) {
            if (d.verb !== "held") {
              moveDraft(d, slot, page);
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
              last: Math.max(d.last, slot.end),
            });
          }
          break;
        }
        if (
          !noun && trigger.kind === "set" && open.length > 0 &&
          /\bnow\b|\bis set\b|\bare set\b/.test(words_) && open.every((d) => d.old)
        ) {
          for (const d of open) moveDraft(d, slot, page);
          break;
        }
        // `set for D for a status conference`
        if (!noun) {
          const limit = next ? next.trigger.first - 1 : clause.last;
          const after = slot.end + 1;
          const opener = words[after]?.lower;
          if (
            after <= limit &&
            (opener === "for" || opener === "as" || isHearingHead(page, after) ||
              isHearingHead(page, after + 1 <= limit ? after + 1 : after))
          ) noun = firstHearingNoun(page, after, Math.min(limit, after + 9));
        }
        if (!noun && before >= bound) noun = lastWeakNoun(page, bound, before);
        if (!noun && /hearing|heard/.test(words_)) {
          noun = {
            first: trigger.first,
            last: trigger.last,
            head: trigger.last,
            kind: "motion-hearing",
            weak: true,
          };
        }
        if (!noun && /trial/.test(words_)) {
          noun = {
            first: trigger.first,
            last: trigger.last,
            head: trigger.last,
            kind: "trial",
            weak: true,
          };
        }
        if (!noun && trigger.kind === "label") {
          noun = {
            first: trigger.first,
            last: trigger.last,
            head: trigger.last,
            kind: "hearing",
            weak: true,
          };
        }
        if (!noun || noun.weak) {
          const due = dueBetween(page, bound, before);
          if (
            due && !/hearing|heard|trial/.test(words_) && trigger.kind !== "label" &&
            moment.time === null && !(noun?.weak && trigger.kind === "moved") &&
            !(noun?.weak && slot.judge !== null)
          ) {
            if (!accept(voice, formula)) break;
            const d = dueDraft(page, slot, {
              voice,
              clause,
              rule: trigger.kind === "moved" ? "deadline-moved" : "deadline-set",
              formula,
            });
            if (d) {
              if (trigger.kind === "moved") d.verb = "moved";
              add(d);
            }
            break;
          }
        }
        if (!noun) {
          if (moment.time === null || voice.speaker === "party" || trigger.kind === "label") break;
          noun = {
            first: trigger.first,
            last: trigger.last,
            head: trigger.last,
            kind: "hearing",
            weak: true,
          };
        }
        if (!accept(voice, formula)) break;
        const d = hearingDraft(page, noun, {
          slot,
          clause,
          ...sure(
            trigger.kind === "moved"
              ? "reset-for"
              : trigger.kind === "label"
              ? "date-label"
              : "set-for",
            0.93,
          ),
          where: where(),
        });
        if (noun.weak) d.confidence = Math.min(d.confidence, formula ? 0.95 : 0.8);
        if (isOld || (asked === "asked" && trigger.kind === "set" && !formula)) d.old = true;
        if (conditional || /\bif\b/.test(words_)) d.conditional = true;
        if (trigger.kind === "label" && words[trigger.first - 1]?.lower === "correct") {
          d.verb = "moved";
          d.rule = "corrected-date";
        }
        if (conditional) d.conditional = true;
        if (trigger.kind === "moved") {
          d.verb = "moved";
          d.extends = true;
          const heldBefore =
            /\bheld,?(?: and)?$/i.test(printed(page, Math.max(bound, before - 2), before)) ||
            /^held/.test(words_);
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
        }
        coordinate(page, d, noun, bound).forEach(add);
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
        break;
      }
      case "extended": {
        if (
          open.length > 0 && !dueBetween(page, bound, before) &&
          !/\btime\b/i.test(printed(page, bound, Math.max(bound, before)))
        ) {
          for (const d of open) moveDraft(d, slot, page);
          break;
        }
        if (asked === "asked" || !accept(voice, formula) && voice.speaker === "party") break;
        const d = dueDraft(page, slot, { voice, clause, rule: "extended-to", formula });
        if (d) {
          d.verb = "moved";
          d.extends = true;
          add(d);
        }
        break;
      }
      case "from": {
        if (
          next === undefined && before >= bound && voice.speaker !== "party" &&
          /\b(?:rescheduled|continued|reset|adjourned|moved|postponed)\s+from$/i
            .test(printed(page, Math.max(bound, trigger.first - 1), trigger.last))
        ) {
          const noun = lastHearingNoun(page, bound, before);
          if (noun) {
            const d = hearingDraft(page, noun, {
              slot,
              clause,
              ...sure("moved-undated", 0.93),
              where: { oldDate: moment.date, ...(moment.time ? { oldTime: moment.time } : {}) },
            });
            d.verb = "moved";
            d.extends = true;
            add(d);
          }
          break;
        }
        if (
          !next ||
          (next.trigger.kind !== "to" && next.trigger.kind !== "moved" &&
            next.trigger.kind !== "set")
        ) break;
        if (voice.speaker === "party" && !formula) break;
        const span = printed(page, Math.max(clause.first, before - 60), before);
        if (
          !/\b(continu\w*|reset\w*|resched\w*|adjourn\w*|mov(e|es|ed|ing)|extend\w*|postpon\w*|chang\w*|advanc\w*)\b/i
            .test(span) || /\bexclud/i.test(span)
        ) break;
        const noun = lastHearingNoun(page, bound, before);
        const after = slots[k + 1]!;
        if (noun) {
          const d = add(
            hearingDraft(page, noun, { slot, clause, ...sure("from-to", 0.9), where: where() }),
          );
          moveDraft(d, after, page);
          d.rule = "from-to";
          k++;
        } else {
          const d = dueDraft(page, slot, { voice, clause, rule: "from-to", formula });
          if (d) {
            moveDraft(d, after, page);
            add(d);
            k++;
          }
        }
        break;
      }
      case "to": {
        // `resetting the trial set for D1 to D2`
        const mover = verbBefore(page, open[0]?.first ?? before, clause.first) === "move" ||
          open.some((d) => d.verb === "moved");
        if (
          open.length > 0 && mover &&
          !/\bexclud|\bstay/i.test(printed(page, Math.max(clause.first, before - 60), before))
        ) {
          for (const d of open) moveDraft(d, slot, page);
          break;
        }
        // `shall have until D to file X`
        if (
          voice.speaker !== "party" &&
          /\b(ha(?:s|ve|ving)|given|granted|allowed|permitted)(?: up)?$/i.test(
            printed(page, Math.max(bound, before - 3), before),
          )
        ) {
          const d = haveUntil(page, slot, { clause, voice });
          if (d) add(d);
          break;
        }
        if (voice.speaker === "court" && asked !== "asked") {
          const span = printed(page, bound, Math.max(bound, before));
          if (
            /\b(extension of (?:time|deadline)s?|extending (?:the )?(?:time|deadline)s?)\b/i.test(
              span,
            )
          ) {
            const d = haveUntil(page, slot, { clause, voice });
            if (d) {
              d.verb = "moved";
              d.extends = true;
              d.rule = "extension-until";
              add(d);
            }
          } else {
            const noun = before >= bound ? lastHearingNoun(page, bound, before) : null;
            if (noun && verbBefore(page, noun.first, clause.first) === "move") {
              const d = add(
                hearingDraft(page, noun, {
                  slot,
                  clause,
                  ...sure("moving-to", 0.9),
                  where: where(),
                }),
              );
              d.verb = "moved";
              d.extends = true;
            }
          }
        }
        break;
      }
      case "held": {
        if (voice.speaker === "party" && !/transcript/i.test(page.text.slice(0, 200))) break;
        const not =
          /\bnot$/i.test(printed(page, Math.max(bound, before - 1), Math.max(bound, before))) ||
          /\bnot\b/i.test(printed(page, trigger.first, trigger.last));
        const far = Math.max(clause.first, before - 260);
        let noun: HearingNoun | null = null;
        for (let i = before; i >= Math.max(far, bound) && !noun; i--) {
          if (isHearingHead(page, i)) noun = hearingWithTopic(page, i, bound);
        }
        if (!noun) noun = lastWeakNoun(page, bound, before);
        if (
          !noun && before >= bound &&
          /\bproceedings?\b/i.test(printed(page, Math.max(bound, before - 6), before))
        ) noun = { first: before, last: before, head: before, kind: "hearing", weak: true };
        if (!noun && /^(court|meeting|minute)/i.test(printed(page, clause.first, clause.first))) {
          noun = {
            first: trigger.first,
            last: trigger.last,
            head: trigger.last,
            kind: "hearing",
            weak: true,
          };
        }
        if (!noun) break;
        const d = add(
          hearingDraft(page, noun, {
            slot,
            clause,
            ...sure("held-on", 0.93),
            where: { ...where(), time: null },
          }),
        );
        delete d.endTime;
        if (d.endTime === undefined) delete d.endTime;
        d.verb = not ? "cancelled" : "held";
        d.rule = not ? "not-held" : "held-on";
        if (not) d.confidence = 0.9;
        else if (
          !voice.minutes && !formula &&
          /\b(at|during|after|following)\b/i.test(
            printed(
              page,
              Math.max(bound, noun.first - 3),
              noun.first - 1 >= bound ? noun.first - 1 : bound,
            ),
          )
        ) d.confidence = 0.8;
        // `held before Judge X ... on D`
        if (d.judge === null) d.judge = null;
        break;
      }
      case "due":
      case "limit": {
        const d = dueDraft(page, slot, {
          voice,
          clause,
          rule: trigger.kind === "due" ? "due" : "deadline",
          formula,
        });
        if (!d) break;
        const now = /\bnow\b/i.test(printed(page, trigger.first, trigger.last)) ||
          /\bnow\s*$/i.test(printed(page, Math.max(bound, before), Math.max(bound, before)));
        if (
          !formula && !now && voice.speaker === "party" &&
          !/^(answer|response|objections?|reply)/i.test(d.title)
        ) break;
        if (
          voice.speaker === "party" &&
          /\bwas due\b|\bwere due\b/i.test(printed(page, trigger.first, trigger.last))
        ) break;
        if (now) {
          d.verb = "moved";
          d.extends = true;
        }
        answerParty(page, d, slot, { clause, next, previous: slots[k - 1] });
        if (d.kind === "answer" && moment.numeric && d.party !== null) {
          d.confidence = 0.97;
          d.formula = true;
        }
        add(d);
        break;
      }
      case "by": {
        if (voice.speaker === "party") break;
        const d = actBy(page, slot, { clause, voice });
        if (d) add(d);
        break;
      }
      case "is": {
        const left = before >= bound ? printed(page, Math.max(bound, before - 14), before) : "";
        if (
          /\b(deadline|cut ?-? ?off|last day|due date|bar date|last date)\b/i.test(left) &&
          voice.speaker !== "party"
        ) {
          const d = dueDraft(page, slot, { voice, clause, rule: "deadline-is", formula: false });
          if (d) add(d);
        }
        break;
      }
      default: {
        // on, of, for, none, past
        if (trigger.kind === "past") break;
        const left = before >= bound ? printed(page, Math.max(bound, before - 14), before) : "";
        if (
          /\b(?:last day|deadline|last date|due date of)\b(?:(?!\b(?:is|was)\b).)*$/i.test(left) &&
          (trigger.kind === "none" || trigger.kind === "on")
        ) {
          if (accept(voice, true)) {
            const d = dueDraft(page, slot, { voice, clause, rule: "last-day", formula });
            if (d) add(d);
          }
          break;
        }
        const outcome = outcomeAfter(
          page,
          slot.end + 1,
          next ? next.trigger.first - 1 : clause.last,
        );
        const weak = weakHearing(page, slot, { clause, voice, outcome, next });
        if (weak) add(weak);
      }
    }
    // what is said behind the date: vacated, stands, not held, under submission
    const limit = next ? next.trigger.first - 1 : clause.last;
    const joined = next !== undefined && joins(page, slot.end + 1, limit);
    const outcome = outcomeAfter(page, slot.end + 1, limit);
    if (outcome && open.length > 0) {
      apply(open, outcome, page);
      if (outcome.kind !== "moved-undated" && outcome.kind !== "cancelled") open = [];
    } else if (
      !joined && next && next.trigger.kind !== "moved" && next.trigger.kind !== "to" &&
      next.trigger.kind !== "extended" && !(next.trigger.kind === "set" && open.some((d) => d.old))
    ) {
      open = [];
    }
  }
  for (const d of drafts) finish(page, d, clause);
  return drafts.filter((d) => d.verb !== "set" || d.date !== null || d.oldDate !== null);
}

/** CM/ECF's own wording: a capitalised noun at the head of its statement, the trigger, a date in digits. */
function isFormula(
  page: Page,
  { bound, trigger, moment, clause }: {
    clause: Clause;
    bound: number;
    trigger: Trigger;
    moment: Moment;
  },
): boolean {
  if (!moment.numeric && trigger.kind !== "due") return false;
  const { words } = page;
  let i = trigger.first - 1;
  while (i >= bound && page.aside[i]) i--;
  if (i < bound) return trigger.kind === "label";
  let first = i;
  for (let k = i; k >= bound && i - k < 14; k--) {
    const w = words[k]!;
    if (page.aside[k]) continue;
    if (w.lower === ":" || w.lower === ";" || w.lower === "." || w.lower === ",") break;
    first = k;
  }
  const head = words[first]!;
  void clause;
  return head.capital &&
      !/^(the|a|an|this|that|any|all|counsel|plaintiff|plaintiffs|defendant|defendants|parties|court|it|on|in|such|no|each|said|if|government)$/
        .test(head.lower) ||
    words[i]!.capital && words[first]!.lower !== "the" &&
      /^(set|reset|continued|scheduled|due|held)/.test(words[trigger.first]!.lower);
}

const accept = (voice: Voice, formula: boolean) => voice.speaker !== "party" || formula;

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

function hearingWithTopic(page: Page, i: number, bound: number): HearingNoun {
  const noun = firstOf(page, i, bound);
  return noun;
}
function firstOf(page: Page, i: number, bound: number): HearingNoun {
  return lastHearingNoun(page, bound, i)!;
}

function hearingDraft(
  page: Page,
  noun: HearingNoun,
  { slot, clause, rule, confidence, formula, where }: {
    slot: Slot;
    clause: Clause;
    rule: string;
    confidence: number;
    formula: boolean;
    where: Partial<Draft>;
  },
): Draft {
  const first = Math.min(noun.first, slot.trigger.first, slot.moment.first);
  const topic = hearingTopic(page, noun, slot.trigger.first);
  return draft({
    type: "hearing",
    verb: "set",
    kind: topic?.kind ?? noun.kind,
    title: topic?.title ?? hearingTitle(page, noun),
    first,
    last: Math.max(slot.end, noun.last),
    rule,
    confidence,
    formula,
    clause: clause.first,
    ...where,
  });
}

/** `Hearing on Approval of Disclosure Statement set for`: the subject belongs to the name. */
function hearingTopic(
  page: Page,
  noun: HearingNoun,
  to: number,
): { title: string; kind: string } | null {
  const { words } = page;
  if (!/^hearings?$/.test(words[noun.head]!.lower) || noun.last + 2 >= to || to - noun.last > 14) {
    return null;
  }
  if (!/^(on|re|regarding|for)$/.test(words[noun.last + 1]!.lower)) return null;
  let last = noun.last + 1;
  while (
    last + 1 < to &&
    !/^(is|are|was|previously|currently|presently|now|originally|has|will|shall|be|to|as|,|;|:|held|set)$/
      .test(words[last + 1]!.lower) &&
    !page.aside[last + 1]
  ) last++;
  if (last < noun.last + 2) return null;
  const phrase = printed(page, noun.first, last);
  const kind = noun.kind === "hearing" ? hearingKindOf(phrase) : noun.kind;
  return { title: sentenceCase(phrase), kind };
}

/** Title of a proceeding: its noun phrase with what it is on, or the kind's own title. */
export function hearingTitle(page: Page, noun: HearingNoun): string {
  if (noun.kind === "sentencing") return "Sentencing";
  if (noun.kind === "presentment") return "Presentment of motion";
  if (noun.kind === "meeting-of-creditors") return "Meeting of creditors";
  if (noun.weak) {
    return noun.kind === "motion-hearing"
      ? "Motion hearing"
      : noun.kind === "trial"
      ? "Trial"
      : "Hearing";
  }
  const phrase = printed(page, noun.first, noun.last);
  if (noun.kind === "change-of-plea" && !/hearing/i.test(phrase)) return "Change of plea hearing";
  return sentenceCase(phrase);
}

/** `Pretrial conference and trial set for D`: one draft for each proceeding named. */
function coordinate(page: Page, d: Draft, noun: HearingNoun, bound: number): Draft[] {
  const { words } = page;
  const found = [d];
  let i = noun.first - 1;
  while (i > bound && /^(the|and|,|&)$/.test(words[i]!.lower)) i--;
  const between = printed(page, i + 1, noun.first - 1);
  if (/\b(and|&)\b/i.test(between) && i >= bound && isHearingHead(page, i)) {
    const other = lastHearingNoun(page, bound, i)!;
    if (other.kind !== noun.kind) {
      found.push({ ...d, kind: other.kind, title: hearingTitle(page, other), first: other.first });
    }
  }
  return found;
}

function moveDraft(d: Draft, slot: Slot, page: Page): void {
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
  d.last = Math.max(d.last, slot.end);
  d.rule = d.type === "hearing" ? "old-to-new" : "deadline-old-to-new";
  d.old = false;
  void page;
}

function cancelDraft(d: Draft, rule: string): void {
  d.verb = "cancelled";
  d.rule = rule;
}

function apply(open: Draft[], outcome: Outcome, page: Page): void {
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
  void page;
}

/** Do the words between two dates only join a second proceeding to the same verb? */
function joins(page: Page, from: number, to: number): boolean {
  for (let i = from; i <= Math.min(to, from + 3); i++) {
    const lower = page.words[i]!.lower;
    if (lower === "and" || lower === "&") return true;
    if (lower !== ",") return false;
  }
  return false;
}

/** A verb that governs the noun from the left: `vacating the`, `resetting`. */
export function verbBefore(page: Page, at: number, bound: number): "cancel" | "move" | null {
  const { words } = page;
  for (let i = at - 1, steps = 0; i >= bound && steps < 7; i--, steps++) {
    const lower = words[i]!.lower;
    if (cancelVerb.test(lower)) return "cancel";
    if (moveVerb.test(lower)) return "move";
    if (words[i]!.kind === "mark" && !/^[-'’",:]$/.test(lower)) return null;
    if (/^(is|are|was|shall|will|for|as|on|before|that)$/.test(lower)) return null;
  }
  return null;
}

function dueBetween(page: Page, from: number, to: number): boolean {
  if (to < from) return false;
  return dueKindOf(printed(page, Math.max(from, to - 16), to)) !== "filing" ||
    /\bdeadlines?\b/i.test(printed(page, Math.max(from, to - 16), to));
}

function dueDraft(
  page: Page,
  slot: Slot,
  { voice, clause, rule, formula }: {
    voice: Voice;
    clause: Clause;
    rule: string;
    formula: boolean;
  },
): Draft | null {
  const { trigger, moment, bound } = slot;
  const from = Math.min(bound, trigger.first);
  let to = trigger.first - 1;
  // the trigger itself can hold the noun: `Incomplete Filings 4/2/2010`
  const own = printed(page, trigger.first, trigger.last);
  if (/incomplete filing/i.test(own)) to = trigger.last;
  const start = phraseStart(page, from, to);
  let item = to >= start ? dueItem(page, start, to) : null;
  const left = to >= from ? printed(page, Math.max(from, to - 30), to) : "";
  const named =
    /\b(?:deadline|due date|last day|last date|time|date)\s+(?:by which |within which )?(?:for|to|of)\b(.*)$/is
      .exec(left);
  if (named && named[1]!.trim() !== "" && !/\b(?:granted|denied|is|are|shall)\b/i.test(named[1]!)) {
    // `the deadline for the filing of X`, `time for A to file X`, `Last day to amend`
    const offset = page.words[to]!.end - named[1]!.length;
    let first = to;
    while (first > from && page.words[first - 1]!.start >= offset) first--;
    const direct = dueItem(page, first, to);
    if (direct) {
      const acting =
        /^(.*?)\s+to\s+(?:file|submit|serve|respond|answer|reply|provide|complete|produce)?\s*(.*)$/is
          .exec(printed(page, direct.first, direct.last));
      if (
        acting && acting[1] && acting[1].split(/\s+/).length <= 8 &&
        !/^(file|submit|serve|respond|answer|object|move|amend|complete|join|complain|oppose)/i
          .test(acting[1])
      ) {
        direct.party = acting[1].trim();
        direct.side = sideOf(direct.party);
        if (acting[2]) direct.title = sentenceCase(acting[2].slice(0, 90));
      }
      item = direct;
    }
  }
  if (
    item && /^(it|this|that|which|he|she|they|same|date|is|has|trial|hearing)$/i.test(item.title)
  ) item = null;
  if (!item) {
    // `due D for APPELLEES`, `(Response due by D)` always name it; `now due D` alone does not
    if (trigger.kind === "due" || trigger.kind === "limit" || trigger.kind === "extended") {
      const after = slot.end + 1;
      const stop = Math.min(clause.last, after + 14);
      if (page.words[after]?.lower === "to" || page.words[after]?.lower === "for") {
        const right = rightItem(page, after + 1, stop);
        if (right) item = right;
      }
    }
    if (!item) return null;
  }
  return draft({
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: item.title,
    first: Math.min(item.first, trigger.first),
    last: Math.max(moment.last, item.last),
    date: moment.date,
    time: moment.time,
    party: item.party,
    parties: item.party && !sideOf(item.party) ? [item.party] : [],
    side: item.side,
    rule,
    formula,
    confidence: formula
      ? 0.97
      : voice.speaker === "court"
      ? 0.93
      : voice.speaker === "plain"
      ? 0.88
      : 0.75,
    clause: clause.first,
  });
}

/** Words behind the date that say what must be done: `to file X`, `for the filing of X`. */
function rightItem(page: Page, first: number, limit: number) {
  let end = first;
  while (
    end <= limit && !/^[.;:()]$/.test(page.words[end]!.lower) &&
    !/^(and|or|as|re|signed|filed|in|before|without)$/.test(page.words[end]!.lower)
  ) end++;
  return end - 1 >= first ? dueItem(page, first, end - 1) : null;
}

/** `has until D to file X`, `extension of time until D to answer`. */
function haveUntil(
  page: Page,
  slot: Slot,
  { clause, voice }: { clause: Clause; voice: Voice },
): Draft | null {
  const { trigger, moment, bound } = slot;
  const after = moment.last + 1;
  let item = page.words[after]?.lower === "to" || page.words[after]?.lower === "in"
    ? rightItem(page, after + 1, Math.min(clause.last, after + 16))
    : null;
  const left = printed(page, bound, Math.max(bound, trigger.first - 1));
  if (!item) {
    const start = phraseStart(page, bound, trigger.first - 1, 12);
    const own = dueItem(page, start, trigger.first - 1);
    if (own && own.kind !== "filing") item = own;
  }
  if (!item) {
    // `Application for Extension of Time to Answer Complaint is granted ... to D`
    const act =
      /\btime to ((?:file |serve )?[a-z][^.;,]*?)(?= is\b| are\b| was\b| pursuant\b| for\b| until\b| granted\b| by\b|,|$)/i
        .exec(left);
    if (act && act[1]!.trim() !== "") {
      const offset = page.words[bound]!.start + act.index + act[0].length - act[1]!.length;
      let a = bound;
      while (a < trigger.first - 1 && page.words[a]!.start < offset) a++;
      let b = a;
      while (b < trigger.first - 1 && page.words[b + 1]!.end <= offset + act[1]!.length) b++;
      item = dueItem(page, a, b);
    }
  }
  if (!item) return null;
  const subject =
    /\b((?:the )?(?:plaintiffs?|defendants?|government|petitioners?|respondents?|debtors?|trustee|parties|counsel|appell(?:ant|ee)s?)(?: [A-Z][\w.]+){0,4})\s+(?:shall |will |is |are )*(?:ha(?:s|ve)|given|granted|allowed)/i
      .exec(left)?.[1] ?? null;
  return draft({
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: item.title,
    first: Math.min(item.first, trigger.first),
    last: Math.max(moment.last, item.last),
    date: moment.date,
    time: moment.time,
    party: subject?.replace(/^the /i, "") ?? item.party,
    side: sideOf(subject ?? "") ?? item.side,
    rule: "have-until",
    confidence: voice.speaker === "court" ? 0.9 : 0.78,
    clause: clause.first,
  });
}

const modal =
  /^(shall|must|may|will|should|need|needs|ordered|directed|required|instructed|permitted|allowed|directs|orders|requires|is|are)$/;
const acts = wordSet(`
  file submit serve respond reply answer provide show complete pay exchange produce disclose
  meet notify advise lodge deliver make amend move designate contact inform identify surrender
  report post conduct jointly either confer obtain oppose object supplement cure prepare upload
  return re refile email mail send select appear retain enter consent electronically also
  furnish propose request seek effect join add schedule finish satisfy comply docket withdraw
  dismiss state indicate perfect correct have promptly fully participate agree engage resubmit
  update bring raise take depose present tender register elect turn remit
`);
const participles =
  /^(filed|submitted|served|completed|exchanged|made|disclosed|taken|identified|noticed|provided|delivered|paid|lodged|produced|concluded|commenced|docketed|posted|designated|amended|joined|refiled|sent|brought|raised|received|returned|emailed|mailed|assigned|answered|presented|conducted|held|scheduled|selected|resolved|finished|propounded|effected|uploaded|closed|entered|cured|done|accomplished|re|perfected|issued|furnished|propounded|obtained|initiated|appointed|supplemented|opposed|tendered|deposited)$/;

/** `A shall file X by D`, `X shall be filed by D`, `On or before D, A shall file X`. */
function actBy(
  page: Page,
  slot: Slot,
  { clause, voice }: { clause: Clause; voice: Voice },
): Draft | null {
  const { words } = page;
  const { trigger, moment, bound } = slot;
  const before = trigger.first - 1;
  const plain = /^(before|prior)/.test(words[trigger.first]!.lower);
  const make = (
    item: {
      title: string;
      kind: string;
      first: number;
      last: number;
      party: string | null;
      side: Draft["side"];
    },
    confidence: number,
    rule: string,
  ): Draft =>
    draft({
      type: "deadline",
      verb: "set",
      kind: item.kind,
      title: item.title,
      first: Math.min(item.first, trigger.first),
      last: Math.max(moment.last, item.last),
      date: moment.date,
      time: moment.time,
      party: item.party,
      parties: item.party && !sideOf(item.party) ? [item.party] : [],
      side: item.side,
      rule,
      confidence: (voice.speaker === "court" ? confidence : confidence - 0.15) - (plain ? 0.1 : 0),
      clause: clause.first,
    });
  // date first: `By D, the parties shall file X`
  if (before < bound || (before - bound < 2 && /^(and|,|that)$/.test(words[before]!.lower))) {
    const after = moment.last + 1;
    const found = actIn(page, after, Math.min(clause.last, after + 12)) ??
      actIn(page, after, Math.min(clause.last, after + 30)) ?? actIn(page, after, clause.last);
    return found ? make(found, 0.92, "by-date-shall") : null;
  }
  const found = actIn(page, bound, before) ??
    (bound > clause.first && /^(,|and)$/.test(words[bound]!.lower)
      ? carried(page, bound, before)
      : null);
  if (found) return make(found, 0.93, "shall-by");
  if (plain) return null;
  if (words[before]!.lower === "required" && before - 1 >= bound) {
    const required = dueItem(page, phraseStart(page, bound, before - 1, 8), before - 1);
    if (required) return make(required, 0.88, "required-by");
  }
  const start = phraseStart(page, bound, before, 14);
  const item = start <= before ? dueItem(page, start, before) : null;
  if (item && item.kind !== "filing" && (item.kind !== "motions" || words[before]!.capital)) {
    return make(item, 0.8, "noun-by");
  }
  return null;
}

/** A second object of the same verb: `..., and reply briefs by D2`. */
function carried(page: Page, from: number, to: number) {
  const item = dueItem(page, phraseStart(page, from, to, 16), to);
  return item && item.kind !== "filing" ? item : null;
}

/** Finds who shall do what between words `from` and `to`. */
function actIn(page: Page, from: number, to: number) {
  const { words } = page;
  for (let i = to; i >= from; i--) {
    const w = words[i]!;
    if (page.aside[i]) continue;
    const isTo = w.lower === "to";
    if (!isTo && !modal.test(w.lower)) continue;
    let v = i + 1;
    while (
      v <= to &&
      /^(also|then|jointly|promptly|electronically|each|both|either|either|hereby|immediately|again|not|,|further)$/
        .test(words[v]!.lower)
    ) v++;
    if (v > to) continue;
    const verb = words[v]!;
    if (/^(begin|commence|start|convene|proceed)$/.test(verb.lower)) {
      if (isTo) continue;
      return null;
    }
    if (
      verb.lower === "be" ||
      ((w.lower === "is" || w.lower === "are") &&
        (words[v]!.lower === "to" && words[v + 1]?.lower === "be"))
    ) {
      // passive: what stands left of the modal is due
      let p = v + 1;
      while (p <= to && !participles.test(words[p]!.lower) && p < v + 5) p++;
      if (p > to || !participles.test(words[p]!.lower)) continue;
      if (words[p]!.lower === "held") return null;
      let left = i - 1;
      while (
        left >= from &&
        /^(is|are|has|have|need|needs|required|ordered|directed|,|also)$/.test(words[left]!.lower)
      ) left--;
      const start = phraseStart(page, from, left, 22);
      const item = start <= left ? dueItem(page, start, left) : null;
      if (!item) return null;
      let by = p + 1;
      while (by < Math.min(to, p + 6) && words[by]!.lower !== "by") by++;
      const agent = words[by]?.lower === "by" ? nameOrRole(page, by + 1, to) : null;
      if (agent) {
        item.party = agent;
        item.side = sideOf(agent);
      }
      return { ...item, last: Math.max(item.last, p) };
    }
    if (isTo && !acts.has(verb.lower)) continue;
    if (!isTo && /^(is|are)$/.test(w.lower)) continue;
    if (!isTo && words[v]!.lower === "have") continue;
    if (participles.test(verb.lower) && !acts.has(verb.lower)) continue;
    if (verb.kind !== "word") continue;
    const object = objectOf(page, v, to);
    // who: `Ms. Biros shall`, `the parties are directed to`
    let s = i - 1;
    while (
      s >= from &&
      /^(is|are|hereby|ordered|directed|required|instructed|further|has|have|the|also|,|also|each|then|granted|leave|permitted|given)$/
        .test(words[s]!.lower)
    ) s--;
    const start = phraseStart(page, from, s, 24);
    const subject = s >= start
      ? printed(page, start, s).replace(
        /^(?:ordered |that |and |the |on|or|before|,|\s|accordingly|therefore|it is)+/i,
        "",
      )
      : "";
    const person =
      subject !== "" && subject.length < 160 && (/^[A-Z]/.test(subject) || sideOf(subject))
        ? subject
        : null;
    const title = object?.title ??
      (verb.lower === "respond" ? "Response" : sentenceCase(verb.lower));
    const kind = object && object.kind !== "filing"
      ? object.kind
      : dueKindOf(`${verb.lower} ${object?.title ?? ""}`);
    return {
      title: verb.lower === "respond"
        ? "Response"
        : verb.lower === "reply"
        ? "Reply"
        : verb.lower === "answer"
        ? "Answer"
        : title,
      kind: verb.lower === "respond"
        ? "response"
        : verb.lower === "reply"
        ? "reply"
        : verb.lower === "answer"
        ? "answer"
        : kind,
      first: person && s >= start ? Math.min(start, i) : i,
      last: object?.last ?? v,
      party: person,
      side: person ? sideOf(person) : null,
    };
  }
  return null;
}

function objectOf(page: Page, verb: number, to: number) {
  const { words } = page;
  let end = verb + 1;
  while (
    end <= to && !/^[;:]$/.test(words[end]!.lower) &&
    !(words[end]!.lower === "(" && page.aside[end] && end > verb + 6) && end < verb + 24
  ) end++;
  return end - 1 > verb ? dueItem(page, verb + 1, end - 1) : null;
}

function nameOrRole(page: Page, at: number, to: number): string | null {
  const role =
    /^(?:the )?(plaintiffs?|defendants?|government|parties|counsel|petitioners?|respondents?|debtors?|trustee)\b/i
      .exec(printed(page, at, Math.min(to, at + 3)));
  if (role) return role[1]!;
  const { names } = nameList(page, at, to);
  return names[0] ?? null;
}

/** The full stop of an initial or of `Inc.` inside a name. */
function isInitialStop(page: Page, i: number): boolean {
  const before = page.words[i - 1], after = page.words[i + 1];
  if (page.words[i]!.lower !== "." || !before || !after) return false;
  return (before.lower.length === 1 && before.capital && after.capital) ||
    (/^(inc|corp|co|ltd|jr|sr|st|dr|mr|ms|mrs)$/.test(before.lower) &&
      (after.capital || after.lower === ","));
}

/** Who must answer: `X served on D1, answer due D2`, `as to X on D1, answer due D2`, `due D for X, for Y`. */
function answerParty(
  page: Page,
  d: Draft,
  slot: Slot,
  { clause, next, previous }: {
    clause: Clause;
    next: Slot | undefined;
    previous: Slot | undefined;
  },
): void {
  const limit = next ? next.trigger.first - 1 : clause.last;
  const after = slot.moment.last + 1;
  if (/^(for|from)$/.test(page.words[after]?.lower ?? "") && d.party === null) {
    let end = after;
    while (
      end < limit &&
      (!/^[.;()]$/.test(page.words[end + 1]!.lower) || isInitialStop(page, end + 1)) &&
      !/^(before|re|in)$/.test(page.words[end + 1]!.lower)
    ) {
      end++;
    }
    const text = printed(page, after + 1, end);
    if (
      /^[A-Z]|^(all |appell|plaintiff|defendant|petitioner|respondent|debtor|trustee|intervenor|amic)/
        .test(text)
    ) {
      d.party = text;
      d.side = sideOf(text);
      d.parties = text.split(/,?\s+for\s+|;\s*/).map((name) => name.replace(/,$/, "").trim())
        .filter((name) => name !== "");
      d.last = Math.max(d.last, end);
    }
    return;
  }
  if (d.kind !== "answer" || d.party !== null) return;
  if (previous) {
    const named = servedParty(page, previous, clause);
    if (named) {
      d.party = printed(page, named.first, named.last);
      d.parties = [d.party];
      d.side = d.side ?? "defendant";
      d.first = Math.min(d.first, named.first);
      return;
    }
  }
  const left = printed(
    page,
    Math.max(clause.first, slot.trigger.first - 80),
    Math.max(clause.first, slot.trigger.first - 1),
  );
  if (/against (all defendants|[A-Z])/.test(left)) {
    const all = /against (all defendants)/.exec(left);
    if (all) {
      d.party = all[1]!;
      d.side = "defendant";
    }
  }
}

/** `X served on D1`, `waiver sent to X on D1`, `as to X on D1`: the words of X. */
function servedParty(
  page: Page,
  previous: Slot,
  clause: Clause,
): { first: number; last: number } | null {
  const { words } = page;
  let last = previous.trigger.first - 1;
  while (
    last >= clause.first && /^(on|served|sent|waiver|service|,|was|were)$/.test(words[last]!.lower)
  ) last--;
  if (last < clause.first || last - clause.first > 60 || previous.moment.date === null) return null;
  let first = last + 1;
  for (let i = last; i >= Math.max(clause.first, last - 24); i--) {
    const w = words[i]!;
    if (/^[.;:]$/.test(w.lower) && !isInitialStop(page, i)) break;
    if (/^(upon|to|served|executed|sent)$/.test(w.lower) || (w.lower === "on" && i < last)) break;
    if (page.aside[i] && w.lower === ")") break;
    if (w.capital || w.kind === "number") first = i;
  }
  return first <= last && words[first]!.capital ? { first, last } : null;
}

/** N.D. Ill. notice of motion: `for presentment of motion ... before Judge X on D at T`. */
function presentment(page: Page, slot: Slot, clause: Clause): Draft | null {
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

/** Proceedings beside a plain `on D`, `of D`, or a date in front of the noun. */
function weakHearing(
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
  const gap = noun ? printed(page, noun.last + 1, before) : "";
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
      const d = base(noun, "continuance-on", 0.93);
      d.verb = "moved";
      d.extends = true;
      return d;
    }
    if (will && trigger.kind === "on") return base(noun, "court-will-hold", 0.92);
    const put = short <= 4 && trigger.kind === "on"
      ? /\b(re-?set|set|re-?scheduled|scheduled|continued|adjourned|placed)\s+(?:down\s+)?(?:for|on|to)\s+(?:a|an|the|its|another|further)?\s*$/i
        .exec(printed(page, Math.max(bound, noun.first - 6), noun.first - 1))
      : null;
    if (put) {
      const d = base(noun, "set-for-noun-on", 0.93);
      if (!/^(?:set|scheduled|placed)$/i.test(put[1]!)) {
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
      moment.time !== null && (trigger.kind !== "none" || short <= 1) &&
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
        const d = base(moved, "moved-onto", 0.9);
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
        const d = base(right, "date-first", 0.93);
        apply([d], verdict, page);
        d.last = Math.max(d.last, verdict.last);
        if (d.verb === "cancelled") d.rule = "date-first-cancelled";
        return d;
      }
      if (next && next.trigger.kind === "moved") return base(right, "date-first", 0.92);
    }
  }
  return null;
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
    const noun = lastHearingNoun(page, bound, i - 1);
    if (!noun || i - noun.last > 12) return null;
    return { noun, not: left === "not" };
  }
  return null;
}

/** Defendants, motion numbers and the entry that set it, from the clause and the entry's title. */
function finish(page: Page, d: Draft, clause: Clause): void {
  // a statement can be very long: only what stands near the date is its own
  const from = Math.max(clause.first, d.first - 120), to = Math.min(clause.last, d.last + 60);
  const people = namedAsTo(page, from, Math.min(d.last + 40, clause.last));
  if (d.type === "hearing") {
    if (people.length > 0) {
      d.parties = people;
      d.party = people[0]!;
    }
  } else if (people.length > 0 && d.parties.length === 0) d.parties = people;
  const numbers = entryNumbers(page, from, to);
  if (d.about.length === 0) d.about = numbers;
}
