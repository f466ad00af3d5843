import { computeDeadline } from "../../domain/computing_time/compute_deadline.ts";
import { findPeriods, type FoundPeriod } from "../../domain/computing_time/find_periods.ts";
import { ruleFamily } from "../../domain/computing_time/rule_family.ts";
import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import { type Draft, draft } from "./draft.ts";
import { dueBeside } from "./due_beside.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import { requestScope } from "./requests.ts";
import type { Voice } from "./voice.ts";
import { wordAt } from "./word_at.ts";

/** What a period is counted from, as the words behind it say. */
interface Anchor {
  direction: "after" | "before";
  /** The day it is counted from. */
  event: string;
  /** For the basis. */
  name: string;
  /** Index of the last word. */
  last: number;
  confidence: number;
}

const paper = String
  .raw`(?:\w+\s+){0,3}?(?:order|notice|entry|opinion|decision|ruling|judgment|report|recommendation|minute|endorsement|letter|docket text)`;
const filedHere = new RegExp(
  String
    .raw`^\s*(?:of|from|after|following)\s+(?:the\s+)?(?:(?:date|entry|filing|issuance|docketing)\s+(?:of\s+)?(?:the\s+)?){0,3}(?:this\s+${paper}\b|this\s+(?:date|filing)\b|today\b|today['’]s\s+date\b|the\s+date\s+hereof\b|hereof\b)|^\s*(?:of|from|after)\s+(?:the\s+)?date\s+of\s+(?:its\s+)?entry\b(?!\s+of)`,
  "i",
);
const servedHere = new RegExp(
  String
    .raw`^\s*(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:service|receipt|being\s+served)\s+(?:with\s+|of\s+)?(?:a\s+copy\s+of\s+)?this\s+${paper}\b`,
  "i",
);
const ahead = /^\s*(?:before|prior\s+to|in\s+advance\s+of|preceding)\b/i;

/**
 * Texts that stand in every entry of their court: sealing practice of New Jersey, paper copies of
 * the Ninth Circuit, the redaction of transcripts, what follows when nothing is filed, and appeals.
 */
const boilerplate =
  /\bpaper (?:copies|copy|format)\b|\bidentical to\b|\bseal(?:ed|ing)?\b|\b5\.3\b|\bredact|\bfail(?:s|ure|ed|ing)?\b|\bappeal|\bdismissed\b|\bwaive[ds]?\b|\bif (?:no|any|the|a|an)\b|\bunless\b|\botherwise ordered\b/i;

/** More periods in one statement are no order of a court. */
export const mostPeriods = 24;

/** The periods of a page, found once; empty where no word of a period stands. */
export function periodsOf(page: Page): FoundPeriod[] {
  return page.filed !== null && (page.cues & cue.period) !== 0 ? findPeriods(page.text) : [];
}

/**
 * Deadlines that are counted from the entry itself, or back from a printed hearing (`within 14 days
 * of this order`, `7 days before the D hearing`), computed by the rules of the court. Any other
 * anchor gives nothing.
 */
export function readRelative(
  page: Page,
  clause: Clause,
  { voice, periods }: { voice: Voice; periods: readonly FoundPeriod[] },
): Draft[] {
  if (voice.speaker === "party" || voice.error) return [];
  const { words } = page;
  if (/^(?:if|unless|should|failure|failing|when|upon)$/.test(words[clause.first]!.lower)) {
    return [];
  }
  const drafts: Draft[] = [];
  for (const period of periods.slice(0, mostPeriods)) {
    if (period.period.unit === "hour") continue;
    const at = wordAt(page, clause, period.start);
    const end = wordAt(page, clause, period.end - 1);
    if (page.masked[at]) continue;
    const anchor = anchorBehind(page, clause, end);
    if (!anchor) continue;
    const near = printed(page, Math.max(clause.first, at - 40), Math.min(clause.last, end + 40));
    if (boilerplate.test(near)) continue;
    const asked = requestScope(page, clause.first, at);
    if (asked === "asked" || asked === "denied") continue;
    const item = dueBeside(page, clause, { at, last: anchor.last });
    if (!item) continue;
    const computed = computeDeadline({
      event: anchor.event,
      period: period.period,
      direction: anchor.direction,
      family: ruleFamily({ courtId: page.courtId, docketNumber: page.docketNumber }),
      courtId: page.courtId,
      eventName: anchor.name,
    });
    drafts.push(draft({
      type: "deadline",
      verb: "set",
      kind: item.kind,
      title: item.title,
      first: Math.min(item.first, at),
      last: Math.max(anchor.last, item.last),
      date: computed.date,
      computed: { rule: computed.rule, basis: computed.basis },
      party: item.party,
      parties: item.party !== null && sideOf(item.party) === null ? [item.party] : [],
      side: item.side,
      rule: anchor.direction === "after" ? "days-after-entry" : "days-before-hearing",
      confidence: voice.speaker === "court" ? anchor.confidence : anchor.confidence - 0.1,
      clause: clause.first,
    }));
  }
  return drafts;
}

function anchorBehind(page: Page, clause: Clause, end: number): Anchor | null {
  const { words, filed } = page;
  const limit = Math.min(clause.last, end + 18);
  if (end + 1 > clause.last || filed === null) return null;
  const start = words[end]!.end;
  const behind = page.text.slice(start, words[limit]!.end);
  for (
    const [test, name, confidence] of [
      [filedHere, "entry", 0.78],
      [servedHere, "service", 0.68],
    ] as const
  ) {
    const found = test.exec(behind);
    if (!found) continue;
    const last = wordAt(page, clause, start + found[0].length - 1);
    return { direction: "after", event: filed, name, last, confidence };
  }
  if (!ahead.test(behind)) return null;
  const moment = page.moments.find((one) => one.first > end);
  if (!moment || moment.first > end + 10 || moment.last > clause.last || moment.date === null) {
    return null;
  }
  const to = Math.min(clause.last, moment.last + 6);
  const said = printed(page, end + 1, to);
  const noun = /\b(?:hearing|conference|trial|argument|sentencing|mediation|call)\b/i.exec(said);
  if (!noun) return null;
  return {
    direction: "before",
    event: moment.date,
    name: noun[0].toLowerCase(),
    last: Math.max(moment.proof, moment.last),
    confidence: 0.75,
  };
}
