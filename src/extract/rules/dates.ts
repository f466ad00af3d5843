import { isoDay, weekdayOf } from "./calendar_days.ts";
import { cue } from "./cues.ts";
import type { Word } from "./words.ts";
import { dayWithoutYear, isNear, type Yearless } from "./yearless.ts";

/** A calendar date printed in the text. */
export interface PrintedDate {
  /** Indices of the first and last word. */
  first: number;
  last: number;
  /** `YYYY-MM-DD`, or null when what is printed is no possible date (`2/30/2015`, `5/22/20107`). */
  iso: string | null;
  /** Index of the word that prints the year; behind `last` in a list or range, whose end it is. */
  proof: number;
  /** The printed year or day was a misprint that the weekday beside it proves (`repaired`). */
  repaired: boolean;
  /** No year is printed; `iso` has the one that the filing date gives. */
  yearless?: Yearless;
}

const months = new Map<string, number>();
[
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]
  .forEach((name, index) => {
    months.set(name, index + 1);
    months.set(name.slice(0, 3), index + 1);
  });
months.set("sept", 9);

const weekdays = new Map<string, number>();
[
  ["monday", "mon"],
  ["tuesday", "tue", "tues"],
  ["wednesday", "wed", "weds"],
  ["thursday", "thu", "thur", "thurs"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
]
  .forEach((names, index) => names.forEach((name) => weekdays.set(name, index + 1)));

/** 1 (Monday) to 7 for the name of a weekday, else undefined. */
export function weekdayNumber(word: string): number | undefined {
  return weekdays.get(word);
}

/** The full year for two printed digits: the century nearest to the filing year, else 1970-2069. */
function fullYear(two: number, filedYear: number | null): number {
  if (filedYear === null) return two < 70 ? 2000 + two : 1900 + two;
  const base = Math.floor(filedYear / 100) * 100 + two;
  return [base - 100, base, base + 100].reduce((best, year) =>
    Math.abs(year - filedYear) < Math.abs(best - filedYear) ? year : best
  );
}

/** Before an abbreviated month, or `may`, which are words of their own as well. */
const leadsToDay =
  /^(?:by|on|for|to|of|until|til|till|through|thru|including|before|after|from|due|than|is|and|or|the|date|noon|[ap]\.?m|[,:(]|-|–)$/;
/** Behind a number, these say that it counts something. */
const counted =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|pages?|copies|witnesses|exhibits?|times|percent|counts?|motions?|:|%|\/)$/;
/** Behind a day, the name of a paper that bears it: `the March 3 order`. */
const paper =
  /^(?:orders?|opinion|letters?|motions?|notice|memorandum|judgment|decision|ruling|minute|minutes|endorsement|report|stipulation|transcript|complaint|submissions?|filings?|e-?mails?|agreement|entry|declaration|affidavit|version)$/;
const ordinal = /^(st|nd|rd|th)$/;

/** `April 12`, `Dec. 4th`: the day behind the name of a month. */
function dayBehindMonth(words: readonly Word[], i: number): { last: number; day: number } | null {
  const month = words[i]!;
  const short = month.lower.length <= 4 && month.lower !== "june" && month.lower !== "july";
  const before = words[i - 1]?.lower;
  if (short && before !== undefined && !leadsToDay.test(before) && !weekdays.has(before)) {
    return null;
  }
  const at = words[i + 1]?.lower === "." ? i + 2 : i + 1;
  const day = words[at];
  if (!day || day.kind !== "number" || day.lower.length > 2) return null;
  const last = ordinal.test(words[at + 1]?.lower ?? "") ? at + 1 : at;
  const after = words[last + 1];
  if (after && counted.test(after.lower)) return null;
  if (
    after && paper.test(after.lower) &&
    !/^(?:hearing|conference|argument|date)$/.test(words[last + 2]?.lower ?? "")
  ) return null;
  // `May 4.5`
  if (after?.lower === "." && words[last + 2]?.kind === "number" && touches(words, last + 2)) {
    return null;
  }
  return { last, day: Number(day.lower) };
}

/** `3/3` that is no fraction: two figures with a stroke between them, and nothing on either side. */
function dayBehindSlash(words: readonly Word[], i: number): { last: number; day: number } | null {
  const [month, stroke, day, after] = [words[i]!, words[i + 1], words[i + 2], words[i + 3]];
  if (month.kind !== "number" || month.lower.length > 2) return null;
  if (stroke?.lower !== "/" || day?.kind !== "number" || day.lower.length > 2) return null;
  if (!touches(words, i + 1) || !touches(words, i + 2)) return null;
  const before = words[i - 1];
  if (before?.end === month.start && before.lower !== "(") return null;
  if (before?.kind === "number") return null;
  if (after && after.start === day.end && !/^[,.;:)]$/.test(after.lower)) return null;
  return { last: i + 2, day: Number(day.lower) };
}

