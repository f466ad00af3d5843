import type { Clock } from "../domain/clock.ts";
import { courtRows } from "./courts.ts";
import type { DocketData, DocumentData, EntryData } from "./docket_data.ts";
import { docketNumberParts } from "./docket_number_parts.ts";
import { microsOf } from "./pacific_time.ts";
import type { CourtRow, DocketRow, DocumentRow, EntryRow } from "./rows.ts";

/** The rows of a stand-in, found by id. Mutable: live edits change them in place. */
export interface Tables {
  readonly courts: Map<string, CourtRow>;
  readonly dockets: Map<number, DocketRow>;
  readonly entries: Map<number, EntryRow>;
  readonly documents: Map<number, DocumentRow>;
  /** Adds a docket; throws when the id is taken. */
  addDocket(data: DocketData): DocketRow;
  /** Adds an entry; moments not given are `at` (microseconds). Throws when an id is taken. */
  addEntry(docket: DocketRow, data: EntryData, at?: number): EntryRow;
  /** Adds a document; moments not given are `at` (microseconds). Throws when the id is taken. */
  addDocument(entry: EntryRow, data: DocumentData, at: number): DocumentRow;
  /** Removes an entry and its documents. */
  removeEntry(entry: EntryRow): void;
}

/** Fills tables from data. The clock is read only for rows of entries without any date. */
export function createTables(dockets: readonly DocketData[], clock: Clock): Tables {
  const tables = {
    courts: courtRows(dockets.map((docket) => docket.courtId)),
    dockets: new Map<number, DocketRow>(),
    entries: new Map<number, EntryRow>(),
    documents: new Map<number, DocumentRow>(),
  };
  const perDay = new Map<string, number>();
  let nextEntryId = 4_400_000_000;
  let nextDocumentId = 4_500_000_000;

  function addDocket(data: DocketData): DocketRow {
    if (tables.dockets.has(data.id)) throw new Error(`docket ${data.id} exists already`);
    const docket = docketRow(data, courtOf(data.courtId));
    tables.dockets.set(docket.id, docket);
    for (const entry of data.entries) addEntry(docket, entry);
    return docket;
  }

  function courtOf(id: string): CourtRow {
    const court = tables.courts.get(id) ?? courtRows([id]).get(id)!;
    tables.courts.set(id, court);
    return court;
  }

  function addEntry(docket: DocketRow, data: EntryData, at?: number): EntryRow {
    const id = data.id ?? freeId(tables.entries, () => nextEntryId++);
    if (tables.entries.has(id)) throw new Error(`docket entry ${id} exists already`);
    const day = `${docket.id} ${data.dateFiled}`;
    const ordinal = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, ordinal);
    const created = data.createdAt === undefined
      ? at ?? filingMoment(data, clock, docket.docket_entries.length)
      : moment(data.createdAt);
    const entry: EntryRow = {
      id,
      docket,
      recap_documents: [],
      date_created: created,
      date_modified: data.modifiedAt === undefined ? created : moment(data.modifiedAt),
      date_filed: data.dateFiled,
      time_filed: data.timeFiled ?? null,
      entry_number: data.entryNumber,
      recap_sequence_number: data.recapSequenceNumber ??
        (data.dateFiled === null ? "" : `${data.dateFiled}.${String(ordinal).padStart(3, "0")}`),
      pacer_sequence_number: data.pacerSequenceNumber ?? null,
      description: data.description,
    };
    for (const document of data.documents ?? [{}]) addDocument(entry, document, created + 11_120);
    tables.entries.set(id, entry);
    docket.docket_entries.push(entry);
    docket.date_modified = Math.max(docket.date_modified, created);
    if (entry.date_filed !== null && entry.date_filed > (docket.date_last_filing ?? "")) {
      docket.date_last_filing = entry.date_filed;
    }
    return entry;
  }

  function addDocument(entry: EntryRow, data: DocumentData, at: number): DocumentRow {
    const id = data.id ?? freeId(tables.documents, () => nextDocumentId++);
    if (tables.documents.has(id)) throw new Error(`document ${id} exists already`);
    const created = data.createdAt === undefined ? at : moment(data.createdAt);
    const number = data.documentNumber ??
      (entry.entry_number === null ? "" : `${entry.entry_number}`);
    const attachment = data.attachmentNumber ?? null;
    const document: DocumentRow = {
      id,
      docket_entry: entry,
      date_created: created,
      date_modified: data.modifiedAt === undefined ? created : moment(data.modifiedAt),
      sha1: "",
      page_count: data.pageCount ?? null,
      file_size: null,
      filepath_local: null,
      plain_text: data.plainText ?? "",
      ocr_status: data.ocrStatus ?? (data.plainText === undefined ? null : 2),
      date_upload: null,
      document_number: number,
      attachment_number: attachment,
      pacer_doc_id: data.pacerDocId ??
        (number === "" ? "" : `127${String(id).padStart(9, "0").slice(-9)}`),
      is_available: false,
      is_free_on_pacer: data.isFreeOnPacer ?? null,
      is_sealed: data.isSealed ?? null,
      document_type: attachment === null ? 1 : 2,
      description: data.description ?? "",
    };
    if (data.isAvailable === true) storePdf(document, document.date_created);
    tables.documents.set(id, document);
    entry.recap_documents.push(document);
    entry.recap_documents.sort((a, b) => (a.attachment_number ?? -1) - (b.attachment_number ?? -1));
    return document;
  }

  function removeEntry(entry: EntryRow): void {
    tables.entries.delete(entry.id);
    for (const document of entry.recap_documents) tables.documents.delete(document.id);
    entry.docket.docket_entries = entry.docket.docket_entries.filter((row) => row !== entry);
  }

  for (const docket of dockets) addDocket(docket);
  return { ...tables, addDocket, addEntry, addDocument, removeEntry };
}

