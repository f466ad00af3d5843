/** Rows as CourtListener's REST v4 prints them (contract, sections b.1, c.5; fixtures `rest/`). */
import { pacificTime } from "./pacific_time.ts";
import type { AlertRow, CourtRow, DocketRow, DocumentRow, EntryRow } from "./rows.ts";

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** `base` ends with `/api/rest/v4/`. */
export function serializeDocument(row: DocumentRow, base: string): JsonObject {
  return {
    resource_uri: `${base}recap-documents/${row.id}/`,
    id: row.id,
    tags: [],
    absolute_url: row.document_number === ""
      ? ""
      : `/docket/${row.docket_entry.docket.id}/${row.document_number}/${
        row.attachment_number === null ? "" : `${row.attachment_number}/`
      }${slug(row.docket_entry.docket)}/`,
    date_created: pacificTime(row.date_created),
    date_modified: pacificTime(row.date_modified),
    sha1: row.sha1,
    page_count: row.page_count,
    file_size: row.file_size,
    filepath_local: row.filepath_local,
    filepath_ia: "",
    ia_upload_failure_count: null,
    thumbnail: null,
    thumbnail_status: 0,
    plain_text: row.plain_text,
    ocr_status: row.ocr_status,
    date_upload: row.date_upload === null ? null : pacificTime(row.date_upload),
    document_number: row.document_number,
    attachment_number: row.attachment_number,
    pacer_doc_id: row.pacer_doc_id,
    is_available: row.is_available,
    is_free_on_pacer: row.is_free_on_pacer,
    is_sealed: row.is_sealed,
    document_type: row.document_type,
    description: row.description,
    acms_document_guid: "",
  };
}

/** `base` ends with `/api/rest/v4/`; the docket is a URL, as in REST and unlike in webhooks. */
export function serializeEntry(row: EntryRow, base: string): JsonObject {
  return {
    resource_uri: `${base}docket-entries/${row.id}/`,
    id: row.id,
    docket: `${base}dockets/${row.docket.id}/`,
    recap_documents: row.recap_documents.map((document) => serializeDocument(document, base)),
    date_created: pacificTime(row.date_created),
    date_modified: pacificTime(row.date_modified),
    date_filed: row.date_filed,
    time_filed: row.time_filed,
    entry_number: row.entry_number,
    recap_sequence_number: row.recap_sequence_number,
    pacer_sequence_number: row.pacer_sequence_number,
    description: row.description,
    tags: [],
  };
}

/** `base` ends with `/api/rest/v4/`. */
export function serializeDocket(row: DocketRow, base: string): JsonObject {
  return {
    resource_uri: `${base}dockets/${row.id}/`,
    id: row.id,
    court: `${base}courts/${row.court.id}/`,
    court_id: row.court.id,
    original_court_info: originalCourtInfo(row, base),
    idb_data: null,
    clusters: [],
    audio_files: [],
    assigned_to: row.assigned_to_str === "" ? null : `${base}people/${judgeId(row)}/`,
    referred_to: null,
    bankruptcy_information: row.court.jurisdiction === "FB"
      ? `${base}bankruptcy-information/${row.id % 1_000_000}/`
      : null,
    absolute_url: docketUrl(row),
    date_created: pacificTime(row.date_created),
    date_modified: pacificTime(row.date_modified),
    source: row.source,
    appeal_from_str: row.original_court === null ? "" : row.original_court.courtId.toUpperCase(),
    assigned_to_str: row.assigned_to_str,
    referred_to_str: row.referred_to_str,
    panel_str: "",
    date_last_index: null,
    date_cert_granted: null,
    date_cert_denied: null,
    date_argued: null,
    date_reargued: null,
    date_reargument_denied: null,
    date_filed: row.date_filed,
    date_terminated: row.date_terminated,
    date_last_filing: row.date_last_filing,
    case_name_short: row.case_name.split(" v. ")[0] ?? "",
    case_name: row.case_name,
    case_name_full: row.case_name_full,
    slug: slug(row),
    docket_number: row.docket_number,
    docket_number_core: row.docket_number_core,
    docket_number_raw: row.docket_number_raw,
    docket_number_source: 0,
    federal_dn_office_code: row.federal_dn_office_code,
    federal_dn_case_type: row.federal_dn_case_type,
    federal_dn_judge_initials_assigned: row.federal_dn_judge_initials_assigned,
    federal_dn_judge_initials_referred: row.federal_dn_judge_initials_referred,
    federal_defendant_number: row.federal_defendant_number,
    pacer_case_id: row.pacer_case_id,
    cause: row.cause,
    nature_of_suit: row.nature_of_suit,
    jury_demand: row.jury_demand,
    jurisdiction_type: row.jurisdiction_type,
    appellate_fee_status: "",
    appellate_case_type_information: "",
    mdl_status: "",
    filepath_ia: "",
    filepath_ia_json: "",
    ia_upload_failure_count: null,
    ia_needs_upload: null,
    ia_date_first_change: null,
    date_blocked: row.date_blocked,
    blocked: row.blocked,
    appeal_from: row.original_court === null
      ? null
      : `${base}courts/${row.original_court.courtId}/`,
    parent_docket: null,
    tags: [],
    panel: [],
  };
}

