import type { Fact } from "./fact.ts";

/**
 * One logical docket entry as the fold reads it: the chosen text of all its upstream rows, with the
 * facts that were read from that text.
 */
export interface DocketEntry {
  /** Stable within a run; never part of an anchor. */
  id: string;
  /** Entry number printed by the court; null for unnumbered (minute, paperless) entries. */
  number: number | null;
  /** Filing date, else the day of its creation at the court: `YYYY-MM-DD`. */
  filed: string;
  /** `HH:MM[:SS]` local at the court, with the upstream that stated it. */
  timeFiled: { value: string; upstream: string } | null;
  pacerSequence: number | null;
  recapSequence: string;
  /** Position in a file, which then is the order; null otherwise. */
  position: number | null;
  /** The text that was read. */
  text: string;
  /** PACER document id of the main document, `""` when unknown. */
  pacerDocId: string;
  facts: readonly Fact[];
  /** Facts of texts this one replaced at its upstream, oldest first: history, never support. */
  earlierFacts?: readonly Fact[];
  /** Facts of another upstream's full text that this later one beats; they only raise doubts. */
  otherFacts?: readonly Fact[];
  /** Every upstream answers 404 for the entry: its facts are taken out like those of a void one. */
  gone?: boolean;
}
