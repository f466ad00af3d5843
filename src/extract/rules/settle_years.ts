import { daysBetween, formatCourtDate, isDate } from "../../domain/court_time.ts";
import type { Draft } from "./draft.ts";
import type { Moment } from "./moments.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";
import { type Yearless, yearRules } from "./yearless.ts";

/** What somebody had to do: the day may be long past, although no year says so. */
const narrated =
  /\b(?:(?:was|were|had)\s+(?:\w+\s+){0,3}?(?:ordered|directed|required|instructed|due|to|until|given)|failed|did\s+not|has\s+not|have\s+not)\b/i;
/** What a year that no weekday proves takes from the confidence, and more than 150 days off. */
const doubt = 0.06;
const farDoubt = 0.14;
const far = 150;

/**
 * Gives the drafts whose year the filing date or a weekday told what that allows: what took place is
 * not ahead of the filing, nothing is set on a day before it, and the basis names the year's source.
 * A year that no weekday proves takes from the confidence, more the further off the day is. Drafts
 * that cannot be are left out.
 */
export function settleYears(page: Page, slots: readonly Slot[], drafts: readonly Draft[]): Draft[] {
  const { filed } = page;
  const told = slots.filter(({ moment }) => moment.yearless || moment.repaired);
  if (filed === null || !isDate(filed) || told.length === 0) return [...drafts];
  return drafts.filter((d) => {
    const slot = d.date === null ? undefined : slotOf(told, d);
    if (!slot) return true;
    const { moment, trigger } = slot;
    if (!moment.yearless) {
      if (d.verb === "held" && d.date! > filed) return false;
      d.computed = { rule: yearRules.misprinted, basis: misprintBasis(page, moment) };
      return true;
    }
    return settleYearless(d, moment.yearless, {
      filed,
      words: printed(page, Math.max(d.clause, trigger.first - 24), trigger.last),
    });
  });
}

/** The first of the ordered slots inside the draft that has its date. */
function slotOf(slots: readonly Slot[], d: Draft): Slot | undefined {
  let low = 0, high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.moment.last < d.first) low = middle + 1;
    else high = middle;
  }
  for (; low < slots.length && slots[low]!.moment.first <= d.last; low++) {
    if (slots[low]!.moment.date === d.date) return slots[low];
  }
  return undefined;
}

/** False where the draft cannot be; `words` lead up to its date. */
function settleYearless(
  d: Draft,
  { proven, past }: Yearless,
  { filed, words }: { filed: string; words: string },
): boolean {
  if (d.verb === "held") {
    if (past === null) return false;
    d.date = past;
  } else if (d.verb === "set" && !d.old) {
    if (d.date! < filed && !d.restated) return false;
    if (!proven && narrated.test(words)) return false;
  }
  const source = proven ? "its weekday fits it near" : "it was taken from";
  d.computed = {
    rule: yearRules.missing,
    basis: `no year is printed, ${source} the filing on ${formatCourtDate(filed)}`,
  };
  if (!proven) {
    const off = Math.abs(daysBetween(filed, d.date!)) > far ? farDoubt : doubt;
    d.confidence = Math.round((d.confidence - off) * 100) / 100;
  }
  return true;
}

function misprintBasis(page: Page, { first, last, date }: Moment): string {
  return `“${printed(page, first, last)}” is misprinted, its weekday fits ${
    formatCourtDate(date!)
  }`;
}
