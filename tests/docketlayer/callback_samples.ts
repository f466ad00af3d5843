/** Callbacks, fictional cases. */

/** When the samples arrive: two seconds after they were sent. */
export const receivedAt = "2026-08-13T17:00:07Z";

/** One row of `new_filings`. */
export function filing(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    entry_number: 45,
    filed_at: "2026-08-13T16:49:40Z",
    filing_type: "order",
    filed_by: "Court",
    description: "ORDER: Status hearing reset for 9/15/2026 at 9:30 AM.",
    document_identifier: "067012345678",
    document_identifier_type: "pacer_doc_id",
    external_url: null,
    ...changes,
  };
}

/** An unnumbered entry without a document. */
export function minute(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return filing({
    entry_number: null,
    filing_type: "minute_entry",
    description: "Minute Entry: Status hearing held and continued to 10/6/2026 at 9:30 AM.",
    document_identifier: null,
    document_identifier_type: "none",
    ...changes,
  });
}

/** What differs from a plain answer with two new filings. */
export interface CallbackChanges {
  meta?: Record<string, unknown>;
  case?: Record<string, unknown>;
  payload?: Record<string, unknown>;
  /** Null leaves it out. */
  delta?: Record<string, unknown> | null;
  webhook?: Record<string, unknown>;
}

/** The body of a callback. */
export function callback(changes: CallbackChanges = {}): Record<string, unknown> {
  const delta = {
    changed: true,
    since: "2026-08-12T17:00:00Z",
    change_count: 2,
    new_filings: [filing(), minute()],
    ...changes.delta,
  };
  return {
    payload: {
      meta: {
        request_id: "req_sample_1",
        queried_at: "2026-08-13T17:00:03Z",
        query_cost_usd: 0.99,
        coverage_status: "full",
        cache_age_seconds: 0,
        truncated: false,
        sandbox: false,
        tag: null,
        ...changes.meta,
      },
      case_id: "1:26-cv-00456",
      court_code: "ilnd",
      case: {
        case_number: "1:26-cv-00456",
        case_name: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
        court_code: "ilnd",
        jurisdiction_country: "US",
        ...changes.case,
      },
      ...(changes.delta === null ? {} : { delta }),
      ...changes.payload,
    },
    webhook: {
      version: "2.0.0",
      event_type: "case_query_complete",
      date_created: "2026-08-13T17:00:04Z",
      deprecation_date: null,
      ...changes.webhook,
    },
  };
}
