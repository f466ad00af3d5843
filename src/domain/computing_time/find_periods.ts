import type { Quote } from "../fact.ts";
import { numberWords, readNumberWords } from "./number_words.ts";
import { isPeriodCount, type Period, type PeriodUnit } from "./period.ts";

/** A period and where it stands: `text.slice(start, end) === quote`. */
export interface FoundPeriod extends Quote {
  period: Period;
}

const units: readonly PeriodUnit[] = ["hour", "day", "week", "month", "year"];
const unitWord = new RegExp(String.raw`(?<![a-z])(${units.join("|")})s?(?![a-z\d])`, "gi");

/** Longest text before the unit in which its number is sought; `one hundred and twenty (120) additional calendar` needs 50. */
const reach = 70;

/** What may stand between number and unit without changing what is counted. */
const plainAdjectives = ["calendar", "consecutive", "full", "additional", "more", "further"];
const openDayAdjectives = ["business", "court", "working", "judicial"];
const adjectives = [...plainAdjectives, ...openDayAdjectives];

const word = `(?:${[...numberWords].join("|")})`;
const spelled = String.raw`${word}(?:(?:\s+and\s+|\s*-\s*|\s+)${word}){0,4}`;
const number = String.raw`(?:\d{1,4}|${spelled})`;
const bracketed = String.raw`[(\[]\s*(${number})\s*[)\]]`;
const counted = String.raw`(?:(${number})(?:[\s-]*${bracketed})?|${bracketed})`;
/** Neither the rest of a longer word or number, nor part of an amount, docket number or decimal. */
const numberBegins = String.raw`(?<![\w$#/:.-]|\d,)`;
const before = new RegExp(
  String.raw`${numberBegins}${counted}(?:\s*(?:-|–|\bto\b|\bor\b)\s*${counted})?` +
    String.raw`[\s-]*((?:(?:${adjectives.join("|")})[\s-]+){0,2})$`,
  "i",
);

/** `a week` is a period after these words; elsewhere it is a rate, as in `twice a week`. */
const single = new RegExp(
  String.raw`(^|\b(?:within|in|after|before|for|than|least|of|by)\s+)an?\s+((?:${
    adjectives.join("|")
  })\s+)?$`,
  "i",
);

const lastToken = /([a-z]+|[\d)\]])[\s-]*$/i;
const numberEnds: ReadonlySet<string> = new Set([...numberWords, ...adjectives, "a", "an"]);
const half = /^\s+and\s+(?:a|one)[\s-]half\b/i;

/**
 * Every period that is stated in the text, in order: `14 days`, `fourteen (14) days`, `30-day`,
 * `two weeks`, `48 hours`, `10 business days`. Where words and digits contradict each other, or a
 * range stands there, `otherCount` holds the second number. Left out, because a wrong number is
 * worse than none: parts of days, periods made of two units (`one year and six months`), zero, and
 * counts beyond `longestPeriod`. Takes time in proportion to the text's length.
 */
export function findPeriods(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const match of text.matchAll(unitWord)) {
    const end = match.index + match[0].length;
    const unit = match[1]!.toLowerCase() as PeriodUnit;
    const from = Math.max(0, match.index - reach);
    const head = text.slice(from, match.index);
    const read = readCount(head, { unit, atStart: from === 0 });
    if (read === null || half.test(text.slice(end, end + 40))) continue;
    const start = from + read.offset;
    found.push({ start, end, quote: text.slice(start, end), period: read.period });
  }
  return withoutCompounds(text, found);
}

interface Context {
  unit: PeriodUnit;
  /** `head` is all of the text before the unit. */
  atStart: boolean;
}

function readCount(head: string, context: Context): { offset: number; period: Period } | null {
  const last = lastToken.exec(head.slice(-20))?.[1]?.toLowerCase();
  if (last === undefined || (/[a-z]/.test(last) && !numberEnds.has(last))) return null;
  const match = before.exec(head);
  if (match === null) return readSingle(head, context);
  // A number that begins where the window does may be the end of a longer one.
  if (match.index === 0 && !context.atStart) return null;
  const groups = match.slice(1, 7).filter((group) => group !== undefined);
  const numbers = [...new Set(groups.map(readNumber))];
  const unit = unitOf(context.unit, match[7] ?? "");
  if (unit === null || numbers.length > 2) return null;
  const counts: number[] = [];
  for (const count of numbers) {
    if (count === null || !isPeriodCount(count, unit)) return null;
    counts.push(count);
  }
  const [count, otherCount] = counts;
  if (count === undefined) return null;
  const period = otherCount === undefined ? { count, unit } : { count, unit, otherCount };
  return { offset: match.index, period };
}

function readSingle(head: string, context: Context): { offset: number; period: Period } | null {
  const match = single.exec(head);
  if (match === null || (match.index === 0 && !context.atStart)) return null;
  const unit = unitOf(context.unit, match[2] ?? "");
  return unit === null
    ? null
    : { offset: match.index + match[1]!.length, period: { count: 1, unit } };
}

function readNumber(text: string): number | null {
  const plain = text.toLowerCase();
  return /^\d/.test(plain) ? Number(plain) : readNumberWords(plain);
}

function unitOf(unit: PeriodUnit, words: string): PeriodUnit | null {
  const openDays = openDayAdjectives.some((adjective) => words.toLowerCase().includes(adjective));
  if (!openDays) return unit;
  return unit === "day" ? "business-day" : null;
}

const joining = /^(?:\s*,)?\s*(?:and|plus)?\s*$/i;
const sizes: readonly PeriodUnit[] = ["hour", "business-day", "day", "week", "month", "year"];

/** Two periods side by side, the larger unit first, are one period that has no single unit. */
function withoutCompounds(text: string, found: FoundPeriod[]): FoundPeriod[] {
  const parts = new Set<FoundPeriod>();
  found.forEach((period, index) => {
    const next = found[index + 1];
    if (next === undefined || next.start - period.end > 10) return;
    const smaller = sizes.indexOf(next.period.unit) < sizes.indexOf(period.period.unit);
    if (smaller && joining.test(text.slice(period.end, next.start))) {
      parts.add(period).add(next);
    }
  });
  return parts.size === 0 ? found : found.filter((period) => !parts.has(period));
}
