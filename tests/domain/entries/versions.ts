/** Versions of upstream rows, for tests of assembling. */
import type { EntryVersion } from "../../../src/domain/entry_version.ts";
import type { DocumentRecord, EntryRecord } from "../../../src/domain/upstream.ts";
import { fingerprint } from "../../../src/domain/entries/fingerprint.ts";

export function document(more: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id: "900",
    documentNumber: "40",
    attachmentNumber: null,
    pacerDocId: "",
    description: "",
    isAvailable: false,
    isSealed: null,
    url: "",
    pdfUrl: "",
    pageCount: null,
    modifiedAt: "2026-03-02T15:00:00Z",
    ...more,
  };
}

export function record(more: Partial<EntryRecord> = {}): EntryRecord {
  return {
    upstream: "courtlistener",
    id: "1",
    docketRecordId: "77",
    entryNumber: 40,
    dateFiled: "2026-03-02",
    timeFiled: null,
    createdAt: "2026-03-02T15:00:00Z",
    modifiedAt: "2026-03-02T15:00:00Z",
    recapSequenceNumber: "",
    pacerSequenceNumber: null,
    description: "ORDER Sentencing set for 5/1/2026",
    documents: [],
    ...more,
  };
}

/** One version; `modifiedAt` also stands for the time it was received, unless told otherwise. */
export function version(
  more: Partial<EntryRecord> = {},
  { receivedAt, gone = false }: { receivedAt?: string; gone?: boolean } = {},
): EntryVersion {
  const made = record(more);
  return {
    record: made,
    fingerprint: fingerprint(made),
    receivedAt: receivedAt ?? made.modifiedAt,
    gone,
  };
}
