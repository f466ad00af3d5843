import { isHearingHead } from "./hearing_nouns.ts";
import type { Page } from "./page.ts";

/** What is said of a proceeding behind its date. */
export interface Outcome {
  kind: "cancelled" | "moved-undated" | "not-held" | "stands" | "held";
  rule: string;
  confidence: number;
  last: number;
}

const cancelled =
  /^(vacated|vacate|stricken|struck|cancelled|canceled|terminated|withdrawn|removed|cancelled:|vacatur)$/;
const moved = /^(continued|adjourned|reset|rescheduled|postponed)$/;
const be =
  /^(is|are|be|was|were|been|hereby|and|also|,|now|therefore|has|been|will|shall|\*|-|accordingly)$/;

/**
 * The outcome named between words `from` and `to`: vacated, stricken, off calendar, sine die, not
 * held, continued without a date, stands. Another proceeding named in between ends the search.
 */
export function outcomeAfter(page: Page, from: number, to: number): Outcome | null {
  const { words } = page;
  for (let i = from; i <= Math.min(to, from + 45); i++) {
    const w = words[i]!;
    if (page.aside[i] && w.lower !== "(") {
      if (!cancelled.test(w.lower)) continue;
    }
    const before = words[i - 1]?.lower ?? "",
      after = words[i + 1]?.lower ?? "",
      later = words[i + 2]?.lower ?? "";
    const next = i + 1 <= to, second = i + 2 <= to;
    if (cancelled.test(w.lower)) {
      if (w.lower === "vacate" && before !== "be") continue;
      if (be.test(before) || i === from || w.capital) {
        return { kind: "cancelled", rule: "setting-cancelled", confidence: 0.95, last: i };
      }
      continue;
    }
    if (next && w.lower === "off" && (after === "calendar" || (second && later === "calendar"))) {
      return {
        kind: "cancelled",
        rule: "off-calendar",
        confidence: 0.95,
        last: after === "calendar" ? i + 1 : i + 2,
      };
    }
    if (next && w.lower === "sine" && after === "die") {
      return { kind: "cancelled", rule: "sine-die", confidence: 0.93, last: i + 1 };
    }
    if (next && w.lower === "under" && after === "submission") {
      return { kind: "cancelled", rule: "under-submission", confidence: 0.91, last: i + 1 };
    }
    if (
      second && w.lower === "on" && after === "the" && (later === "briefs" || later === "papers")
    ) return { kind: "cancelled", rule: "on-the-papers", confidence: 0.85, last: i + 2 };
    if (
      next && w.lower === "on" &&
      (after === "papers" || after === "submission" || after === "briefs")
    ) return { kind: "cancelled", rule: "on-the-papers", confidence: 0.9, last: i + 1 };
    if (w.lower === "without" && second && after === "oral" && later === "argument") {
      return { kind: "cancelled", rule: "on-the-papers", confidence: 0.9, last: i + 2 };
    }
    if (
      w.lower === "not" && next &&
      (after === "held" || (second && after === "be" && later === "held") || after === "called")
    ) {
      return {
        kind: "not-held",
        rule: "not-held",
        confidence: 0.93,
        last: after === "be" ? i + 2 : i + 1,
      };
    }
    if (w.lower === "no" && next && after === "longer") {
      return { kind: "cancelled", rule: "no-longer", confidence: 0.85, last: i + 1 };
    }
    if (moved.test(w.lower) && (be.test(before) || i === from)) {
      let k = i + 1;
      while (
        k <= to && k < i + 4 &&
        /^(and|to|be|until|generally|pending|indefinitely|without|further|for|a|,)$/.test(
          words[k]!.lower,
        )
      ) k++;
      // `continued to D` is read at its own date
      if (
        /^(to|for|until)$/.test(after) &&
        !(second && /^(be|a|further|such|another|reset|the)$/.test(later))
      ) continue;
      if (second && after === "sine" && later === "die") {
        return { kind: "cancelled", rule: "sine-die", confidence: 0.93, last: i + 2 };
      }
      return { kind: "moved-undated", rule: "moved-undated", confidence: 0.93, last: i };
    }
    if (
      w.lower === "stands" ||
      (w.lower === "remain" && next && /^(as|set|in|scheduled|unchanged|on)$/.test(after)) ||
      (w.lower === "remains" && next) || (w.lower === "stand" && /^(shall|will|to)$/.test(before))
    ) return { kind: "stands", rule: "stands", confidence: 0.9, last: i };
    if (
      w.lower === "held" && before !== "be" && (i === from || /^(was|were)$/.test(before)) &&
      !/^(in|by|at)$/.test(after)
    ) return { kind: "held", rule: "set-and-held", confidence: 0.9, last: i };
    if (isHearingHead(page, i) && !/^(date|dates)$/.test(after)) return null;
  }
  return null;
}
