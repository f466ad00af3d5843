import { isDate } from "../domain/court_time.ts";
import type { EntryInput } from "./read_entry.ts";
import { openPage, printed } from "./rules/page.ts";
import { triggerBefore } from "./rules/triggers.ts";
import { readVoice } from "./rules/voice.ts";

/** A printed day with its year: numbers, month first, or the month by its name. */
const printedDays =
  /\b(\d{1,2})[/-](\d{1,2})[/-](\d{2,6})\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(\d{1,2}),? +(\d{4,6})\b/gi;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Years from the filing beyond which no date is meant. */
const mostYears = 60;
/** Longer texts are looked at up to here; what is set stands near the beginning. */
const mostCharacters = 20_000;

/**
 * The days by which a text sets something and that no calendar has, as printed and in order:
 * `6/31/2026`, or a year that cannot be meant (`5/22/20107`). Nothing can be read from them, and
 * somebody should know. What parties write sets nothing, nor do clerk's stamps. Costs next to nothing
 * for a text without such a day.
 */
export function impossibleDays({ text, filed, courtId, docketNumber = "" }: EntryInput): string[] {
  const beginning = beginningOf(text);
  if (!mayHoldOne(beginning, filed)) return [];
  const page = openPage({ text: beginning, filed, courtId, docketNumber });
  if (readVoice(page).speaker === "party") return [];
  const days = page.moments.flatMap((moment, place) => {
    if (moment.date !== null || moment.yearless) return [];
    const bound = (page.moments[place - 1]?.last ?? -1) + 1;
    const { kind } = triggerBefore(page, moment.first, bound);
    if (kind === "none" || kind === "past") return [];
    return [printed(page, moment.first, moment.last).replaceAll(/\s+/g, " ")];
  });
  return [...new Set(days)];
}

/** Without a word that the limit cuts. */
function beginningOf(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, text.lastIndexOf(" ", mostCharacters) + 1);
}

function mayHoldOne(text: string, filed: string | null): boolean {
  for (const [, month, day, year, name, dayBehind, yearBehind] of text.matchAll(printedDays)) {
    const number = name === undefined ? Number(month) : months.indexOf(name.toLowerCase()) + 1;
    if (!isPossible(number, { day: day ?? dayBehind!, year: year ?? yearBehind!, filed })) {
      return true;
    }
  }
  return false;
}

function isPossible(
  month: number,
  { day, year, filed }: { day: string; year: string; filed: string | null },
): boolean {
  const full = year.length === 2 ? `20${year}` : year;
  const two = (number: number | string) => String(number).padStart(2, "0");
  if (!isDate(`${full}-${two(month)}-${two(day)}`)) return false;
  return filed === null || Math.abs(Number(full) - Number(filed.slice(0, 4))) <= mostYears;
}
