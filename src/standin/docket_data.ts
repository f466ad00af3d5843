/**
 * What a stand-in is filled with: one record of one docket, in our words. Anything left out gets
 * the value CourtListener would show for a row that nobody enriched.
 */
export interface DocketData {
  /** CourtListener id of the record. */
  id: number;
  /** CourtListener court id, such as `nysd`. */
  courtId: string;
  /** As printed: `1:26-cv-01234`, `26-1234`, `26-12345`. */
  docketNumber: string;
  caseName: string;
  caseNameFull?: string;
  /** `YYYY-MM-DD`. */
  dateFiled: string | null;
  dateTerminated?: string | null;
  pacerCaseId?: string | null;
  /** Name without title. */
  assignedTo?: string;
  referredTo?: string;
  cause?: string;
  natureOfSuit?: string;
  jurisdictionType?: string;
  juryDemand?: string;
  parties?: readonly string[];
  /** Only appellate dockets: the case below. */
  originalCourt?: OriginalCourt;
  /** ISO instant of the row; by default the morning after the filing. */
  createdAt?: string;
  /** In the order of the court; entries without an id get one. */
  entries: readonly EntryData[];
}

/** The case an appeal comes from. */
export interface OriginalCourt {
  courtId: string;
  docketNumber: string;
  assignedTo: string;
  dateFiled: string | null;
  /** Filing date of the notice of appeal. */
  dateNoticeOfAppeal: string | null;
}

/** One docket entry. */
export interface EntryData {
  id?: number;
  /** Null for minute and paperless entries. */
  entryNumber: number | null;
  /** `YYYY-MM-DD`, local at the court. */
  dateFiled: string | null;
  /** `HH:MM:SS`, local at the court. */
  timeFiled?: string | null;
  /** `""` makes the entry a stub. */
  description: string;
  pacerSequenceNumber?: number | null;
  /** `YYYY-MM-DD.NNN`; counted within the day when left out. */
  recapSequenceNumber?: string;
  /** ISO instants of the row; by default the afternoon of the filing date. */
  createdAt?: string;
  modifiedAt?: string;
  /** By default one main document without PDF, as CourtListener keeps for every entry. */
  documents?: readonly DocumentData[];
}

/** One document of an entry. */
export interface DocumentData {
  id?: number;
  /** The short label, such as `Order on Motion to Continue`. */
  description?: string;
  /** By default the entry number. */
  documentNumber?: string;
  /** Null for the main document. */
  attachmentNumber?: number | null;
  pacerDocId?: string;
  isAvailable?: boolean;
  isSealed?: boolean | null;
  isFreeOnPacer?: boolean | null;
  pageCount?: number | null;
  /** Text of the PDF, once it is extracted. */
  plainText?: string;
  /** As CourtListener counts; by default 2 with a text, else null. */
  ocrStatus?: 1 | 2 | 3 | 4 | null;
  createdAt?: string;
  modifiedAt?: string;
}
