import type { CalendarFact, Side, Verb } from "../../domain/fact.ts";
import type { Page } from "./page.ts";

/** A calendar fact while it is being read: its place is given in words, not yet in characters. */
export interface Draft {
  type: CalendarFact["type"];
  verb: Verb;
  kind: string;
  title: string;
  first: number;
  last: number;
  date: string | null;
  time: string | null;
  endTime?: string;
  /** The date is not printed but computed. */
  computed?: { rule: string; basis: string };
  oldDate: string | null;
  oldTime?: string;
  location: string | null;
  judge: string | null;
  party: string | null;
  parties: string[];
  side: Side | null;
  about: number[];
  setBy: number[];
  scope?: "all";
  part?: string;
  extends?: boolean;
  restated?: boolean;
  conditional?: boolean;
  rule: string;
  confidence: number;
  /** A closed CM/ECF formula, as against a clerk's or judge's prose. */
  formula: boolean;
  /** The words call the date an earlier setting (`previously set for`). */
  old?: boolean;
  /** Word index of the clause's first word. */
  clause: number;
}

/** A draft with everything unknown but what is given. */
export function draft(
  known:
    & Pick<
      Draft,
      "type" | "verb" | "kind" | "title" | "first" | "last" | "rule" | "confidence" | "clause"
    >
    & Partial<Draft>,
): Draft {
  return {
    date: null,
    time: null,
    oldDate: null,
    location: null,
    judge: null,
    party: null,
    parties: [],
    side: null,
    about: [],
    setBy: [],
    formula: false,
    ...known,
  };
}

/** The finished fact: quote and offsets taken from the text. */
export function toFact(page: Page, d: Draft, reader: CalendarFact["reader"]): CalendarFact {
  const start = page.words[d.first]!.start, end = page.words[d.last]!.end;
  const fact: CalendarFact = {
    fact: "calendar",
    type: d.type,
    verb: d.verb,
    kind: d.kind,
    title: d.title,
    date: d.date,
    time: d.time,
    oldDate: d.oldDate,
    location: d.location,
    judge: d.judge,
    party: d.party,
    parties: d.parties,
    side: d.side,
    about: d.about,
    setBy: d.setBy,
    reader,
    rule: d.rule,
    confidence: d.confidence,
    start,
    end,
    quote: page.text.slice(start, end),
  };
  if (d.endTime !== undefined) fact.endTime = d.endTime;
  if (d.oldTime !== undefined) fact.oldTime = d.oldTime;
  if (d.scope !== undefined) fact.scope = d.scope;
  if (d.computed !== undefined) fact.computed = d.computed;
  if (d.part !== undefined) fact.part = d.part;
  if (d.extends) fact.extends = true;
  if (d.restated) fact.restated = true;
  if (d.conditional) fact.conditional = true;
  return fact;
}
