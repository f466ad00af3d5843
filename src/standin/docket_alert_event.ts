import type { EntryRow } from "./rows.ts";
import { type JsonObject, serializeDocument, serializeEntry } from "./serialize.ts";

/**
 * The body of the docket alert that CourtListener pushes about these entries of one docket, as they
 * are now (contract, b.1): REST's rows without addresses, tags and texts, the docket as a number.
 */
export function docketAlertEvent(entries: readonly EntryRow[]): JsonObject {
  return {
    payload: { results: entries.map(pushedEntry) },
    webhook: {
      version: 2,
      event_type: 1,
      date_created: "2025-01-01T00:00:00+00:00",
      deprecation_date: null,
    },
  };
}

function pushedEntry(row: EntryRow): JsonObject {
  const { resource_uri: _address, tags: _tags, ...entry } = serializeEntry(row, "");
  return {
    ...entry,
    docket: row.docket.id,
    recap_documents: row.recap_documents.map((document) => {
      const shown = serializeDocument(document, "");
      const { resource_uri: _uri, tags: _none, plain_text: _text, ...pushed } = shown;
      return pushed;
    }),
  };
}
