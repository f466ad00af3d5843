import type { EntryRecord } from "../domain/upstream.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";
import { hasText } from "./has_text.ts";

/** An entry that looks as if more were to come. */
export interface UnfinishedEntry {
  record: EntryRecord;
  /**
   * `text`: it has none, not even a label; `text behind a label`: only the short label; `document`: its
   * text is there, and its document, not known to be sealed, is not, or has no text yet.
   */
  lacks: "text" | "text behind a label" | "document";
  /** When it came into being upstream, ISO instant; its schedule begins then. */
  since: string;
  /** When its newest version was received, ISO instant. */
  receivedAt: string;
}

/**
 * The unfinished entries of docket records that were filed (or, without a date, made upstream) within
 * `days`. Entries that are gone do not count; neither do paperless ones with a text.
 */
export function unfinishedEntries(
  records: readonly RecordRef[],
  { store, now, days }: { store: Store; now: Temporal.Instant; days: number },
): UnfinishedEntry[] {
  const earliest = now.subtract({ hours: 24 * days });
  const from = earliest.toString().slice(0, 10);
  const recent = records.flatMap((ref) => store.entries.newestSince(ref, from));
  return recent.flatMap(({ record, gone, receivedAt }): UnfinishedEntry[] => {
    const lacks = lackOf(record);
    const filed = record.dateFiled ?? record.createdAt.slice(0, 10);
    if (gone || lacks === null || filed < from) return [];
    if (lacks !== "document" && hasText(record, store)) return [];
    const created = Temporal.Instant.from(record.createdAt);
    const since = Temporal.Instant.compare(created, now) > 0 ? now : created;
    return [{ record, lacks, since: since.toString(), receivedAt }];
  });
}

function lackOf({ description, documents }: EntryRecord): UnfinishedEntry["lacks"] | null {
  if (description.trim() === "") {
    const labelled = documents.some((document) => document.description.trim() !== "");
    return labelled ? "text behind a label" : "text";
  }
  const missing = documents.some((document) =>
    document.attachmentNumber === null && document.documentNumber !== "" &&
    document.isSealed !== true && (document.isAvailable !== true || document.textPending === true)
  );
  return missing ? "document" : null;
}
