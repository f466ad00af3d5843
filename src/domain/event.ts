/** Events: one logical hearing or deadline each, the result of the fold. */
import type { Side } from "./fact.ts";

/** What became of a hearing. `held`: an entry says so; a day that has passed is not enough. */
export type HearingStatus = "scheduled" | "held" | "cancelled";
/** What became of a deadline. `passed`: its day is over, and nothing says that it was met. */
export type DeadlineStatus = "pending" | "met" | "passed" | "cancelled";
/** `sure` is published as it is, `tentative` marked, `hidden` only on request. */
export type Certainty = "sure" | "tentative" | "hidden";

/** One fact that shaped an event, with the words it rests on. */
export interface Support {
  /** {@link import("./docket_entry.ts").DocketEntry.id} */
  entryId: string;
  entryNumber: number | null;
  /** The entry as {@link Anchor.entry} names it; absent on records of older stores. */
  ref?: string;
  /** Filing date of the entry. */
  filed: string;
  verb: "set" | "moved" | "cancelled" | "held" | "met" | "details" | "doubt";
  /** The date and time this fact gave, court-local. */
  date: string | null;
  time: string | null;
  quote: string;
  start: number;
  rule: string;
  reader: string;
  confidence: number;
  computed?: { rule: string; basis: string };
  /** Place and judge as this fact names them; absent where it names none. */
  location?: string;
  judge?: string;
}

/** Where an event first stood: what its published key is tied to (`docs/fold.md` section 6). */
export interface Anchor {
  /** `number:45`, `pacer:0123456789`, or `text:<hash of date and text>`; never a row id. */
  entry: string;
  /** SHA-256 (first 16 hex digits) of the normalised quote. */
  quoteHash: string;
  kind: string;
  party: string;
  about: number[];
  /** Position of the first fact among the hearings and deadlines its entry states. */
  ordinal: number;
}

/** One logical hearing or deadline, as the facts of its docket have it. */
export interface DocketEvent {
  type: "hearing" | "deadline";
  /** Id of a kind in `kinds.ts`. */
  kind: string;
  /** Sentence case, without case name or prefix. */
  title: string;
  /** `YYYY-MM-DD`, court-local; the fold keeps no event without a date. */
  date: string;
  /** `HH:MM` court-local, null when the docket states none. */
  time: string | null;
  endTime: string | null;
  status: HearingStatus | DeadlineStatus;
  /** Why it is not on any more: `vacated by entry 51`, `entry 45 in error`; null while it stands. */
  reason: string | null;
  certainty: Certainty;
  /** Sentences for subscribers: `may have moved to 2 June 2026 (entry 51)`. */
  doubts: string[];
  location: string | null;
  judge: string | null;
  party: string | null;
  parties: string[];
  side: Side | null;
  about: number[];
  conditional: boolean;
  /** Earlier dates and times, oldest first. */
  history: { date: string; time: string | null }[];
  /** Every fact that shaped it, in docket order. */
  support: Support[];
  anchor: Anchor;
}
