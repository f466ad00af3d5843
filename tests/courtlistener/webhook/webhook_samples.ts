/** Bodies of webhooks, fictional cases. */
import { documentRow, entryRow } from "../wire_samples.ts";

/** An event with its envelope; `webhook` changes the latter. */
export function webhook(
  eventType: unknown,
  payload: unknown,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    webhook: {
      event_type: eventType,
      version: 2,
      date_created: "2026-02-03T16:20:31.448120+00:00",
      deprecation_date: null,
      ...changes,
    },
    payload,
  };
}

/** An entry as webhooks nest it: the docket is a number. */
export function alertRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return entryRow({ docket: 71_000_001, ...changes });
}

/** Three new entries of one docket: full, unnumbered, stub. */
export function threeEntries(): Record<string, unknown> {
  return webhook(1, {
    results: [
      alertRow(),
      alertRow({
        id: 800_002,
        entry_number: null,
        description: "Minute Entry: Status hearing held and continued to 10/6/2026 at 9:30 AM.",
        recap_documents: [documentRow({ id: 900_002, document_number: "", absolute_url: "" })],
      }),
      alertRow({
        id: 800_003,
        entry_number: 46,
        description: "",
        recap_documents: [documentRow({ id: 900_003, document_number: "46" })],
      }),
    ],
  });
}

/** One found docket with one found document. */
export function searchRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    docket_id: 71_000_001,
    court_id: "ilnd",
    docketNumber: "1:26-cv-00456",
    caseName: "<strong>Orchard</strong> Tool Co. v. Lakeside Fasteners, Inc.",
    docket_absolute_url: "/docket/71000001/orchard-tool-co-v-lakeside-fasteners-inc/",
    recap_documents: [{
      id: 900_001,
      entry_number: 45,
      short_description: "Scheduling <mark>Order</mark>",
      description: "SCHEDULING ORDER: Fact discovery due by 12/18/2026.",
    }],
    ...changes,
  };
}

/** A search alert with these results. */
export function searchAlert(...results: unknown[]): Record<string, unknown> {
  const alert = { id: 4711, name: "Orchard Tool", query: "q=orchard", secret_key: "not-for-logs" };
  return webhook(2, { results, alert });
}

/** A purchase that has ended. */
export function recapFetch(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return webhook(3, {
    id: 7701,
    court: null,
    docket: 71_000_001,
    recap_document: null,
    date_completed: "2026-08-13T09:00:21-07:00",
    status: 2,
    request_type: 1,
    message: "Successfully completed fetch and save.",
    pacer_case_id: "",
    docket_number: "",
    ...changes,
  });
}

/** One row of the report on old docket alerts. */
export function alertOf(docket: unknown, changes: Record<string, unknown> = {}) {
  return {
    id: 5500,
    docket,
    date_last_hit: "2026-02-14T10:00:00.000003-08:00",
    secret_key: "not-for-logs",
    alert_type: 1,
    ...changes,
  };
}