/** Makes a document available: path, size and hash as if its PDF had been uploaded at `at`. */
export function storePdf(document: DocumentRow, at: number): void {
  const { docket } = document.docket_entry;
  const folder = `gov.uscourts.${docket.court.id}.${docket.pacer_case_id ?? docket.id}`;
  const number = document.document_number === "" ? "0" : document.document_number;
  document.is_available = true;
  document.filepath_local = `recap/${folder}/${folder}.${number}.${
    document.attachment_number ?? 0
  }.pdf`;
  document.sha1 = (BigInt(document.id) * 0x9e3779b97f4a7c15n % (1n << 160n)).toString(16)
    .padStart(40, "0");
  document.page_count ??= 2;
  document.file_size = 40_000 + (document.id % 60_000);
  document.date_upload = at;
}

function docketRow(data: DocketData, court: CourtRow): DocketRow {
  const created = data.createdAt === undefined
    ? (data.dateFiled === null ? 0 : moment(`${data.dateFiled}T15:00:00Z`)) + 86_400_000_000
    : moment(data.createdAt);
  return {
    id: data.id,
    court,
    date_created: created,
    date_modified: created,
    source: 1,
    assigned_to_str: data.assignedTo ?? "",
    referred_to_str: data.referredTo ?? "",
    date_filed: data.dateFiled,
    date_terminated: data.dateTerminated ?? null,
    date_last_filing: null,
    case_name: data.caseName,
    case_name_full: data.caseNameFull ?? "",
    ...numberColumns(data.docketNumber, court),
    pacer_case_id: data.pacerCaseId === undefined ? String(data.id % 1_000_000) : data.pacerCaseId,
    cause: data.cause ?? "",
    nature_of_suit: data.natureOfSuit ?? "",
    jury_demand: data.juryDemand ?? "",
    jurisdiction_type: data.jurisdictionType ?? "",
    date_blocked: null,
    blocked: false,
    original_court: data.originalCourt ?? null,
    party_names: data.parties ?? [],
    docket_entries: [],
  };
}

/** The columns that follow from a printed docket number. */
export function numberColumns(printed: string, court: CourtRow) {
  const parts = docketNumberParts(printed, court.jurisdiction === "F");
  return {
    docket_number: parts.shown,
    docket_number_core: parts.core,
    docket_number_raw: printed,
    federal_dn_office_code: parts.officeCode,
    federal_dn_case_type: parts.caseType,
    federal_dn_judge_initials_assigned: parts.assignedInitials,
    federal_dn_judge_initials_referred: parts.referredInitials,
    federal_defendant_number: parts.defendantNumber,
  };
}

/** Late afternoon (UTC) of the filing date, a little later for every further entry of the docket. */
function filingMoment(data: EntryData, clock: Clock, index: number): number {
  if (data.dateFiled === null) return microsOf(clock.now());
  return moment(`${data.dateFiled}T20:00:00Z`) + (index % 7_000) * 1_017_231;
}

function freeId(taken: ReadonlyMap<number, unknown>, next: () => number): number {
  let id = next();
  while (taken.has(id)) id = next();
  return id;
}

function moment(iso: string): number {
  return microsOf(Temporal.Instant.from(iso));
}
