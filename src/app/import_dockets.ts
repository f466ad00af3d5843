import type { Config } from "../config/config.ts";
import { toDocketRecord } from "../courtlistener/to_docket_record.ts";
import { toEntryRecord } from "../courtlistener/to_entry_record.ts";
import { printable } from "../domain/errors.ts";
import type { ReferenceRow, ReferenceStore } from "../store/read_reference_store.ts";
import type { Store } from "../store/store.ts";
import { followedDockets } from "./deliveries/followed_dockets.ts";
import { ownKey, storedKey } from "./resolve_docket.ts";

/** What was taken over. */
export interface ImportedDockets {
  dockets: number;
  /** Entry texts that were new. */
  entries: number;
  /** The docket key of a CourtListener docket id; null when nobody knows it. */
  keyOf(docketId: string): string | null;
}

/**
 * Takes dockets and the texts of their entries from the Python program's store, as CourtListener
 * would have told of them, so that whatever CourtListener tells later is the newer. Rows that cannot
 * be read are told in `leftOut`.
 */
export function importDockets(
  { dockets, entries }: ReferenceStore,
  { config, store, leftOut }: { config: Config; store: Store; leftOut: string[] },
): ImportedDockets {
  const keys = new Map<string, string>();
  let saved = 0;
  for (const row of dockets) {
    const id = idOf(row["docket_id"]);
    if (id === null || !row["court_id"]) continue;
    const { record } = toDocketRecord({
      id: Number(id),
      court_id: row["court_id"],
      docket_number: row["docket_number"] ?? "",
      case_name: row["case_name"],
      absolute_url: row["absolute_url"],
      date_modified: row["date_modified"],
      date_last_filing: row["date_last_filing"],
    });
    if (record === null) {
      leftOut.push(`docket ${id}: court or number cannot be read`);
      continue;
    }
    const { key, outcome } = store.dockets.save(
      record,
      storedKey(ownKey(record).key, { record, store }),
    );
    keys.set(id, key);
    if (outcome === "new") saved += 1;
  }
  const keyOf = (id: string) =>
    keys.get(id) ?? store.dockets.byRecord({ upstream: "courtlistener", id })?.key ?? null;
  const followed = followedDockets({ config, store });
  const isFollowed = new Map<string, boolean>();
  let added = 0;
  for (const row of entries) {
    const docket = idOf(row["docket_id"]);
    const key = docket === null ? null : keyOf(docket);
    if (docket === null || key === null) continue;
    if (!isFollowed.has(key)) isFollowed.set(key, followed.casesOf(key).length > 0);
    // Without a text it is only a trace; the first sync brings such entries whole.
    if (!isFollowed.get(key) || !String(row["description"] ?? "").trim()) continue;
    const { record, problems } = toEntryRecord(wireEntryOf(row));
    for (const { message } of problems) {
      if (record === null) leftOut.push(printable(message, 300));
    }
    if (record !== null && store.entries.upsert(record) !== "unchanged") added += 1;
  }
  return { dockets: saved, entries: added, keyOf };
}

/** A row as CourtListener's REST gave it to that program. */
function wireEntryOf(row: ReferenceRow): Record<string, unknown> {
  return {
    id: Number(row["entry_id"]),
    docket: Number(row["docket_id"]),
    date_modified: row["date_modified"],
    date_filed: row["date_filed"],
    entry_number: numberOf(row["entry_number"]),
    description: row["description"],
    recap_documents: documentsOf(row["recap_documents"]),
  };
}

function documentsOf(text: string | number | null | undefined): unknown[] {
  try {
    const documents: unknown = JSON.parse(String(text ?? "[]"));
    return Array.isArray(documents) ? documents : [];
  } catch {
    return [];
  }
}

function idOf(value: string | number | null | undefined): string | null {
  const text = String(value ?? "");
  return /^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text)) ? text : null;
}

function numberOf(value: string | number | null | undefined): number | null {
  const text = String(value ?? "");
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
