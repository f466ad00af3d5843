import type { WebhookReading } from "./webhook_reading.ts";

/** What one event is about. Events that share a docket are applied in the order they arrived. */
export interface WebhookIdentity {
  /** CourtListener docket ids, each once. */
  docketIds: string[];
  /** Dockets that are named by court and printed number only. */
  dockets: { courtId: string; docketNumber: string }[];
  /** Document ids whose docket the event does not name. */
  documentIds: string[];
}

/**
 * The dockets and documents an event concerns. A search alert concerns none: it only suggests.
 * Test events, unknown and unreadable ones concern none either.
 */
export function webhookIdentity(reading: WebhookReading): WebhookIdentity {
  const none: WebhookIdentity = { docketIds: [], dockets: [], documentIds: [] };
  if (reading.event === "unreadable" || reading.isTest) return none;
  switch (reading.event) {
    case "docket-alert": {
      const ids = reading.entries.map((entry) => entry.docketRecordId);
      return { ...none, docketIds: unique([reading.docketId, ...ids]) };
    }
    case "old-docket-alerts": {
      const alerts = [...reading.toReUp, ...reading.disabled];
      return { ...none, docketIds: unique(alerts.map((alert) => alert.docketId)) };
    }
    case "recap-fetch": {
      const { docketId, documentId, courtId, docketNumber } = reading;
      const byNumber = docketId === null && courtId !== "" && docketNumber !== "";
      return {
        docketIds: unique([docketId]),
        dockets: byNumber ? [{ courtId, docketNumber }] : [],
        documentIds: docketId === null ? unique([documentId]) : [],
      };
    }
    case "pray-and-pay":
      return { ...none, documentIds: [reading.documentId] };
    case "search-alert":
    case "unknown":
      return none;
  }
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
