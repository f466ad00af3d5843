import { cue } from "./cues.ts";
import type { Page } from "./page.ts";

const requestNoun =
  /^(motion|motions|request|requests|application|stipulation|letter|petition|mot|moves|requesting|requests|seeks|seeking|asks|asking|ask|proposes|proposing|proposed|proposal|requested|consent)$/;
const askingVerb =
  /^(continue|adjourn|reschedule|extend|reset|vacate|postpone|move|advance|set|allow|enlarge|hold|schedule)$/;
const askingNoun =
  /^(continuing|adjourning|rescheduling|extending|extension|resetting|vacating|moving|enlargement|continuance|adjournment|scheduling)$/;
const breaker = /^(is|are|was|were|shall|will|must|hereby|ordered|stricken|vacated)$/;

/**
 * Whether the words between `from` and `at` put what follows inside a request: a motion to continue,
 * a proposed date. `granted` when the same statement grants it, `denied` when it denies it.
 */
export function requestScope(
  page: Page,
  from: number,
  at: number,
): "none" | "asked" | "granted" | "denied" {
  const { words } = page;
  let asked = -1, verb = false;
  for (let i = at - 1; i >= Math.max(from, at - 90); i--) {
    const { lower, kind, cues } = words[i]!;
    if (kind === "word" && (cues & cue.request) === 0) continue;
    if (
      breaker.test(lower) || lower === ";" ||
      (lower === ")" && page.aside[i] && /^\d+$/.test(words[i - 1]?.lower ?? "") &&
        words[i + 1]?.capital)
    ) {
      if (asked < 0) return "none";
      break;
    }
    if (askingNoun.test(lower)) verb = true;
    else if (askingVerb.test(lower) && /^(to|and|or|further|,)$/.test(words[i - 1]?.lower ?? "")) {
      verb = true;
    }
    if (lower === "moved" && words[i + 1]?.lower === "the" && words[i + 2]?.lower === "court") {
      if (asked < 0 && verb) asked = i;
    }
    const next = words[i + 1]?.lower ?? "";
    if (
      lower === "proposed" &&
      !/^(date|dates|schedule|trial|hearing|deadline|deadlines|to)$/.test(next)
    ) {
      continue;
    }
    // `on its own motion`: nobody asks
    if (requestNoun.test(lower) && words[i - 1]?.lower !== "own") {
      if (
        asked < 0 &&
        (verb ||
          /^(proposed|proposes|requested|requests|seeks|asks|proposing|requesting|seeking|asking|ask)$/
            .test(lower))
      ) asked = i;
    }
    if (asked >= 0 || verb) {
      if (/^(granting|granted|approving|approved|adopting)$/.test(lower)) {
        return asked >= 0 ? "granted" : "none";
      }
      if (/^(denying|denied)$/.test(lower)) return asked >= 0 ? "denied" : "none";
    }
  }
  if (asked < 0) return "none";
  // `Plaintiff's application to adjourn the conference set for D is denied`
  for (let i = at; i < Math.min(words.length, at + 24); i++) {
    const lower = words[i]!.lower;
    if (lower === "denied" && /^(is|are|hereby)$/.test(words[i - 1]!.lower)) return "denied";
    if (lower === "granted" || lower === "." || lower === ";") break;
  }
  return "asked";
}
