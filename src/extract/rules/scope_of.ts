import type { Clause } from "./clauses.ts";
import { type Page, printed } from "./page.ts";
import { requestScope } from "./requests.ts";
import type { Slot } from "./scene.ts";
import type { Voice } from "./voice.ts";

/** Titles of papers that do what a request asks. */
const adopting =
  /^\W*(?:(?:[\w-]+\W+){0,4}?(?:so[- ]ordered\W+stipulation|stipulation\W+(?:and|&)\W+(?:agreed\W+|consent\W+)?order)\b(?!.{0,30}\bproposed\b)|notice\W+of\W+(?:adjournment|continuance)\b)/i;

/** What CM/ECF appends to a request, of which it is no part: `Objections due by D`. */
const appended = /(?:^|\s)(?:Responses?|Objections?|Repl(?:y|ies)|Oppositions?) due by$/;
const appendedHearing = /\bwith hearing to be held on$/;

/**
 * Whether the date of the slot stands inside a request, as {@link requestScope} says; what a court
 * adopts is granted, and the dates that CM/ECF appends to a request are not asked for.
 */
export function scopeOf(
  page: Page,
  slot: Pick<Slot, "trigger" | "moment">,
  { clause, voice }: { clause: Clause; voice: Voice },
): ReturnType<typeof requestScope> {
  const { trigger, moment } = slot;
  const asked = requestScope(page, clause.first, trigger.first);
  if (asked !== "asked") return asked;
  if (voice.speaker === "court" && adopting.test(page.text.slice(0, 160))) return "granted";
  const tail = printed(page, Math.max(clause.first, trigger.first - 2), trigger.last);
  return moment.numeric && (appended.test(tail) || appendedHearing.test(tail)) ? "none" : "asked";
}
