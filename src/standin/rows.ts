/**
 * The rows a stand-in keeps. Columns carry CourtListener's own names, so that filters and orderings
 * can name them; moments are microseconds since 1970 UTC.
 */
import type { OriginalCourt } from "./docket_data.ts";

/** A row as filters and orderings see it: a column name leads to a plain value or other rows. */
export type Row = Readonly<Record<string, unknown>>;

/** One record of a docket. */
export type DocketRow = {
  readonly id: number;
  court: CourtRow;
  date_created: number;
  date_modified: number;
  source: number;
  assigned_to_str: string;
  referred_to_str: string;
  date_filed: string | null;
  date_terminated: string | null;
  date_last_filing: string | null;
  case_name: string;
  case_name_full: string;
  docket_number: string;
  docket_number_core: string;
  docket_number_raw: string;
  federal_dn_office_code: string;
  federal_dn_case_type: string;
  federal_dn_judge_initials_assigned: string;
  federal_dn_judge_initials_referred: string;
  federal_defendant_number: number | null;
  pacer_case_id: string | null;
  cause: string;
  nature_of_suit: string;
  jury_demand: string;
  jurisdiction_type: string;
  date_blocked: string | null;
  blocked: boolean;
  original_court: OriginalCourt | null;
  party_names: readonly string[];
  docket_entries: EntryRow[];
};

/** One docket entry. */
export type EntryRow = {
  readonly id: number;
  readonly docket: DocketRow;
  recap_documents: DocumentRow[];
  date_created: number;
  date_modified: number;
  date_filed: string | null;
  time_filed: string | null;
  entry_number: number | null;
  recap_sequence_number: string;
  pacer_sequence_number: number | null;
  description: string;
};

/** One document. */
export type DocumentRow = {
  readonly id: number;
  readonly docket_entry: EntryRow;
  date_created: number;
  date_modified: number;
  sha1: string;
  page_count: number | null;
  file_size: number | null;
  filepath_local: string | null;
  plain_text: string;
  ocr_status: number | null;
  date_upload: number | null;
  document_number: string;
  attachment_number: number | null;
  pacer_doc_id: string;
  is_available: boolean;
  is_free_on_pacer: boolean | null;
  is_sealed: boolean | null;
  document_type: number;
  description: string;
};

/** One court. */
export type CourtRow = {
  readonly id: string;
  pacer_court_id: number | null;
  date_modified: number;
  in_use: boolean;
  position: number;
  citation_string: string;
  short_name: string;
  full_name: string;
  url: string;
  start_date: string | null;
  end_date: string | null;
  jurisdiction: string;
};

/** One subscription of one user to one docket. */
export type AlertRow = {
  readonly id: number;
  /** The token of its owner. */
  readonly owner: string;
  date_created: number;
  date_modified: number;
  date_last_hit: number | null;
  secret_key: string;
  /** 0 switched off, 1 subscribed. */
  alert_type: number;
  /** Id of the docket. */
  docket: number;
};
