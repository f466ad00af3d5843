import type { DocketEvent } from "./event.ts";

/** What happened to an event of a calendar. */
export type ChangeKind =
  | "added"
  | "moved"
  | "cancelled"
  | "held"
  | "restored"
  | "changed"
  | "removed"
  /** Many events of one case were added at once: one change stands for all. */
  | "many";

/** The words a change rests on. */
export interface ChangeBasis {
  /** `Docket entry 88 (filed 2 March 2026)`. */
  label: string;
  quote: string;
  /** Absolute, or `""`. */
  url: string;
}

/** One change of what a calendar shows, told in words: plain JSON, kept as it is by a store. */
export interface CalendarChange {
  calendarId: string;
  caseId: string;
  caseName: string;
  courtId: string;
  tags: readonly string[];
  /** Of the event; of `many` the case's own. */
  uid: string;
  /** Tells one state of the event from the next. */
  stateHash: string;
  /** Instant, UTC, of the publication. */
  at: string;
  kind: ChangeKind;
  type: DocketEvent["type"] | null;
  /** `Sentencing moved from 4 May 2026 to 11 June 2026`, printable, without a full stop. */
  sentence: string;
  basis: ChangeBasis | null;
  /** The docket's page: absolute, or `""`. */
  docketUrl: string;
}
