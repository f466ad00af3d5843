import type { CalendarFact, Fact, Quote } from "../domain/fact.ts";
import { readEntry } from "./read_entry.ts";
import type { Clause } from "./rules/clauses.ts";
import { findDates } from "./rules/dates.ts";
import { findMoments, type Moment } from "./rules/moments.ts";
import { openPage, type Page } from "./rules/page.ts";
import { readTime } from "./rules/times.ts";
import { readVoice, type Voice } from "./rules/voice.ts";
import {
  countedPeriods,
  dateSkipReason,
  type SkipReason,
  stampHeads,
  timeSkipReason,
} from "./skip_reason.ts";

/** A date, time or period of the text that set nothing; quoted exactly. */
export interface Skipped extends Quote, SkipReason {
  /** `YYYY-MM-DD` where what is printed is a day, else null. */
  date: string | null;
  /** `HH:MM` where a time is printed, else null. */
  time: string | null;
}

/** What was read in a text, and what was left. */
export interface Explanation {
  /** As {@link readEntry} gives them. */
  facts: Fact[];
  /** In order of their offset. Every printed date is either in a calendar fact or here. */
  skipped: Skipped[];
}

/** A printed time that stands beside no date. */
interface LoneTime {
  first: number;
  last: number;
  time: string;
}

/**
 * Reads a docket text as {@link readEntry} does and says of every date, clock time and counted period
 * that set nothing why it did not. Where the rules have no reason of their own, the words are
 * `no construction reads it`: a gap for whoever writes rules. Pure and deterministic.
 */
