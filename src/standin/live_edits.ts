/** Changes to the dockets of a running stand-in, each moving the moments that CourtListener moves. */
import type { Clock } from "../domain/clock.ts";
import type { DocketData, DocumentData, EntryData } from "./docket_data.ts";
import { microsOf } from "./pacific_time.ts";
import type { DocketRow, DocumentRow, EntryRow } from "./rows.ts";
import { numberColumns, storePdf, type Tables } from "./tables.ts";

/** The text, dates and sequence numbers of an entry: what moves its `date_modified`. */
export type EntryEdit = Partial<
  Pick<
    EntryData,
    | "description"
    | "dateFiled"
    | "timeFiled"
    | "entryNumber"
    | "recapSequenceNumber"
    | "pacerSequenceNumber"
  >
>;

/** What a finished or corrected docket may change. */
export type DocketEdit = Partial<
  Pick<DocketData, "caseName" | "docketNumber" | "dateTerminated" | "assignedTo">
>;

/** Live edits (contract, section d). Every one throws when an id is unknown. */
export interface LiveEdits {
  /** Adds a docket. */
  addDocket(data: DocketData): void;
  /** Moves the docket's `date_modified`. */
  editDocket(id: number, edit: DocketEdit): void;
  /**
   * Adds an entry to a docket, or edits the one with this id. A new entry also moves the docket's
   * `date_modified` and `date_last_filing`, and the hit of its alerts. Returns the entry's id.
   */
  upsertEntry(docketId: number, entry: EntryData): number;
  /**
   * Changes an entry; its `date_modified` moves only when something changes. An empty text never
   * replaces a text; a new date without a time clears the time.
   */
  editEntry(id: number, edit: EntryEdit): void;
  /** Gives a stub its text, as somebody's use of PACER does; the short label stays. */
  fillStub(id: number, description: string): void;
  /** Adds a document; the entry does not move. Returns the document's id. */
  addDocument(entryId: number, document: DocumentData): number;
  /** Makes the PDF of a document available, its text too when given; the entry does not move. */
  publishPdf(documentId: number, options?: { plainText?: string; pageCount?: number }): void;
  /** The court refused the PDF (true) or gave it (false); the entry does not move. */
  sealDocument(documentId: number, sealed: boolean): void;
  /** Removes an entry and its documents: they answer 404 from now on. */
  removeEntry(id: number): void;
  /** Ids of the entries of a docket in their order, for tests that pick one. */
  entryIds(docketId: number): number[];
  /** Ids of the documents of an entry, the main document first. */
  documentIds(entryId: number): number[];
}

/** Edits over tables; `onEntry` is told of each new entry. */
export function createLiveEdits(
  tables: Tables,
  options: { clock: Clock; onEntry: (entry: EntryRow) => void },
): LiveEdits {
  const now = () => microsOf(options.clock.now());
  const docketOf = (id: number) => found(tables.dockets.get(id), `docket ${id}`);
  const entryOf = (id: number) => found(tables.entries.get(id), `docket entry ${id}`);
  const documentOf = (id: number) => found(tables.documents.get(id), `document ${id}`);

  function editEntry(id: number, edit: EntryEdit): void {
    const entry = entryOf(id);
    const moved = edit.dateFiled !== undefined && edit.dateFiled !== entry.date_filed;
    const columns = {
      description: edit.description === "" ? undefined : edit.description,
      date_filed: edit.dateFiled,
      time_filed: edit.timeFiled ?? (moved ? null : edit.timeFiled),
      entry_number: edit.entryNumber,
      recap_sequence_number: edit.recapSequenceNumber,
      pacer_sequence_number: edit.pacerSequenceNumber,
    };
    if (assign(entry, columns)) entry.date_modified = now();
  }

  return {
    addDocket(data) {
      tables.addDocket(data);
    },
    editDocket(id, edit) {
      const docket = docketOf(id);
      const columns: Partial<Record<keyof DocketRow, unknown>> = {
        case_name: edit.caseName,
        ...(edit.docketNumber === undefined ? {} : numberColumns(edit.docketNumber, docket.court)),
        date_terminated: edit.dateTerminated,
        assigned_to_str: edit.assignedTo,
      };
      if (assign(docket, columns)) docket.date_modified = now();
    },
    upsertEntry(docketId, data) {
      const docket = docketOf(docketId);
      if (data.id !== undefined && tables.entries.has(data.id)) {
        editEntry(data.id, data);
        return data.id;
      }
      const entry = tables.addEntry(docket, data, now());
      options.onEntry(entry);
      return entry.id;
    },
    editEntry,
    fillStub(id, description) {
      editEntry(id, { description });
    },
    addDocument: (entryId, data) => tables.addDocument(entryOf(entryId), data, now()).id,
    publishPdf(documentId, pdf = {}) {
      const document = documentOf(documentId);
      document.page_count = pdf.pageCount ?? document.page_count;
      storePdf(document, now());
      if (pdf.plainText !== undefined) {
        document.plain_text = pdf.plainText;
        document.ocr_status = 2;
      }
      document.is_sealed = false;
      document.date_modified = now();
    },
    sealDocument(documentId, sealed) {
      const document = documentOf(documentId);
      if (assign(document, { is_sealed: sealed })) document.date_modified = now();
    },
    removeEntry(id) {
      tables.removeEntry(entryOf(id));
    },
    entryIds: (docketId) => docketOf(docketId).docket_entries.map((entry) => entry.id),
    documentIds: (entryId) => entryOf(entryId).recap_documents.map((document) => document.id),
  };
}

/** Sets the columns that are given; true when one of them changed. */
function assign(
  row: DocketRow | EntryRow | DocumentRow,
  columns: Readonly<Record<string, unknown>>,
): boolean {
  const target = row as Record<string, unknown>;
  let changed = false;
  for (const [column, value] of Object.entries(columns)) {
    if (value === undefined || target[column] === value) continue;
    target[column] = value;
    changed = true;
  }
  return changed;
}

function found<T>(row: T | undefined, name: string): T {
  if (row === undefined) throw new Error(`the stand-in has no ${name}`);
  return row;
}
