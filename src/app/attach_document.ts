import type { DocumentRecord } from "../domain/upstream.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";

/**
 * Stores what an upstream states about one document. CourtListener's documents do not name their
 * entry: a document that is not known yet (an attachment added later) goes to the one entry of the
 * docket record that bears its number. `unknown` when there is no such entry, or more than one.
 */
export function attachDocument(
  document: DocumentRecord,
  { ref, store }: { ref: RecordRef; store: Store },
): "changed" | "unchanged" | "unknown" {
  const outcome = store.entries.updateDocument(document, { upstream: ref.upstream });
  if (outcome !== "unknown") return outcome;
  const id = entryByNumber(document, { ref, store });
  if (id === null) return "unknown";
  const entry = store.entries.newest({ upstream: ref.upstream, id })!.record;
  const documents = [...entry.documents, document].sort((a, b) =>
    (a.attachmentNumber ?? -1) - (b.attachmentNumber ?? -1)
  );
  return store.entries.upsert({ ...entry, documents }) === "unchanged" ? "unchanged" : "changed";
}

/** Can {@link attachDocument} place the document without asking the upstream? */
export function isPlaceable(
  document: DocumentRecord,
  { ref, store }: { ref: RecordRef; store: Store },
): boolean {
  const known = store.entries.ofDocument({ upstream: ref.upstream, id: document.id });
  return known !== null || entryByNumber(document, { ref, store }) !== null;
}

function entryByNumber(
  { documentNumber }: DocumentRecord,
  { ref, store }: { ref: RecordRef; store: Store },
): string | null {
  if (!/^\d+$/.test(documentNumber)) return null;
  const ids = new Set<string>();
  for (const { record } of store.entries.versionsOfRecord(ref)) {
    if (record.entryNumber === Number(documentNumber)) ids.add(record.id);
  }
  const [id] = ids;
  return id === undefined || ids.size > 1 ? null : id;
}
