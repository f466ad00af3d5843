/**
 * What an upstream said, already checked at its edge and free of wire shapes. Date-times are
 * ISO 8601 instants in UTC with `Z` (comparable through `Temporal.Instant.compare`); dates are
 * `YYYY-MM-DD`, local at the court. Text is untrusted everywhere.
 */

/** Where a record came from. */
export type Upstream = "courtlistener" | "docketlayer" | "file";

/** One docket as one upstream keeps it; several records can be one docket of the court. */
export interface DocketRecord {
  upstream: Upstream;
  /** The upstream's id of the record, as text. */
  id: string;
  /** CourtListener court id, such as `nysd`. */
  courtId: string;
  /** As printed by the upstream; `""` when it does not know. */
  docketNumber: string;
  caseName: string;
  /** Page of the record: absolute URL, or `""`. */
  url: string;
  dateFiled: string | null;
  dateTerminated: string | null;
  dateLastFiling: string | null;
  modifiedAt: string;
}

/** One document of an entry: the main document or an attachment. */
export interface DocumentRecord {
  id: string;
  /** `""` for paperless entries. */
  documentNumber: string;
  /** Null for the main document. */
  attachmentNumber: number | null;
  pacerDocId: string;
  /** The court's short label, such as `Order on Motion to Continue`. */
  description: string;
  isAvailable: boolean | null;
  isSealed: boolean | null;
  /** There is a PDF, and its text is still to be read from its pictures; absent otherwise. */
  textPending?: true;
  /** Absolute page URL, or `""`. */
  url: string;
  /** Absolute https URL of a copy of the PDF, or `""`. */
  pdfUrl: string;
  pageCount: number | null;
  modifiedAt: string;
}

/** One docket entry as one upstream stated it at one time. */
export interface EntryRecord {
  upstream: Upstream;
  id: string;
  /** Id of the {@link DocketRecord} it belongs to, same upstream. */
  docketRecordId: string;
  entryNumber: number | null;
  dateFiled: string | null;
  /** `HH:MM` or `HH:MM:SS`, local at the court. */
  timeFiled: string | null;
  createdAt: string;
  modifiedAt: string;
  recapSequenceNumber: string;
  pacerSequenceNumber: number | null;
  /** The full docket text; `""` for a stub. */
  description: string;
  /** Main document first, then attachments. */
  documents: DocumentRecord[];
}

/** The text a reader reads: the docket text, or for a stub the main document's label. */
export function entryText(record: Pick<EntryRecord, "description" | "documents">): string {
  if (record.description.trim() !== "") return record.description;
  return record.documents[0]?.description ?? "";
}
