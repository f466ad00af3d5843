import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import {
  hearingKindOf,
  type HearingNoun,
  isHearingHead,
  lastHearingNoun,
} from "./hearing_nouns.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";
import { sentenceCase } from "./titles.ts";

/** A draft of the proceeding `noun` on the date of `slot`; its words run from one to the other. */
export function hearingDraft(
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
    last: Math.max(slot.end, noun.last, slot.moment.proof),
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

/** `ORDER setting status conference for D`: the verb of the order is no part of the name. */
const ordersVerb =
  /^(?:(?:re-?)?setting|rescheduling|continuing|noticing|scheduling(?=\s+(?:hearings?\s+on|initial|case\s+management|chapter|confirmation|preliminary|an?|oral|motions?|teleph\w+|status|final|pretrial|jury|bench|trial|sentencing|evidentiary)\b))\s+(?:an?\s+|the\s+)?/i;

/** `In person status hearing`: the noun phrase begins behind its preposition. */
function inPerson({ words }: Page, { first }: HearingNoun): string {
  if (words[first]!.lower !== "person") return "";
  const hyphen = words[first - 1]?.lower === "-";
  return words[first - (hyphen ? 2 : 1)]?.lower === "in" ? (hyphen ? "In-" : "In ") : "";
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
      : noun.kind === "oral-argument"
      ? "Oral argument"
      : "Hearing";
  }
  const phrase = `${inPerson(page, noun)}${printed(page, noun.first, noun.last)}`
    .replace(ordersVerb, "");
  if (noun.kind === "change-of-plea" && !/hearing/i.test(phrase)) return "Change of plea hearing";
  return sentenceCase(phrase);
}

/** `Pretrial conference and trial set for D`: one draft for each proceeding named. */
export function coordinate(page: Page, d: Draft, noun: HearingNoun, bound: number): Draft[] {
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
