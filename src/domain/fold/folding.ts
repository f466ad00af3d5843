import { court } from "../courts.ts";
import type { CalendarFact, ExtensionFact, FilingFact } from "../fact.ts";
import { hearingKind } from "../kinds.ts";
import { type Draft, weak } from "./draft.ts";
import type { EntryNature } from "./entry_nature.ts";
import type { OrderedEntry } from "./order.ts";
import type { RoundEnd } from "./rounds.ts";

/** Everything known of a docket after some of its entries were applied. */
export interface Folding {
  courtId: string;
  /** The entries applied so far, in their order. */
  applied: OrderedEntry[];
  drafts: Draft[];
  roundEnds: RoundEnd[];
  filings: { at: OrderedEntry; fact: FilingFact }[];
  /** What motions ask more time for. */
  requests: { at: OrderedEntry; fact: ExtensionFact }[];
}

/** The entry that is being applied. */
export interface Step {
  at: OrderedEntry;
  /** Who speaks in it. */
  voice: EntryNature["voice"];
  /** The entry grants more time, so that a date that has passed can move. */
  grantsTime: boolean;
  /** The entry moves a hearing; deadlines it names move along. */
  movesHearing: boolean;
  /** Numbers of the motions that this entry grants, denies or finds moot. */
  ruled: readonly number[];
  /** Hearings this entry says were held. */
  held: Set<Draft>;
  /** Events this entry cancelled. */
  cancelled: Set<Draft>;
}

/**
 * The drafts a fact may be about: the same type, and weak facts apart from those made by better
 * ones. Doubtful dates shown beside an event are not candidates of their own.
 */
export function candidates(folding: Folding, fact: Pick<CalendarFact, "type" | "confidence">) {
  const isWeak = fact.confidence < weak;
  return folding.drafts.filter((draft) =>
    !draft.closed && draft.type === fact.type && draft.beside === null &&
    (draft.existence < weak) === isWeak
  );
}

/** At most one live at a time per party and round. Only on appeal is argument heard once. */
export function isOnceOnly(kind: string, courtId: string): boolean {
  if (kind === "oral-argument") return court(courtId)?.jurisdiction === "appellate";
  return hearingKind(kind).onceOnly && hearingKind(kind).id === kind;
}

/** Was the date of this draft given by the entry at `step`? */
export function datedHere(draft: Draft, step: Step): boolean {
  return draft.datedBy.includes(step.at.index);
}
