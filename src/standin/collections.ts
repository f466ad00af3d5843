import { dated, type FilterField, type FilterSet, numeric } from "./filters.ts";
import type { Row } from "./rows.ts";
import {
  type JsonObject,
  serializeAlert,
  serializeCourt,
  serializeDocket,
  serializeDocument,
  serializeEntry,
} from "./serialize.ts";
import type { AlertRow, CourtRow, DocketRow, DocumentRow, EntryRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** One endpoint that lists rows and shows single ones. */
export interface Collection {
  path: string;
  /** Named in the 404 of a missing row. */
  model: string;
  /** May be read without a token. */
  open: boolean;
  /** May be written by its users. */
  writable: boolean;
  filters: FilterSet;
  orderable: readonly string[];
  /** Single columns that page by cursor. */
  cursorable: readonly string[];
  defaultOrder: string;
  pageSize: number;
  /** Is `page_size` obeyed in page mode? */
  sizable: boolean;
  deepest: number | null;
  /** The rows to look through; `exact` names plain equalities of the query, to start from fewer. */
  rows(exact: ReadonlyMap<string, string>, owner: string): Iterable<Row>;
  find(id: string, owner: string): Row | undefined;
  serialize(row: Row, base: string): JsonObject;
}

const integer: FilterField = { kind: "integer", lookups: numeric };
const date: FilterField = { kind: "date", lookups: dated };
const moment: FilterField = { kind: "moment", lookups: dated };
const text: FilterField = { kind: "text", lookups: ["exact"] };
const truth: FilterField = { kind: "boolean", lookups: ["exact"] };
const name: FilterField = {
  kind: "text",
  lookups: ["exact", "iexact", "startswith", "istartswith"],
};

/** The endpoints over these tables (contract, c.3 and c.4), `pageSize` rows a page. */
export function createCollections(
  tables: Tables,
  options: { alerts: () => readonly AlertRow[]; pageSize: number },
): Map<string, Collection> {
  const courtFilters: FilterSet = {
    fields: {
      id: text,
      date_modified: moment,
      in_use: truth,
      jurisdiction: { kind: "choice", lookups: ["exact"], choices: jurisdictions },
      parent_court: text,
      short_name: name,
      full_name: name,
      citation_string: name,
      position: integer,
      start_date: date,
      end_date: date,
    },
    relations: {},
  };
  const docketFilters: FilterSet = {
    fields: {
      id: integer,
      date_modified: moment,
      date_created: moment,
      date_filed: date,
      date_terminated: date,
      date_last_filing: date,
      date_blocked: date,
      docket_number: text,
      docket_number_core: { kind: "text", lookups: ["exact", "startswith"] },
      nature_of_suit: name,
      pacer_case_id: text,
      source: integer,
      blocked: truth,
    },
    relations: {
      court: { filters: () => courtFilters, exists: (key) => tables.courts.has(key) },
      docket_entries: { filters: () => entryFilters, exists: (key) => hasId(tables.entries, key) },
      parties: {
        filters: () => ({ fields: { id: integer, name }, relations: {} }),
        exists: () => false,
      },
    },
  };
  const entryFilters: FilterSet = {
    fields: {
      id: integer,
      entry_number: { kind: "integer", lookups: [...numeric, "isnull"] },
      date_created: moment,
      date_modified: moment,
      date_filed: date,
      pacer_sequence_number: { kind: "integer", lookups: [...numeric, "isnull"] },
    },
    relations: {
      docket: { filters: () => docketFilters, exists: (key) => hasId(tables.dockets, key) },
      recap_documents: {
        filters: () => documentFilters,
        exists: (key) => hasId(tables.documents, key),
      },
      tags: {
        filters: () => ({ fields: { id: integer, name }, relations: {} }),
        exists: () => false,
      },
    },
  };
  const documentFilters: FilterSet = {
    fields: {
      id: integer,
      date_created: moment,
      date_modified: moment,
      date_upload: moment,
      document_type: { kind: "choice", lookups: ["exact"], choices: [1, 2] },
      document_number: { kind: "text", lookups: numeric },
      pacer_doc_id: { kind: "text", lookups: ["exact", "in"] },
      is_available: truth,
      sha1: text,
      ocr_status: { kind: "choice", lookups: ["exact"], choices: [1, 2, 3, 4] },
      is_free_on_pacer: truth,
    },
    relations: {
      docket_entry: { filters: () => entryFilters, exists: (key) => hasId(tables.entries, key) },
    },
  };
  const common = { open: false, writable: false, sizable: false, deepest: 100 };
  const rowOrder = ["id", "date_created", "date_modified"];
  const list: Collection[] = [
    {
      ...common,
      path: "dockets",
      model: "Docket",
      filters: docketFilters,
      orderable: [...rowOrder, "date_blocked", "date_filed", "date_terminated", "date_last_filing"],
      cursorable: rowOrder,
      defaultOrder: "-id",
      pageSize: options.pageSize,
      rows: () => tables.dockets.values(),
      find: (id) => tables.dockets.get(Number(id)),
      serialize: (row, base) => serializeDocket(row as DocketRow, base),
    },
    {
      ...common,
      path: "docket-entries",
      model: "DocketEntry",
      filters: entryFilters,
      orderable: [...rowOrder, "date_filed", "recap_sequence_number", "entry_number"],
      cursorable: rowOrder,
      defaultOrder: "-id",
      pageSize: options.pageSize,
      rows: (exact) => {
        const docket = exact.get("docket") ?? exact.get("docket__id");
        if (docket === undefined) return tables.entries.values();
        return tables.dockets.get(Number(docket))?.docket_entries ?? [];
      },
      find: (id) => tables.entries.get(Number(id)),
      serialize: (row, base) => serializeEntry(row as EntryRow, base),
    },
    {
      ...common,
      path: "recap-documents",
      model: "RECAPDocument",
      filters: documentFilters,
      orderable: [...rowOrder, "date_upload"],
      cursorable: rowOrder,
      defaultOrder: "-id",
      pageSize: options.pageSize,
      rows: (exact) => {
        const docket = exact.get("docket_entry__docket") ?? exact.get("docket_entry__docket__id");
        if (docket === undefined) return tables.documents.values();
        const entries = tables.dockets.get(Number(docket))?.docket_entries ?? [];
        return entries.flatMap((entry) => entry.recap_documents);
      },
      find: (id) => tables.documents.get(Number(id)),
      serialize: (row, base) => serializeDocument(row as DocumentRow, base),
    },
    {
      ...common,
      path: "courts",
      model: "Court",
      open: true,
      filters: courtFilters,
      orderable: ["id", "date_modified", "position", "start_date", "end_date"],
      cursorable: [],
      defaultOrder: "position",
      pageSize: options.pageSize,
      deepest: null,
      rows: () => tables.courts.values(),
      find: (id) => tables.courts.get(id),
      serialize: (row, base) => serializeCourt(row as CourtRow, base),
    },
    {
      ...common,
      path: "docket-alerts",
      model: "DocketAlert",
      writable: true,
      filters: {
        fields: {
          id: integer,
          alert_type: { kind: "choice", lookups: ["exact"], choices: [0, 1] },
          docket: { kind: "integer", lookups: ["exact"] },
        },
        relations: {},
      },
      orderable: ["date_created", "date_modified"],
      cursorable: ["date_created"],
      defaultOrder: "-date_created",
      pageSize: 50,
      sizable: true,
      rows: (_, owner) => options.alerts().filter((row) => row.owner === owner),
      find: (id, owner) =>
        options.alerts().find((row) => row.id === Number(id) && row.owner === owner),
      serialize: (row) => serializeAlert(row as AlertRow),
    },
  ];
  return new Map(list.map((collection) => [collection.path, collection]));
}

const jurisdictions = ["F", "FD", "FB", "FBP", "FS", "C", "I", "MA", "MC", "S", "SA", "ST", "TT"];

function hasId(table: ReadonlyMap<number, unknown>, key: string): boolean {
  return /^\d+$/.test(key) && table.has(Number(key));
}