/** `base` ends with `/api/rest/v4/`. */
export function serializeCourt(row: CourtRow, base: string): JsonObject {
  return {
    resource_uri: `${base}courts/${row.id}/`,
    id: row.id,
    pacer_court_id: row.pacer_court_id,
    pacer_has_rss_feed: null,
    pacer_rss_entry_types: "",
    date_last_pacer_contact: null,
    fjc_court_id: String(row.pacer_court_id ?? ""),
    date_modified: pacificTime(row.date_modified),
    in_use: row.in_use,
    has_opinion_scraper: false,
    has_oral_argument_scraper: false,
    position: row.position,
    citation_string: row.citation_string,
    short_name: row.short_name,
    full_name: row.full_name,
    url: row.url,
    start_date: row.start_date,
    end_date: row.end_date,
    jurisdiction: row.jurisdiction,
    parent_court: null,
    appeals_to: [],
  };
}

/** The user of an alert is implied. */
export function serializeAlert(row: AlertRow): JsonObject {
  return {
    id: row.id,
    date_created: pacificTime(row.date_created),
    date_modified: pacificTime(row.date_modified),
    date_last_hit: row.date_last_hit === null ? null : pacificTime(row.date_last_hit),
    secret_key: row.secret_key,
    alert_type: row.alert_type,
    docket: row.docket,
  };
}

/** The path of a docket's page, relative to the site. */
export function docketUrl(row: DocketRow): string {
  return `/docket/${row.id}/${slug(row)}/`;
}

/** A stable number for the judge of a docket. */
export function judgeId(row: DocketRow): number {
  let hash = 7;
  for (const char of row.assigned_to_str) hash = (hash * 31 + char.charCodeAt(0)) % 90_000;
  return 1_000 + hash;
}

/** The case name as a URL part; at most 75 characters, as the site cuts it. */
export function slug(row: Pick<DocketRow, "case_name" | "case_name_full">): string {
  const name = row.case_name === "" ? row.case_name_full : row.case_name;
  return name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9\s-]/g, "").trim()
    .replace(/[\s-]+/g, "-").slice(0, 75).replace(/-$/, "");
}

function originalCourtInfo(row: DocketRow, base: string): JsonObject | null {
  const below = row.original_court;
  if (below === null) return null;
  const id = row.id % 1_000_000;
  return {
    resource_uri: `${base}originating-court-information/${id}/`,
    id,
    date_created: pacificTime(row.date_created),
    date_modified: pacificTime(row.date_created),
    docket_number: below.docketNumber,
    docket_number_raw: below.docketNumber,
    assigned_to_str: below.assignedTo,
    ordering_judge_str: "",
    court_reporter: "",
    date_disposed: null,
    date_filed: below.dateFiled,
    date_judgment: null,
    date_judgment_eod: null,
    date_filed_noa: below.dateNoticeOfAppeal,
    date_received_coa: row.date_filed,
    date_rehearing_denied: null,
    assigned_to: null,
    ordering_judge: null,
  };
}
