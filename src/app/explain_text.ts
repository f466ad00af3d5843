import type { CalendarFact, Fact, Quote } from "../domain/fact.ts";
import { deadlineKinds } from "../domain/kinds.ts";
import { explainEntry, type Skipped } from "../extract/explain.ts";
import { type ExtractedAction, toActions } from "./extract_text.ts";

/** An action with its place in the text, and how its date was or will be computed where none is printed. */
export interface PlacedAction extends ExtractedAction {
  /** `text.slice(start, end)` is the quote, in UTF-16 units. */
  start: number;
  end: number;
  computed?: { rule: string; basis: string };
}

/** Something else that was read, in words: `reply to entry 45 by plaintiff`. */
export interface AlsoRead extends Quote {
  words: string;
  rule: string;
  confidence: number;
}

/** What the rules made of one text; every part in order of its offset. */
export interface ExplainedText {
  actions: PlacedAction[];
  /** Dates, times and periods that set nothing, each with the reason. */
  skipped: Skipped[];
  /**
   * What only the fold uses: filings, rulings, milestones, errors, entries taken back, more time
   * without its date; and what is too doubtful to show.
   */
  alsoRead: AlsoRead[];
}

/**
 * What the rules read in one docket text and why they left the rest; what `extract` prints. `filed`
 * is `YYYY-MM-DD` or null. Pure.
 */
export function explainText(
  input: { text: string; filed: string | null; courtId: string; docketNumber?: string },
): ExplainedText {
  const { facts, skipped } = explainEntry(input);
  const explained: ExplainedText = { actions: [], skipped, alsoRead: [] };
  for (const fact of facts) {
    const [action] = toActions([fact]);
    if (action && fact.fact === "calendar") explained.actions.push(placed(action, fact));
    else {
      const { start, end, quote, rule, confidence } = fact;
      explained.alsoRead.push({ start, end, quote, words: inWords(fact), rule, confidence });
    }
  }
  return explained;
}

function placed(action: ExtractedAction, fact: CalendarFact): PlacedAction {
  const { start, end, computed } = fact;
  return { ...action, start, end, ...(computed === undefined ? {} : { computed }) };
}

const titles = new Map(deadlineKinds.map(({ id, title }) => [id, title.toLowerCase()]));

function inWords(fact: Fact): string {
  switch (fact.fact) {
    case "filing": {
      const what = titles.get(fact.kind) ?? fact.kind;
      return `${what}${numbered(" to ", fact.about)}${by(fact)}`;
    }
    case "ruling":
      return `${numbered("", fact.about) || "something"} ${
        fact.outcome === "other" ? "decided" : fact.outcome
      }`;
    case "milestone":
      return `milestone: ${fact.milestone.replaceAll("-", " ")}${
        by({ side: null, parties: fact.parties })
      }`;
    case "void":
      return `${
        fact.entryNumber === null ? "this entry" : `entry ${fact.entryNumber}`
      } made in error`;
    case "undone": {
      const only = fact.only === undefined ? "" : `, its ${fact.only}s only`;
      if (fact.filed !== undefined) return `the order of ${fact.filed} ${fact.how}`;
      return fact.entries.length > 0
        ? `${numbered("", fact.entries)} ${fact.how}${only}`
        : `the ${fact.schedule === "briefing" ? "briefing schedule" : "schedule"} ${fact.how}`;
    }
    case "extension": {
      const what = fact.deadlines === "all"
        ? "all deadlines"
        : fact.deadlines === "named"
        ? `${fact.title.toLowerCase()}${numbered(" to ", fact.about)}`
        : "a deadline it does not name";
      if (fact.type === "hearing") return `continuance granted: ${fact.title.toLowerCase()}`;
      return `more time ${fact.act}: ${what}${by(fact)}`;
    }
    case "calendar":
      return `${fact.title.toLowerCase()} ${fact.verb}${
        fact.date === null ? "" : ` ${fact.date}`
      }, too doubtful to show`;
  }
}

/** `entry 45`, `entries 45, 46` behind `lead`; `""` without a number. */
function numbered(lead: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return "";
  return `${lead}${numbers.length === 1 ? "entry" : "entries"} ${numbers.join(", ")}`;
}

function by({ side, parties }: { side: string | null; parties: readonly string[] }): string {
  const who = [...(side === null ? [] : [side]), ...parties].join(", ");
  return who === "" ? "" : ` by ${who}`;
}
