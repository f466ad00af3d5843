import type { Fact } from "../domain/fact.ts";

/** One line's action as `extract --jsonl` prints it (design section 8). */
export interface ExtractedAction {
  type: "hearing" | "deadline";
  action: "schedule" | "reschedule" | "cancel" | "held" | "met";
  title: string;
  /** `YYYY-MM-DD`: the new date, the date given up, or the day it took place. */
  date: string | null;
  old_date: string | null;
  /** `HH:MM`, court-local. */
  time: string | null;
  location: string | null;
  judge: string | null;
  party: string | null;
  /** Exact words of the docket text. */
  text: string;
  rule: string;
  confidence: number;
}

const actions = {
  set: "schedule",
  moved: "reschedule",
  cancelled: "cancel",
  held: "held",
  met: "met",
} as const;

/**
 * The calendar facts among `facts` as actions, in the same order. Facts below 0.5 stay hidden, as in a
 * calendar; filings, rulings and milestones are the fold's business.
 */
export function toActions(facts: readonly Fact[]): ExtractedAction[] {
  return facts.flatMap((fact) =>
    fact.fact !== "calendar" || fact.confidence < 0.5 ? [] : [{
      type: fact.type,
      action: actions[fact.verb],
      title: fact.title,
      date: fact.date,
      old_date: fact.oldDate,
      time: fact.time,
      location: fact.location,
      judge: fact.judge,
      party: fact.party,
      text: fact.quote,
      rule: fact.rule,
      confidence: fact.confidence,
    }]
  );
}
