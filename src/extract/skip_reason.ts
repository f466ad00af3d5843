import { findPeriods } from "../domain/computing_time/find_periods.ts";
import type { Clause } from "./rules/clauses.ts";
import { readDated } from "./rules/dated.ts";
import type { Moment } from "./rules/moments.ts";
import { type Page, printed } from "./rules/page.ts";
import { requestScope } from "./rules/requests.ts";
import { scopeOf } from "./rules/scope_of.ts";
import { triggerBefore } from "./rules/triggers.ts";
import type { Voice } from "./rules/voice.ts";

/** Why a printed date, time or period set nothing: a name for programs and the words for people. */
export interface SkipReason {
  why:
    | "stamp"
    | "attachments"
    | "quoted-document"
    | "no-such-day"
    | "no-year"
    | "denied"
    | "asked"
    | "past-act"
    | "excluded-time"
    | "span"
    | "document-date"
    | "recording"
    | "said-again"
    | "made-in-error"
    | "party"
    | "period"
    | "unread";
  /** Lower case, one line, no full stop; may quote words of the text. */
  because: string;
}

/** Words on either side in which a reason is looked for, so that time stays linear. */
const near = 24;
/** Words on either side that a construction may want. */
const wide = 120;

/** `Signed by Judge X on D`: an act of the clerk or judge a few words before the date. */
const pastAct =
  /(?<!\bbe )\b((?:signed|modified|filed|entered|edited|docketed|served|mailed|sent|executed|issued|ordered|dated)\b)[^.;:]*(?:\b[A-Z]\.[^.;:]*)*$/i;
/** Words that set: what stands behind one of them is a gap, whatever else is said near it. */
const settingVerb =
  /\b(?:set|reset|scheduled|rescheduled|moved|continued|adjourned|advanced|changed|begins?|commences?|due)\b/i;
const settingNoun = /\b(?:hearing|conference|trial|argument)\b/i;

function sets(words: string): boolean {
  return settingVerb.test(words) || settingNoun.test(words);
}

const recording =
  /\b(?:run time|court date & time|court time|time in|time out|audio|tape|ftr|recording|recorded|digital|recess\w*|court reporter|began|ended|start time|end time|start|stop|called|convened|concluded|resumed|held)\b/i;

/**
 * Why the rules set nothing on a date that is printed in the text, found with the engine's own
 * masks, triggers and scopes.
 */
export function dateSkipReason(page: Page, moment: Moment, { clause, bound, voice, heads }: {
  /** The statement it stands in. */
  clause: Clause;
  /** The first word behind the date before it. */
  bound: number;
  voice: Voice;
  /** As {@link stampHeads} gives them. */
  heads: Int32Array;
}): SkipReason {
  if (page.masked[moment.first]) return stampReason(page, heads[moment.first]!);
  if (moment.date === null) {
    return moment.yearless
      ? { why: "no-year", because: "no year is printed, and none near the filing fits" }
      : { why: "no-such-day", because: "no such day" };
  }
  const trigger = triggerBefore(page, moment.first, Math.min(bound, moment.first));
  const behind = printed(page, trigger.first, trigger.last).replaceAll(/\s+/g, " ");
  if (trigger.kind === "past" && !/from$/i.test(behind)) {
    return { why: "past-act", because: `day of a past act (“${behind}”)` };
  }
  const asked = scopeOf(page, { trigger, moment }, { clause, voice });
  if (asked === "denied") return { why: "denied", because: "asked for and denied" };
  if (asked === "asked") return { why: "asked", because: "asked for, not set" };
  const left = printed(page, Math.max(clause.first, trigger.first - near), trigger.first - 1);
  const excluded = /\bexclud(?:ed|able|ing|es)\b([^]*)$/i.exec(left);
  if (excluded && !sets(excluded[1]!)) {
    return { why: "excluded-time", because: "time excluded, no setting" };
  }
  const recorded = /\b(?:run time|court date & time|audio|recording|tape)\b([^]*)$/i.exec(left);
  if (recorded && !sets(recorded[1]!)) {
    return { why: "recording", because: "recording time" };
  }
  const act = pastAct.exec(left);
  if (act && (trigger.kind === "on" || trigger.kind === "none") && !sets(act[0])) {
    return { why: "past-act", because: `day of a past act (“${act[1]}”)` };
  }
  const span = /\bperiod\b([^]*)$/i.exec(left);
  if (span && !sets(span[1]!)) return { why: "span", because: "begin or end of a period" };
  const right = printed(page, moment.last + 1, Math.min(clause.last, moment.last + 2));
  if (/^(?:order|opinion|judgment|decision|ruling|letter|report|memorandum)\b/i.test(right)) {
    return { why: "document-date", because: "day of another document" };
  }
  if (voice.error) return { why: "made-in-error", because: "the entry says it was made in error" };
  if (voice.speaker === "party" && courtCouldSet(page, moment, { clause, voice })) {
    return { why: "party", because: "said by a party, whose words set nothing" };
  }
  return {
    why: "unread",
    because: behind === ""
      ? "no construction reads it"
      : `no construction reads it (behind “${behind}”)`,
  };
}

