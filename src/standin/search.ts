import { utcTime } from "./pacific_time.ts";
import type { DocketRow, DocumentRow } from "./rows.ts";
import { docketUrl, type JsonObject, judgeId, serializeDocument } from "./serialize.ts";
import type { Tables } from "./tables.ts";

/**
 * A small `search/` for `type=d` and `type=r`: every word of `q` must occur in case name or docket
 * number (for `r` also in the texts of entries), `docket_number` is matched as a phrase without
 * leading zeros, `court` is a list separated by spaces or commas. Other types find nothing.
 * Unknown parameters are ignored, as there (contract, c.4).
 */
export function searchDockets(
  tables: Tables,
  query: { url: URL; base: string; pageSize: number },
): { status: 200 | 404; body: JsonObject } {
  const params = query.url.searchParams;
  const type = params.get("type") ?? "o";
  const found = type === "d" || type === "r"
    ? [...tables.dockets.values()].flatMap((docket) => match(docket, { params, type }))
    : [];
  const start = readStart(params.get("cursor"));
  if (start === null || (start > 0 && start >= found.length)) {
    return { status: 404, body: { detail: "Invalid cursor" } };
  }
  const link = (from: number) => {
    const url = new URL(`search/${query.url.search}`, query.base);
    url.searchParams.set("cursor", btoa(`s=${from}&t=${type}`));
    url.searchParams.sort();
    return url.toString();
  };
  const end = start + query.pageSize;
  const counts = type === "r"
    ? { document_count: found.reduce((sum, { documents }) => sum + documents.length, 0) }
    : {};
  return {
    status: 200,
    body: {
      count: found.length,
      ...counts,
      next: end < found.length ? link(end) : null,
      previous: start > 0 ? link(Math.max(0, start - query.pageSize)) : null,
      results: found.slice(start, end).map((hit) => row(hit, type)),
    },
  };
}

interface Hit {
  docket: DocketRow;
  documents: DocumentRow[];
}

function match(docket: DocketRow, query: { params: URLSearchParams; type: string }): Hit[] {
  const { params, type } = query;
  const courts = (params.get("court") ?? "").split(/[\s,]+/).filter((id) => id !== "");
  if (courts.length > 0 && !courts.includes(docket.court.id)) return [];
  const number = params.get("docket_number") ?? "";
  if (number !== "" && !phrase(docket.docket_number_raw).includes(phrase(number))) return [];
  const words = (params.get("q") ?? "").toLowerCase().split(/\s+/).filter((word) => word !== "");
  const head = `${docket.case_name} ${docket.case_name_full} ${docket.docket_number}`.toLowerCase();
  const inHead = words.every((word) => head.includes(word));
  const documents = type !== "r" ? [] : docket.docket_entries.flatMap((entry) => {
    const text = `${head} ${entry.description}`.toLowerCase();
    return words.every((word) => text.includes(word)) ? entry.recap_documents : [];
  });
  return inHead || documents.length > 0 ? [{ docket, documents }] : [];
}

function phrase(number: string): string {
  const parts = number.toLowerCase().split(/[^a-z0-9]+/).filter((part) => part !== "");
  return ` ${parts.map((part) => part.replace(/^0+(?=\d)/, "")).join(" ")} `;
}

function readStart(cursor: string | null): number | null {
  if (cursor === null || cursor === "") return 0;
  try {
    const start = Number(new URLSearchParams(atob(cursor)).get("s"));
    return Number.isSafeInteger(start) && start >= 0 ? start : null;
  } catch {
    return null;
  }
}

function row(hit: Hit, type: string): JsonObject {
  const { docket } = hit;
  const meta = {
    timestamp: utcTime(docket.date_modified),
    date_created: utcTime(docket.date_created),
    score: { bm25: 2.1369 },
  };
  const documents = {
    recap_documents: hit.documents.slice(0, 3).map(documentRow),
    meta: { ...meta, more_docs: hit.documents.length > 3 },
  };
  return {
    assigned_to_id: docket.assigned_to_str === "" ? null : judgeId(docket),
    assignedTo: docket.assigned_to_str === "" ? null : docket.assigned_to_str,
    attorney: [],
    attorney_id: [],
    caseName: docket.case_name === "" ? docket.case_name_full : docket.case_name,
    case_name_full: docket.case_name_full,
    cause: docket.cause,
    chapter: null,
    court: docket.court.full_name,
    court_citation_string: docket.court.citation_string,
    court_id: docket.court.id,
    dateArgued: null,
    dateFiled: docket.date_filed,
    dateTerminated: docket.date_terminated,
    docketNumber: docket.docket_number,
    docket_absolute_url: docketUrl(docket),
    docket_id: docket.id,
    firm: [],
    firm_id: [],
    jurisdictionType: docket.jurisdiction_type,
    juryDemand: docket.jury_demand,
    pacer_case_id: docket.pacer_case_id,
    party: docket.party_names,
    party_id: docket.party_names.map((_, index) => 31_000_001 + index),
    referredTo: docket.referred_to_str === "" ? null : docket.referred_to_str,
    referred_to_id: null,
    suitNature: docket.nature_of_suit,
    trustee_str: null,
    ...(type === "r" ? documents : { meta }),
  };
}

function documentRow(document: DocumentRow): JsonObject {
  const entry = document.docket_entry;
  return {
    absolute_url: serializeDocument(document, "").absolute_url,
    attachment_number: document.attachment_number,
    cites: [],
    description: entry.description,
    docket_entry_id: entry.id,
    document_number: /^\d+$/.test(document.document_number)
      ? Number(document.document_number)
      : null,
    document_type: document.document_type === 1 ? "PACER Document" : "Attachment",
    entry_date_filed: entry.date_filed,
    entry_number: entry.entry_number,
    filepath_local: document.filepath_local,
    id: document.id,
    is_available: document.is_available,
    meta: {
      timestamp: utcTime(document.date_modified),
      date_created: utcTime(document.date_created),
    },
    pacer_doc_id: document.pacer_doc_id,
    page_count: document.page_count,
    short_description: document.description,
    snippet: document.plain_text.slice(0, 500),
  };
}
