/** What one callback of DocketLayer says (contract 4). */
import type { DocketRecord, EntryRecord } from "../domain/upstream.ts";
import type { CallbackProblem } from "./callback_problem.ts";

/** What every callback carries around its answer. */
export interface CallbackEnvelope {
  /** Text such as `2.0.0`, printable; null when there is none. */
  version: string | null;
  /** When this version ends, ISO instant in UTC; null for none, and for what is no instant. */
  deprecation: string | null;
  /** `meta.request_id`, unique for the query and signed; null when not readable. */
  requestId: string | null;
  /** An answer of the sandbox: never for a calendar. */
  sandbox: boolean;
  /** The label the caller gave its query, one plain line; `""` for none. */
  tag: string;
  /**
   * What was not as the contract says. `kept: false` means that this filing is not in the reading;
   * its `id` is null, as filings have no id of their own.
   */
  problems: CallbackProblem[];
}

/** A stretch of time of which everything new was reported. ISO instants, UTC. */
export interface Coverage {
  since: string;
  until: string;
}

/** The answer to a query about a docket of a federal court. */
export interface CaseQueryReading extends CallbackEnvelope {
  event: "case-query-complete";
  /** Domain docket key; also the id of `docket` and the `docketRecordId` of the entries. */
  docketKey: string;
  /** False when the number lacks office or type and may stand for a fuller one of that court. */
  keyComplete: boolean;
  courtId: string;
  /** As printed, one plain line. */
  docketNumber: string;
  docket: DocketRecord;
  /** In the order they were sent. Only ever new or changed ones: what is absent proves nothing. */
  entries: EntryRecord[];
  /** Null when the query did not ask for changes; then there are no entries. */
  changed: boolean | null;
  /** Coverage was not full, or it was not said: entries may be missing. */
  partial: boolean;
  /** The answer was cut to its size limit: entries or fields are missing. */
  truncated: boolean;
  /** Entries that the cut left out, when the answer says how many. */
  leftOut: number | null;
  /** How to get the rest, in DocketLayer's words, one plain line; `""` when not said. */
  continuationHint: string;
  /** ISO instant of the query, UTC; null when not readable. */
  queriedAt: string | null;
  /**
   * What this answer settles, for the next query's `last_checked`. Null when it settles nothing: it
   * was partial, cut, of the sandbox, without changes asked for, or not wholly readable.
   */
  covers: Coverage | null;
}

/** The answer is about a court whose dockets are not followed: of a state, or of Canada. */
export interface NotFollowedReading extends CallbackEnvelope {
  event: "not-followed";
  /** As sent, one plain line each. */
  courtCode: string;
  docketNumber: string;
  caseName: string;
  /** The end of a sentence. */
  reason: string;
}

/** DocketLayer could not answer the query. */
export interface QueryFailedReading extends CallbackEnvelope {
  event: "query-failed";
  courtCode: string;
  docketNumber: string;
  /** One plain line, never empty. */
  message: string;
}

/** An event type, or an older form, that this program does not know. */
export interface UnknownCallbackReading extends CallbackEnvelope {
  event: "unknown";
  /** As sent, printable. */
  type: string;
}

/** A body that is no callback of the contract. Nothing was read from it. */
export interface UnreadableCallbackReading {
  event: "unreadable";
  /** The end of a sentence, printable. */
  reason: string;
}

/** What `readCallback` found. */
export type CallbackReading =
  | CaseQueryReading
  | NotFollowedReading
  | QueryFailedReading
  | UnknownCallbackReading
  | UnreadableCallbackReading;
