/** What one webhook of CourtListener says, by event type (contract a.7 and b). */
import type { EntryRecord } from "../../domain/upstream.ts";
import type { RecordProblem } from "../problem.ts";
import type { Suggestion } from "./to_suggestion.ts";

/** What every event carries around its payload. */
export interface WebhookEnvelope {
  /** Version of the endpoint it was sent to; null when not readable. */
  version: number | null;
  /** When this version ends, ISO instant in UTC; null for none, and for what is no instant. */
  deprecation: string | null;
  /** When the endpoint (not the event) was made, ISO instant in UTC; null when not readable. */
  endpointCreatedAt: string | null;
  /** One of the fixed samples of the panel's "send test event" button: never for a calendar. */
  isTest: boolean;
  /**
   * What was not as the contract says. `kept: false` means that this row is not in the reading: an
   * entry has to be fetched again by the problem's `id`, or with its docket when that is null.
   */
  problems: RecordProblem[];
}

/** New docket entries of one docket. */
export interface DocketAlertReading extends WebhookEnvelope {
  event: "docket-alert";
  /** The docket, also when none of its entries could be read; null when no row names one. */
  docketId: string | null;
  /** In the order they were sent; may be empty although nothing is wrong (contract b.1). */
  entries: EntryRecord[];
}

/** Dockets that a saved search found. */
export interface SearchAlertReading extends WebhookEnvelope {
  event: "search-alert";
  alertId: string | null;
  /** One plain line, `""` when the alert has no name. */
  alertName: string;
  /** One for each docket, in the order they were found. */
  suggestions: Suggestion[];
}

/** How a RECAP fetch ended; the four that are sent, and what no contract names. */
export type FetchStatus = "success" | "failed" | "invalid-content" | "needs-info" | "other";

/** A purchase from PACER has ended. */
export interface RecapFetchReading extends WebhookEnvelope {
  event: "recap-fetch";
  fetchId: string | null;
  status: FetchStatus;
  /** Words for a log line: `PDF purchase done`, `docket purchase failed`. */
  statusWords: string;
  /** CourtListener's free text, one plain line. */
  message: string;
  /** Docket to read again; null when the purchase was not of a docket, or named it by number. */
  docketId: string | null;
  /** Document to read again. */
  documentId: string | null;
  /** Court and number, where the purchase named its docket so; `""` otherwise. */
  courtId: string;
  docketNumber: string;
}

/** A docket alert that CourtListener is about to switch off, or has switched off. */
export interface AgedAlert {
  /** Null when not readable: it can be looked up by its docket. */
  alertId: string | null;
  docketId: string;
  /** When the alert last sent something, ISO instant in UTC; null for never or not known. */
  lastHitAt: string | null;
}

/** The weekly report on docket alerts without movement (contract e). */
export interface OldDocketAlertsReading extends WebhookEnvelope {
  event: "old-docket-alerts";
  /** Will be switched off with the next report unless re-upped. */
  toReUp: AgedAlert[];
  /** Are switched off: re-enable, and back-fill what came since. */
  disabled: AgedAlert[];
}

/** A document that was prayed for has become available. */
export interface PrayAndPayReading extends WebhookEnvelope {
  event: "pray-and-pay";
  prayerId: string | null;
  documentId: string;
}

/** An event type that this program does not know. */
export interface UnknownEventReading extends WebhookEnvelope {
  event: "unknown";
  /** As sent, printable. */
  type: string;
}

/** A body that is no event of the contract. It is kept as it came; nothing was read from it. */
export interface UnreadableReading {
  event: "unreadable";
  /** The end of a sentence, printable. */
  reason: string;
}

/** What `readWebhook` found. */
export type WebhookReading =
  | DocketAlertReading
  | SearchAlertReading
  | RecapFetchReading
  | OldDocketAlertsReading
  | PrayAndPayReading
  | UnknownEventReading
  | UnreadableReading;
