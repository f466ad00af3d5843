import type { Page } from "./page.ts";
import type { Trigger } from "./triggers.ts";
import { wordSet } from "./word_lists.ts";

const moving = wordSet(`
  reset rescheduled continued adjourned moved postponed advanced deferred relocated changed
`);
const extending = wordSet("extended enlarged");
const setting = wordSet("set scheduled calendared noticed fixed slated");
const beginning = wordSet("begin commence start convene resume proceed occur");
const be = wordSet("is are be been was were hereby now also again");
/** Another verb between the two means that they do not belong together. */
const verbs = wordSet(`
  is are was were be been has have had shall will must may should can held filed entered served
  vacated cancelled canceled stricken ordered granted denied granting denying file respond appear
  if unless until that who
`);
/** What may follow the verb of a setting before its date: who, where, how. */
const circumstance = wordSet("before in at by via with");

/** Longest aside between a verb and its date, in words. */
const reach = 44;

/**
 * The verb of a date that stands apart from it: `is advanced, on the Court's own motion, to D`,
 * `is set to commence before Judge X, in Courtroom 4, at T on D`. Null when the date has no such
 * verb. `trigger` is what stands right before the date.
 */
export function verbApart(page: Page, trigger: Trigger, bound: number): Trigger | null {
  if (!/^(?:to|for|on|none)$/.test(trigger.kind)) return null;
  const { words } = page;
  const end = trigger.first - 1;
  for (let i = end; i >= Math.max(bound, end - reach); i--) {
    const lower = words[i]!.lower;
    if (page.aside[i]) continue;
    if (lower === ";" || lower === ":") return null;
    const before = words[i - 1]?.lower ?? "", next = words[i + 1]?.lower ?? "";
    // `is extended by 30 days to D`
    if (
      i < end && (extending.has(lower) || moving.has(lower)) &&
      (trigger.kind === "to" || trigger.kind === "for") && i >= end - 8 &&
      /^(?:days?|weeks?|months?)$/.test(words[end]!.lower)
    ) {
      const kind = extending.has(lower) ? "extended" : "moved";
      return { kind, first: verbStart(page, i, bound), last: trigger.last };
    }
    if (i < end && moving.has(lower) && be.has(before)) {
      // the phrase has commas at both ends, and the date the preposition of its verb
      const closed = next === "," && words[end]!.lower === ",";
      if (!closed || (trigger.kind !== "to" && trigger.kind !== "for")) return null;
      return { kind: "moved", first: verbStart(page, i, bound), last: trigger.last };
    }
    const starts = beginning.has(lower) && /^(?:to|shall|will)$/.test(before);
    if (i < end && (starts || setting.has(lower) && be.has(before))) {
      if (!circumstance.has(next) && next !== ",") return null;
      return { kind: "set", first: verbStart(page, i, bound), last: trigger.last };
    }
    if (verbs.has(lower)) return null;
  }
  return null;
}

/** The first word of the verb group that ends at word `i`: `is hereby reset`, `is set to commence`. */
function verbStart(page: Page, i: number, bound: number): number {
  let first = i;
  while (
    first > bound &&
    /^(?:is|are|be|been|was|were|hereby|now|also|again|to|shall|will|set|scheduled|has|have)$/
      .test(page.words[first - 1]!.lower)
  ) first--;
  return first;
}