export function explainEntry(
  input: { text: string; filed: string | null; courtId: string; docketNumber?: string },
): Explanation {
  const facts = readEntry(input);
  const page = openPage(input);
  if (page.words.length === 0) return { facts, skipped: [] };
  const calendar = facts.filter(isCalendar);
  const read = {
    page,
    voice: readVoice(page),
    facts: calendar,
    quoted: quotedWords(page, calendar),
    heads: stampHeads(page),
  };
  const skipped = [...skippedDates(read), ...skippedTimes(read), ...skippedPeriods(read)];
  return { facts, skipped: skipped.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The page with what was read in it. */
interface ReadPage {
  page: Page;
  voice: Voice;
  facts: CalendarFact[];
  /** 1 for each word inside the quote of one of them. */
  quoted: Uint8Array;
  heads: Int32Array;
}

function quotedWords({ words }: Page, facts: readonly CalendarFact[]): Uint8Array {
  const starts = words.map(({ start }) => start);
  const quoted = new Uint8Array(words.length);
  for (const { start, end } of facts) {
    quoted.fill(1, lowerBound(starts, start), lowerBound(starts, end));
  }
  return quoted;
}

function isCalendar(fact: Fact): fact is CalendarFact {
  return fact.fact === "calendar";
}

function skippedDates(read: ReadPage): Skipped[] {
  const { page, voice, facts, heads } = read;
  const { words } = page;
  const moments = findMoments(words, findDates(words, page.filed));
  const quoting = quotingFacts(page, moments, facts);
  const clauseOf = clauseFinder(page);
  const skipped: Skipped[] = [];
  const said = new Set(facts.flatMap(({ date, oldDate }) => [date, oldDate]));
  moments.forEach((moment, index) => {
    const clause = clauseOf(moment.first);
    const using = quoting[index]!.filter(({ date, oldDate }) =>
      moment.date !== null && (date === moment.date || oldDate === moment.date)
    );
    const bound = Math.max(clause.first, (moments[index - 1]?.last ?? -1) + 1);
    if (using.length > 0) {
      const unused = timeLeftOut(page, moment, using);
      if (unused) skipped.push(unused);
      return;
    }
    const reason = dateSkipReason(page, moment, { clause, bound, voice, heads });
    const again = reason.why === "unread" && moment.date !== null && said.has(moment.date);
    skipped.push({
      ...quote(page, moment),
      date: moment.date,
      time: moment.time,
      ...(again ? { why: "said-again" as const, because: "said again, read elsewhere" } : reason),
    });
  });
  return [...skipped, ...yearless(read)];
}

/** For each moment, the facts whose quote holds it. */
function quotingFacts(
  page: Page,
  moments: readonly Moment[],
  facts: readonly CalendarFact[],
): CalendarFact[][] {
  const quoting: CalendarFact[][] = moments.map(() => []);
  const starts = moments.map(({ first }) => page.words[first]!.start);
  for (const fact of facts) {
    for (let at = lowerBound(starts, fact.start - 24); at < moments.length; at++) {
      if (starts[at]! >= fact.end) break;
      if (page.words[moments[at]!.last]!.end > fact.start) quoting[at]!.push(fact);
    }
  }
  return quoting;
}

/** Index of the first of the ascending `numbers` that is not below `least`. */
function lowerBound(numbers: readonly number[], least: number): number {
  let low = 0, high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hour beside a date that was read, where no fact took it. */
function timeLeftOut(
  page: Page,
  moment: Moment,
  using: readonly CalendarFact[],
): Skipped | null {
  const { time } = moment;
  if (time === null || using.some((fact) => fact.time === time || fact.oldTime === time)) {
    return null;
  }
  for (let at = moment.first; at <= moment.last; at++) {
    const found = readTime(page.words, at);
    if (found?.time !== time || found.last > moment.last) continue;
    const tookPlace = using.every(({ verb, rule }) => verb === "held" || rule === "not-held");
    return {
      ...quote(page, found),
      date: null,
      time,
      ...(tookPlace
        ? { why: "recording", because: "recording time" }
        : { why: "unread", because: "no construction reads it" }),
    };
  }
  return null;
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** `May 4` where no year is printed, so that it names no day. */
function yearless({ page, quoted }: ReadPage): Skipped[] {
  const { words } = page;
  const skipped: Skipped[] = [];
  for (let first = 0; first < words.length; first++) {
    if (page.dated[first] || !words[first]!.capital || !months.test(words[first]!.lower)) continue;
    const last = words[first + 1]?.lower === "." ? first + 2 : first + 1;
    const day = words[last];
    if (day?.kind !== "number" || day.lower.length > 2 || page.dated[last]) continue;
    if (Number(day.lower) < 1 || Number(day.lower) > 31) continue;
    if (quoted[first]) continue;
    skipped.push({
      ...quote(page, { first, last }),
      date: null,
      time: null,
      why: "no-year",
      because: "no year is printed",
    });
  }
  return skipped;
}

function skippedTimes({ page, voice, facts, heads }: ReadPage): Skipped[] {
  const clauseOf = clauseFinder(page);
  const times = loneTimes(page);
  const starts = times.map(({ first }) => page.words[first]!.start);
  const used = new Set<LoneTime>();
  for (const fact of facts) {
    const own = [fact.time, fact.endTime, fact.oldTime];
    for (let at = lowerBound(starts, fact.start); at < times.length; at++) {
      if (starts[at]! >= fact.end) break;
      if (own.includes(times[at]!.time)) used.add(times[at]!);
    }
  }
  return times.filter((time) => !used.has(time)).map((lone) => ({
    ...quote(page, lone),
    date: null,
    time: lone.time,
    ...timeSkipReason(page, lone.first, { clause: clauseOf(lone.first), voice, heads }),
  }));
}

function loneTimes({ words, dated }: Page): LoneTime[] {
  const times: LoneTime[] = [];
  for (let at = 0; at < words.length; at++) {
    if (dated[at]) continue;
    const found = readTime(words, at);
    if (!found) continue;
    times.push(found);
    at = found.last;
  }
  return times;
}

function skippedPeriods({ page, quoted }: ReadPage): Skipped[] {
  const starts = page.words.map(({ start }) => start);
  return countedPeriods(page.text).flatMap(({ start, end }) => {
    if (page.masked[lowerBound(starts, start)] || quoted[lowerBound(starts, end) - 1]) return [];
    return [{
      start,
      end,
      quote: page.text.slice(start, end),
      date: null,
      time: null,
      why: "period" as const,
      because: "a period from which no date was computed",
    }];
  });
}

/** The statement of a word; to be asked in ascending order. */
function clauseFinder({ clauses, words }: Page): (word: number) => Clause {
  let at = 0;
  return (word) => {
    while (at < clauses.length - 1 && clauses[at]!.last < word) at++;
    return clauses[at] ?? { first: 0, last: words.length - 1 };
  };
}

function quote(page: Page, { first, last }: { first: number; last: number }): Quote {
  const start = page.words[first]!.start, end = page.words[last]!.end;
  return { start, end, quote: page.text.slice(start, end) };
}