/** The last word of the further days of a list or range (`June 4 and 5`, `June 4-6`), else `last`. */
function listEnd(words: readonly Word[], last: number): number {
  let end = last;
  for (let steps = 0; steps < 8; steps++) {
    const [joiner, day, after] = [words[end + 1], words[end + 2], words[end + 3]];
    if (!joiner || !/^(?:-|–|—|,|&|and|through|thru|to|or)$/.test(joiner.lower)) break;
    if (day?.kind !== "number" || day.lower.length > 2 || Number(day.lower) > 31) break;
    if (after && (counted.test(after.lower) || /^(?:[ap]\.?m|o'clock|\.)$/.test(after.lower))) {
      break;
    }
    end += 2;
  }
  return end;
}

/** `at 10:00`, `@ 9`: the hour of a setting stands at word `i`. */
function clockBehind(words: readonly Word[], i: number): boolean {
  if (words[i]?.lower === ",") i++;
  return /^(?:at|@)$/.test(words[i]?.lower ?? "") && words[i + 1]?.kind === "number";
}

function touches(words: readonly Word[], i: number): boolean {
  return words[i]!.start === words[i - 1]!.end;
}

interface Reading {
  last: number;
  proof?: number;
  iso: string | null;
  repaired: boolean;
  yearless?: Yearless;
}

/**
 * Years that a misprint may stand for: one digit too many dropped, or two neighbours exchanged.
 * Only those within twenty years of the filing date are offered.
 */
function repairs(printed: string, filedYear: number): number[] {
  const found = new Set<number>();
  if (printed.length === 5) {
    for (let i = 0; i < 5; i++) found.add(Number(printed.slice(0, i) + printed.slice(i + 1)));
  } else if (printed.length === 4) {
    for (let i = 0; i < 3; i++) {
      found.add(Number(printed.slice(0, i) + printed[i + 1] + printed[i] + printed.slice(i + 2)));
    }
    found.add(Number(`20${printed.slice(2)}`));
  }
  return [...found].filter((year) => Math.abs(year - filedYear) <= 20);
}

function readYear(
  printed: string,
  { month, day, weekday, filed, turns = 0 }: {
    month: number;
    day: number;
    weekday: number | undefined;
    filed: string | null;
    /** How often the year changes between this day and the printed year. */
    turns?: number;
  },
): { iso: string | null; repaired: boolean } {
  const filedYear = filed === null ? null : Number(filed.slice(0, 4));
  const year = printed.length === 2 ? fullYear(Number(printed), filedYear) : Number(printed);
  const plausible = printed.length === 2 ||
    (printed.length === 4 && (filedYear === null || Math.abs(year - filedYear) <= 60));
  if (plausible) {
    const printed = isoDay(year - turns, month, day);
    const next = isoDay(year - turns + 1, month, day);
    // in January the old year is printed still: only the weekday tells
    const slipped = printed !== null && next !== null && filed !== null && weekday !== undefined &&
      printed < filed && next >= filed && isNear(filed, next) && weekdayOf(printed) !== weekday &&
      weekdayOf(next) === weekday;
    return { iso: slipped ? next : printed, repaired: slipped };
  }
  if (weekday === undefined || filedYear === null) return { iso: null, repaired: false };
  const fitting = repairs(printed, filedYear)
    .map((y) => isoDay(y, month, day))
    .filter((d): d is string => d !== null && weekdayOf(d) === weekday);
  return fitting.length === 1
    ? { iso: fitting[0]!, repaired: true }
    : { iso: null, repaired: false };
}

/**
 * Finds every printed date. Numeric dates are month first (US courts); two-digit years are read near
 * the filing year. A month and day without a year take it from a later date of the same list or range
 * (`June 4 and 5, 2018`), else from the filing date as {@link dayWithoutYear} says.
 */
export function findDates(words: readonly Word[], filed: string | null): PrintedDate[] {
  const filedYear = filed === null ? null : Number(filed.slice(0, 4));
  const dates: PrintedDate[] = [];
  const touching = (i: number) => words[i] !== undefined && words[i]!.start === words[i - 1]!.end;

  /** `6/26/2017`, `6-26-17`, `6.26.2017`, `2017-06-26`. */
  function numeric(i: number, weekday: number | undefined): Reading | null {
    const a = words[i]!,
      sep = words[i + 1],
      b = words[i + 2],
      sep2 = words[i + 3],
      c = words[i + 4];
    if (!sep || !b || !sep2 || !c) return null;
    if (!/^[/.-]$/.test(sep.lower)) return null;
    if (sep2.lower !== sep.lower || b.kind !== "number" || c.kind !== "number") return null;
    if (!touching(i + 1) || !touching(i + 2) || !touching(i + 3) || !touching(i + 4)) return null;
    const before = words[i - 1];
    if (
      before && before.end === a.start &&
      (before.lower === "/" || before.lower === "-" ||
        // `Due:2/25/2010`, but not `9:00:6/7/04`
        before.lower === ":" && words[i - 2]?.kind !== "word")
    ) {
      return null;
    }
    const after = words[i + 5];
    if (
      after && after.start === c.end &&
      (after.lower === "/" || after.lower === "-" || after.kind === "word")
    ) {
      const glued = after.kind === "word" &&
        /^(at|as|and|am|pm|for|before|in|to|on|by)$/.test(after.lower);
      if (!glued && after.kind === "word" && after.lower.length < 3) return null;
      if (after.lower === "/" || after.lower === "-") {
        // `D1-D2` is a range; a case number goes on with letters
        if (words[i + 6]?.kind !== "number") return null;
      }
    }
    if (a.lower.length === 4 && sep.lower === "-") {
      if (b.lower.length !== 2 || c.lower.length !== 2) return null;
      return {
        last: i + 4,
        iso: isoDay(Number(a.lower), Number(b.lower), Number(c.lower)),
        repaired: false,
      };
    }
    if (a.lower.length > 2 || b.lower.length > 2) return null;
    const size = c.lower.length;
    if (size !== 2 && size !== 4 && size !== 5) return null;
    if (sep.lower !== "/" && size === 5 || sep.lower === "." && size !== 4) return null;
    const month = Number(a.lower), day = Number(b.lower);
    if (sep.lower !== "/" && (month < 1 || month > 12 || day < 1 || day > 31)) return null;
    if (sep.lower === "-" && size === 2 && filedYear !== null) {
      const year = fullYear(Number(c.lower), filedYear);
      if (year < filedYear - 10 || year > filedYear + 10) return null;
    }
    return { last: i + 4, ...readYear(c.lower, { month, day, weekday, filed }) };
  }

  /** `June 26, 2017`, `June 26th 2017`, `June 4 and 5, 2018`, `June 4, 2018`. */
  function named(i: number, weekday: number | undefined): Reading | null {
    const month = months.get(words[i]!.lower)!;
    let at = i + 1;
    if (words[at]?.lower === ".") at++;
    const day = words[at];
    if (!day || day.kind !== "number" || day.lower.length > 2) return null;
    const dayEnd = ordinal.test(words[at + 1]?.lower ?? "") ? at + 1 : at;
    // walk a list or range of further days to the year
    let k = dayEnd + 1, lastMonth = month, turns = 0;
    for (let steps = 0; steps < 16 && words[k]; steps++, k++) {
      const w = words[k]!;
      if (w.kind === "number") {
        if (w.lower.length === 4 || w.lower.length === 5) {
          const year = readYear(w.lower, {
            month,
            day: Number(day.lower),
            weekday,
            filed,
            turns,
          });
          // a plain `June 26, 2017` owns its year; in a list only the first day is the date
          const plain = k === dayEnd + 1 ||
            (k === dayEnd + 2 && /^[,.]$/.test(words[dayEnd + 1]!.lower));
          return { last: plain ? k : dayEnd, proof: k, ...year };
        }
        if (w.lower.length > 2) return null;
        if (words[k + 1]?.lower === ":" || words[k - 1]?.lower === ":") return null;
      } else if (
        !/^(,|-|–|—|&|and|through|thru|to|or|from|st|nd|rd|th|\.)$/.test(w.lower) &&
        !months.has(w.lower) && !weekdays.has(w.lower)
      ) return null;
      // `December 12 and January 9, 2025`: the year changes inside the list
      const further = months.get(w.lower);
      if (further !== undefined) {
        if (further < lastMonth) turns++;
        lastMonth = further;
      }
    }
    return null;
  }

  /** `26 June 2017`, `5th day of May, 2017`. */
  function dayFirst(i: number, weekday: number | undefined): Reading | null {
    let at = i + 1;
    if (ordinal.test(words[at]?.lower ?? "")) at++;
    if (words[at]?.lower === "day" && words[at + 1]?.lower === "of") at += 2;
    const month = months.get(words[at]?.lower ?? "");
    if (month === undefined) return null;
    at++;
    if (words[at]?.lower === "," || words[at]?.lower === ".") at++;
    const year = words[at];
    if (!year || year.kind !== "number" || year.lower.length !== 4) return null;
    // `2, May 5, 2017`: the number belongs to what stands before
    if (words[at + 1]?.lower === "," && words[at + 2]?.kind === "number") return null;
    return {
      last: at,
      ...readYear(year.lower, { month, day: Number(words[i]!.lower), weekday, filed }),
    };
  }

  /** `by April 12`, `Monday, 3/3`: the year is that of the filing date. */
  function withoutYear(i: number, weekday: number | undefined): Reading | null {
    const month = months.get(words[i]!.lower);
    const found = month !== undefined
      ? dayBehindMonth(words, i)
      : weekday !== undefined || clockBehind(words, i + 3)
      ? dayBehindSlash(words, i)
      : null;
    if (!found || filed === null) return null;
    const bracket = words[found.last + 1]?.lower === "(";
    const behind = bracket && weekday === undefined && words[found.last + 3]?.lower === ")"
      ? weekdays.get(words[found.last + 2]!.lower)
      : undefined;
    const inferred = dayWithoutYear({
      month: month ?? Number(words[i]!.lower),
      day: found.day,
      weekday: weekday ?? behind,
      filed,
    });
    if (!inferred) return null;
    const { iso, yearless } = inferred;
    const last = behind === undefined ? found.last : found.last + 3;
    return { last, proof: listEnd(words, last), iso, repaired: false, yearless };
  }

  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind === "mark" || (word.kind === "word" && (word.cues & cue.date) === 0)) continue;
    let weekday: number | undefined;
    for (let back = 1; back <= 2 && weekday === undefined; back++) {
      const w = words[i - back];
      if (!w) break;
      if (w.kind === "mark") continue;
      weekday = (w.cues & cue.date) === 0 ? undefined : weekdays.get(w.lower);
      if (weekday === undefined) break;
    }
    let reading: Reading | null = null;
    if (word.kind === "number" && word.lower.length <= 4) {
      reading = numeric(i, weekday);
      if (!reading && word.lower.length <= 2) reading = dayFirst(i, weekday);
    } else if (word.kind === "word" && months.has(word.lower)) {
      reading = named(i, weekday);
    }
    const mayLackYear = word.kind === "number"
      ? words[i + 1]?.lower === "/"
      : word.capital && months.has(word.lower);
    if (!reading && mayLackYear) reading = withoutYear(i, weekday);
    if (reading) {
      const { last, proof = last, iso, repaired, yearless } = reading;
      dates.push({ first: i, last, proof, iso, repaired, ...(yearless ? { yearless } : {}) });
      i = reading.last;
    }
  }
  return dates;
}
