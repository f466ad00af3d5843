/** Rows as REST v4 sends them; fictional case, real phrasing. */

export function documentRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    resource_uri: "https://www.courtlistener.com/api/rest/v4/recap-documents/900001/",
    id: 900_001,
    tags: [],
    absolute_url: "/docket/71000001/45/orchard-tool-co-v-lakeside-fasteners-inc/",
    date_created: "2026-07-01T09:00:00.100000-07:00",
    date_modified: "2026-07-01T09:00:00.100000-07:00",
    sha1: "",
    page_count: 2,
    filepath_local: "recap/gov.uscourts.ilnd.400001/gov.uscourts.ilnd.400001.45.0.pdf",
    filepath_ia: "",
    document_number: "45",
    attachment_number: null,
    pacer_doc_id: "067012345678",
    is_available: true,
    is_sealed: null,
    document_type: 1,
    description: "Scheduling Order",
    ...changes,
  };
}

export function entryRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    resource_uri: "https://www.courtlistener.com/api/rest/v4/docket-entries/800001/",
    id: 800_001,
    docket: "https://www.courtlistener.com/api/rest/v4/dockets/71000001/",
    recap_documents: [documentRow()],
    date_created: "2026-07-01T09:00:00-07:00",
    date_modified: "2026-07-01T09:05:00.250000-07:00",
    date_filed: "2026-07-01",
    time_filed: "11:02:03.123456",
    entry_number: 45,
    recap_sequence_number: "2026-07-01.001",
    pacer_sequence_number: 131,
    description:
      "MINUTE entry before the Honorable Jane Roe: Status hearing set for 9/15/2026 at 9:30 AM. (Entered: 07/01/2026)",
    tags: [],
    ...changes,
  };
}

export function docketRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 71_000_001,
    court: "https://www.courtlistener.com/api/rest/v4/courts/ilnd/",
    court_id: "ilnd",
    absolute_url: "/docket/71000001/orchard-tool-co-v-lakeside-fasteners-inc/",
    date_modified: "2026-07-01T09:05:00-07:00",
    date_filed: "2026-01-20",
    date_terminated: null,
    date_last_filing: "2026-07-01",
    case_name: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    case_name_full: "",
    case_name_short: "",
    docket_number: "1:26-cv-00456",
    ...changes,
  };
}

export function pageOf(
  results: unknown[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    count: "https://www.courtlistener.com/?count=on",
    next: null,
    previous: null,
    results,
    ...changes,
  };
}
