import { courtZone } from "../../domain/courts.ts";
import { courtInstant, isDate } from "../../domain/court_time.ts";
import type { Draft } from "./draft.ts";
import type { Moment } from "./moments.ts";
import { type Page, printed } from "./page.ts";
import type { Voice } from "./voice.ts";

/** Words by which a statement in prose takes back some of what it says. */
const hedge =
  /\b(?:propos(?:es|ing)|requested|tentative(?:ly)?|anticipat\w+|subject to|contemplat\w+|may be (?:set|held|reset|continued)|available on|alternative(?:ly)?|suggest\w*|would|could|in the event)\b/i;

/** More words than these between the first word and the date are read less surely; twice, still less. */
const closeWords = 34;

/** Verbs that lay a duty; two of them in one fact are two statements run together. */
const duties = /\b(?:shall|must)\b/gi;

/**
 * Prose that proved as good as a formula wherever it was checked: the words of the rule name the act
 * and the date is complete. The number is what the plain form is worth.
 */
const proven: Readonly<Record<string, number>> = {
  "deadline-is": 0.93,
  "last-day": 0.93,
  "extension-until": 0.92,
  "have-until": 0.92,
  "by-date-shall": 0.92,
  due: 0.92,
  "set-for": 0.92,
  "reset-for": 0.92,
  "setting-for-noun-on": 0.91,
};
/** No court sets a hearing more years ahead than this: the year is a misprint. */
const farthest = 6;
/** Plain forms below this are weak for a reason of their own: a party speaks, a year is missing. */
const leastProven = 0.81;

/** What else the entry says, as far as it bears on one fact. */
export interface Surroundings {
  voice: Voice;
  /** Dates that some construction read, whatever became of them. */
  read: ReadonlySet<string | null>;
}

/**
 * How sure a fact of this wording is. The constructions give the confidence of their plain form,
 * measured on dockets no rule was written from. What takes from it: a hedge, a long way between the
 * words and the date, two duties in one; and, also from CM/ECF's own formulas, a later day of the
 * same statement that nothing explains (it may be the new one), a misprint (a move to a day before
 * the entry was filed, a weekday that is not the date's, a hearing in many years), an hour by another
 * clock than the court's, an entry that calls itself an error.
 */
export function calibrated(page: Page, d: Draft, { voice, read }: Surroundings): number {
  if (voice.error) return Math.min(d.confidence, 0.85);
  if (d.computed !== undefined || d.verb === "met") return d.confidence;
  if (d.date !== null && page.filed !== null) {
    const years = Number(d.date.slice(0, 4)) - Number(page.filed.slice(0, 4));
    const isFar = d.type === "hearing" && years > farthest;
    if (isFar || d.verb === "moved" && d.date < page.filed) return Math.min(d.confidence, 0.8);
  }
  if (isMisfit(page, d) || isElsewhere(page, d) || isUnexplained(page, d, read)) {
    return Math.min(d.confidence, 0.8);
  }
  if (d.formula) return d.confidence;
  const least = proven[d.rule];
  const plain = least !== undefined && voice.speaker !== "party" && !d.conditional && !d.restated &&
      d.confidence >= leastProven
    ? Math.max(least, d.confidence)
    : d.confidence;
  let dateAt = d.last;
  while (dateAt > d.first && !page.dated[dateAt]) dateAt--;
  const span = dateAt - d.first;
  const words = printed(page, Math.max(d.clause, d.first - 12), Math.min(dateAt, d.first + 80));
  let confidence = plain;
  if (span > closeWords) confidence -= 0.06;
  if (span > 2 * closeWords) confidence -= 0.08;
  if (hedge.test(words)) confidence -= 0.12;
  if ((printed(page, d.first, dateAt).match(duties)?.length ?? 0) > 1) confidence -= 0.08;
  return Math.max(0.6, Math.min(plain, Math.round(confidence * 100) / 100));
}

/** Is the date printed with a weekday that is not its own? One of the two is a misprint. */
function isMisfit(page: Page, d: Draft): boolean {
  return momentsOf(page, d).some(({ date, misfit }) => misfit && date === d.date);
}

/** The moments printed among the words of a draft. */
function momentsOf({ moments }: Page, { first, last }: Draft): readonly Moment[] {
  return moments.slice(after(moments, first - 1), after(moments, last));
}

const clocks: Readonly<Record<string, string>> = {
  e: "America/New_York",
  c: "America/Chicago",
  m: "America/Denver",
  p: "America/Los_Angeles",
};
const clockName = /\b(?:eastern|central|mountain|pacific|[ecmp][sd]?t)\b/i;

/** Is the hour printed by a clock that shows another hour than the court's? Which is meant is open. */
function isElsewhere(page: Page, d: Draft): boolean {
  const { date, time } = d;
  if (date === null || time === null || !isDate(date)) return false;
  for (const moment of momentsOf(page, d)) {
    if (moment.date !== date || moment.time !== time) continue;
    const named = clockName.exec(printed(page, moment.first, moment.last))?.[0];
    const clock = clocks[(named ?? "").charAt(0).toLowerCase()];
    if (clock === undefined) continue;
    const { zone } = courtZone(page);
    // Arizona has Mountain Time without its summer
    if (clock === clocks["m"] && zone === "America/Phoenix") continue;
    return !courtInstant({ date, time, zone }).equals(courtInstant({ date, time, zone: clock }));
  }
  return false;
}

/**
 * Does the statement of a dated hearing print, behind it, a day that no construction read? Days
 * before the filing tell what was, and are no sign.
 */
function isUnexplained(page: Page, d: Draft, read: ReadonlySet<string | null>): boolean {
  const { filed } = page;
  if (filed === null || d.verb !== "set" && d.verb !== "moved") return false;
  if (d.type !== "hearing" || d.date === null) return false;
  const end = page.clauses[after(page.clauses, d.last) - 1]?.last ?? d.last;
  const from = after(page.moments, d.last);
  return page.moments.slice(from, from + nextDays).some((moment) =>
    moment.last <= Math.min(end, d.last + nearWords) && moment.date !== null &&
    moment.date > filed && !read.has(moment.date) &&
    moved.test(printed(page, d.last + 1, moment.first))
  );
}

/** How many days behind a fact, and how far behind it, can be the one it moved to. */
const nextDays = 3, nearWords = 40;

/** Index of the first of some spans, in order, that begins behind word `last`. */
function after(spans: readonly { first: number }[], last: number): number {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.first > last) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Words between two days by which the second takes the place of the first. */
const moved =
  /\b(?:advanced|continued|moved|reset|re-?scheduled|adjourned|postponed|changed|cont['’]?d|to)\b[^.;]*$/i;
