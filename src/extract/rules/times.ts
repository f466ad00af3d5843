import type { Word } from "./words.ts";

/** A clock time printed in the text. */
export interface PrintedTime {
  first: number;
  last: number;
  /** `HH:MM`, 24 hours. */
  time: string;
  /** No a.m. or p.m. was printed: 1:00 to 6:59 is read as afternoon. */
  bare: boolean;
}

const half = (word: Word | undefined) =>
  word === undefined
    ? null
    : /^a\.?m$/.test(word.lower)
    ? "am"
    : /^p\.?m$/.test(word.lower)
    ? "pm"
    : null;

/** `a . m .` and `am` alike; gives the index of the last word, or null. */
function readHalf(words: readonly Word[], i: number): { half: "am" | "pm"; last: number } | null {
  const one = half(words[i]);
  if (one) return { half: one, last: i };
  const a = words[i]?.lower;
  if ((a === "a" || a === "p") && words[i + 1]?.lower === "." && words[i + 2]?.lower === "m") {
    return { half: a === "a" ? "am" : "pm", last: i + 2 };
  }
  if ((a === "a" || a === "p") && words[i + 1]?.lower === "m") {
    return { half: a === "a" ? "am" : "pm", last: i + 1 };
  }
  return null;
}

function format(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** `1400 hours`, `at 0900`: four figures that are told to be an hour. */
function militaryTime(words: readonly Word[], i: number): PrintedTime | null {
  const { lower } = words[i]!;
  const hour = Number(lower.slice(0, 2)), minute = Number(lower.slice(2));
  if (hour > 23 || minute > 59) return null;
  const named = /^(?:hours|hrs)$/.test(words[i + 1]?.lower ?? "");
  const early = lower.startsWith("0") && /^(?:at|@)$/.test(words[i - 1]?.lower ?? "");
  if (!named && !early) return null;
  return { first: i, last: named ? i + 1 : i, time: format(hour, minute), bare: false };
}

/** The time at word `i`, or null. */
export function readTime(words: readonly Word[], i: number): PrintedTime | null {
  const word = words[i];
  if (!word) return null;
  if (word.lower === "noon") return { first: i, last: i, time: "12:00", bare: false };
  if (word.kind !== "number") return null;
  if (word.lower.length === 4) return militaryTime(words, i);
  if (word.lower.length > 2) return null;
  const hour = Number(word.lower);
  const before = words[i - 1];
  if (before && before.end === word.start && /^[:/.#$-]$/.test(before.lower)) return null;
  if (words[i + 1]?.lower === "noon" && hour === 12) {
    return { first: i, last: i + 1, time: "12:00", bare: false };
  }
  let minute = 0, last = i, clock = false;
  const colon = words[i + 1], minutes = words[i + 2];
  if (
    colon && (colon.lower === ":" || colon.lower === ".") && colon.start === word.end && minutes &&
    minutes.kind === "number" && minutes.lower.length === 2 && minutes.start === colon.end &&
    Number(minutes.lower) < 60
  ) {
    minute = Number(minutes.lower);
    last = i + 2;
    clock = colon.lower === ":";
    const seconds = words[last + 2];
    if (
      clock && words[last + 1]?.lower === ":" && seconds?.kind === "number" &&
      seconds.lower.length === 2 && words[last + 1]!.start === minutes.end &&
      seconds.start === words[last + 1]!.end
    ) last += 2;
  }
  const marked = readHalf(words, last + 1);
  if (marked) {
    if (hour < 1 || hour > 12) {
      // `14:00 PM`: the 24-hour figure says it all
      return clock && hour <= 23 && (hour > 12) === (marked.half === "pm")
        ? { first: i, last: marked.last, time: format(hour, minute), bare: false }
        : null;
    }
    const value = (hour % 12) + (marked.half === "pm" ? 12 : 0);
    return { first: i, last: marked.last, time: format(value, minute), bare: false };
  }
  if (words[last + 1]?.lower === "noon" && hour === 12) {
    return { first: i, last: last + 1, time: "12:00", bare: false };
  }
  if (words[last + 1]?.lower === "o'clock" && hour >= 1 && hour <= 12) {
    const after = readHalf(words, last + 2);
    const value = after
      ? (hour % 12) + (after.half === "pm" ? 12 : 0)
      : hour < 7
      ? hour + 12
      : hour;
    return { first: i, last: after?.last ?? last + 1, time: format(value, minute), bare: !after };
  }
  if (!clock || hour > 23) return null;
  const next = words[last + 1];
  // a case number `2:17-cr`, a counter reading `2:32-2:41`
  const touching = next !== undefined && next.start === words[last]!.end;
  const range = next?.lower === "-" && words[last + 2]?.kind === "number" &&
    (words[last + 3]?.lower === ":" || readHalf(words, last + 3) !== null);
  if (touching && (next.lower === ":" || next.kind === "word" || (next.lower === "-" && !range))) {
    return null;
  }
  const value = hour >= 1 && hour < 7 && word.lower.length === 1 ? hour + 12 : hour;
  return { first: i, last, time: format(value, minute), bare: true };
}
