import { weekdayOf } from "./calendar_days.ts";
import { wordSet } from "./word_lists.ts";
import { type PrintedDate, weekdayNumber } from "./dates.ts";
import { type PrintedTime, readTime } from "./times.ts";
import type { Word } from "./words.ts";
import type { Yearless } from "./yearless.ts";

/** A printed date with the clock time that stands beside it. */
export interface Moment {
  /** First and last word, the time (and a weekday) included. */
  first: number;
  last: number;
  date: string | null;
  time: string | null;
  endTime: string | null;
  /** Printed as digits (`6/26/2017`), as CM/ECF does, and not as a name of a month. */
  numeric: boolean;
  /** Index of the word that prints the year. */
  proof: number;
  repaired: boolean;
  /** The weekday printed in front of the date is not the date's. */
  misfit: boolean;
  /** No year is printed; `date` has the one that the filing date gives. */
  yearless?: Yearless;
}

const joiners = wordSet(`
  , at @ - – — ( ) between beginning starting commencing promptly from time : hearing approximately
  about by the hour of start start:
`);
const zones = wordSet(`
  eastern central mountain pacific standard daylight time et ct mt pt est edt cst cdt mst mdt
  pst pdt local prevailing ( ) est/edt
`);
const backJoiners = new Set([...zones, "on", ",", ":", "-", "–", "of", "the", "for"]);

/** Index behind zone tags (`(Eastern Time)`, `PST`) that follow word `last`; tags are labels only. */
function skipZone(words: readonly Word[], last: number): number {
  let at = last + 1, seen = false;
  for (let steps = 0; steps < 5 && words[at] && zones.has(words[at]!.lower); steps++, at++) {
    if (words[at]!.kind === "word") seen = true;
    if (words[at]!.lower === ")" && !seen) break;
  }
  if (!seen) return last;
  // an opening bracket that holds no zone stays outside
  while (at > last + 1 && words[at - 1]!.lower === "(") at--;
  return at - 1;
}

/** Joins dates with the times beside them, after (`6/26/2017 at 9:30 AM`) or before (`9:00 6/7/04`). */
export function findMoments(words: readonly Word[], dates: readonly PrintedDate[]): Moment[] {
  const taken = new Set<number>();
  return dates.map((date, n) => {
    const limit = dates[n + 1]?.first ?? words.length;
    let { first, last } = date;
    let time: PrintedTime | null = null;
    let endTime: string | null = null;
    // an hour stands behind the whole list: `June 4 and 5, 2024 at 9:00 AM`
    const end = date.proof < limit ? Math.max(last, date.proof) : last;
    for (let at = end + 1, steps = 0; steps < 6 && at < limit; steps++, at++) {
      const found = readTime(words, at);
      if (found && found.last < limit) {
        time = found;
        break;
      }
      const word = words[at]!;
      if (!joiners.has(word.lower) && weekdayNumber(word.lower) === undefined) break;
      if (word.lower === "." || word.lower === ";") break;
    }
    if (time) {
      taken.add(time.first);
      last = time.last;
      let at = skipZone(words, last);
      const dash = words[at + 1]?.lower;
      if (dash === "-" || dash === "–" || dash === "to" || dash === "until" || dash === "through") {
        const end = readTime(words, at + 2) ?? dashTime(words, at + 2);
        if (end && end.last < limit && end.time > time.time) {
          endTime = end.time;
          taken.add(end.first);
          at = skipZone(words, end.last);
        }
      }
      last = at;
    } else {
      for (let at = date.first - 1, steps = 0; steps < 8 && at >= 0; steps++, at--) {
        const before = timeEndingAt(words, at);
        if (before) {
          if (!taken.has(before.first)) {
            time = before;
            taken.add(before.first);
            first = before.first;
          }
          break;
        }
        const word = words[at]!;
        if (!backJoiners.has(word.lower) && weekdayNumber(word.lower) === undefined) break;
      }
    }
    let at = date.first - 1;
    while (at >= 0 && /^(?:[,.()]|the)$/.test(words[at]!.lower) && at > date.first - 3) at--;
    const weekday = at < 0 ? undefined : weekdayNumber(words[at]!.lower);
    if (first === date.first && weekday !== undefined) {
      first = words[at + 1]!.lower === ")" && words[at - 1]?.lower === "(" ? at - 1 : at;
    }
    // `on Friday. June 2, 2026 is`: the full name ends the sentence
    const ends = weekday !== undefined && words[at + 1]!.lower === "." &&
      words[at]!.lower.endsWith("day");
    return {
      first,
      last,
      date: date.iso,
      time: time?.time ?? null,
      endTime,
      numeric: words[date.first]!.kind === "number",
      proof: date.proof,
      repaired: date.repaired,
      misfit: weekday !== undefined && !ends && date.iso !== null &&
        weekdayOf(date.iso) !== weekday,
      ...(date.yearless ? { yearless: date.yearless } : {}),
    };
  });
}

/** After a dash, `readTime` refuses a figure that touches it; read `11:00` of `10:00-11:00` still. */
function dashTime(words: readonly Word[], at: number): PrintedTime | null {
  const apart = words.slice(at, at + 8).map((word) => ({ ...word }));
  if (apart.length === 0) return null;
  const found = readTime(apart, 0);
  return found ? { ...found, first: at, last: at + found.last } : null;
}

/** The clock time whose last word is `at`. */
function timeEndingAt(words: readonly Word[], at: number): PrintedTime | null {
  const lower = words[at]!.lower;
  if (!/^(noon|am|pm|m|o'clock|\d\d)$/.test(lower) && words[at]!.lower !== ".") return null;
  // the hour of `9:00`, not its minutes; `12:00 noon`, not `noon`
  for (let first = Math.max(0, at - 6); first <= at; first++) {
    const found = readTime(words, first);
    if (found && found.last === at) return found;
  }
  return null;
}