/** Would the same words in a court's mouth set something on this date? */
function courtCouldSet(page: Page, moment: Moment, { clause, voice }: {
  clause: Clause;
  voice: Voice;
}): boolean {
  const court: Voice = { ...voice, speaker: "court" };
  const part = {
    first: Math.max(clause.first, moment.first - wide),
    last: Math.min(clause.last, moment.last + wide),
  };
  return readDated(page, part, { voice: court, moments: [moment] })
    .some((draft) => draft.date === moment.date || draft.oldDate === moment.date);
}

/** Why a clock time that stands beside no date sets nothing; `first` is its first word. */
export function timeSkipReason(page: Page, first: number, { clause, voice, heads }: {
  clause: Clause;
  voice: Voice;
  heads: Int32Array;
}): SkipReason {
  if (page.masked[first]) return stampReason(page, heads[first]!);
  const around = printed(
    page,
    Math.max(clause.first, first - near),
    Math.min(clause.last, first + near),
  );
  const left = printed(page, Math.max(clause.first, first - 4), first - 1);
  if ((voice.minutes || recording.test(around)) && !settingVerb.test(left)) {
    return { why: "recording", because: "recording time" };
  }
  const asked = requestScope(page, clause.first, first);
  if (asked === "denied") return { why: "denied", because: "asked for and denied" };
  if (asked === "asked") return { why: "asked", because: "asked for, not set" };
  return { why: "unread", because: "no construction reads it" };
}

/** For each word inside a clerk's stamp, the first word of the outermost bracket round it. */
export function stampHeads({ words, masked }: Page): Int32Array {
  const heads = Int32Array.from(words, (_, index) => index);
  const open: number[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!masked[i]) {
      open.length = 0;
      continue;
    }
    const { lower } = words[i]!;
    if (lower === "(" || lower === "[") open.push(i);
    if (open.length > 0) heads[i] = Math.min(open[0]! + 1, words.length - 1);
    if (lower === ")" || lower === "]") open.pop();
  }
  return heads;
}

function stampReason(page: Page, head: number): SkipReason {
  const word = printed(page, head, head);
  if (/^attach/i.test(word)) return { why: "attachments", because: "list of attachments" };
  if (/^re(?:lated)?$/i.test(word)) {
    return { why: "quoted-document", because: "said of another document" };
  }
  return { why: "stamp", because: `clerk stamp (${word})` };
}

/** A period of days or weeks that runs from something: `within 14 days`, `7 days before`. */
export interface CountedPeriod {
  start: number;
  end: number;
}

const countedUnits: ReadonlySet<string> = new Set(["day", "business-day", "week"]);
/** Words that make a period a limit, before and behind it. */
const limitBefore = /\b(?:within|no later than|not later than|at least|no fewer than)\s+$/i;
const limitBehind =
  /^\s*(?:after|from|before|prior|preceding|following|hereof|of (?:the|this|its|service|entry|receipt|filing))\b/i;

/** The periods in `text` that may set a deadline, in order, with the word `within` or the like. */
export function countedPeriods(text: string): CountedPeriod[] {
  return findPeriods(text).flatMap(({ start, end, period }) => {
    if (!countedUnits.has(period.unit)) return [];
    const lead = limitBefore.exec(text.slice(Math.max(0, start - 24), start));
    if (lead) return [{ start: start - lead[0].length, end }];
    return limitBehind.test(text.slice(end, end + 24)) ? [{ start, end }] : [];
  });
}
