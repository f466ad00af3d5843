import { DatabaseSync } from "node:sqlite";

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** Rows by table; what a row leaves out is null. */
export interface ReferenceRows {
  dockets?: readonly Row[];
  entries?: readonly Row[];
  hearings?: readonly Row[];
  deadlines?: readonly Row[];
  webhook_events?: readonly Row[];
}

const columns: Record<keyof ReferenceRows | "courts" | "case_summaries", string> = {
  dockets: "docket_id INTEGER PRIMARY KEY, date_modified TEXT, date_last_filing TEXT, " +
    "last_synced_at TEXT, court_id TEXT, docket_number TEXT, case_name TEXT, absolute_url TEXT",
  courts: "court_id TEXT PRIMARY KEY, citation_string TEXT, short_name TEXT, full_name TEXT, " +
    "fetched_at TEXT",
  entries: "docket_id INTEGER, entry_id INTEGER, entry_number INTEGER, date_filed TEXT, " +
    "date_modified TEXT, fingerprint TEXT, description TEXT, short_description TEXT, " +
    "recap_documents TEXT, processed_at TEXT, PRIMARY KEY (docket_id, entry_id)",
  hearings: "case_id TEXT, hearing_key TEXT, title TEXT, starts_at_utc TEXT, " +
    "duration_minutes INTEGER, timezone TEXT, location TEXT, judge TEXT, notes TEXT, " +
    "audit_notes TEXT, dial_in TEXT, status TEXT, significance TEXT, gcal_event_id TEXT, " +
    "m365_event_id TEXT, docket_id INTEGER, source_entry_ids TEXT, last_updated TEXT, " +
    "PRIMARY KEY (case_id, hearing_key)",
  deadlines: "case_id TEXT, deadline_key TEXT, title TEXT, due_at_utc TEXT, timezone TEXT, " +
    "notes TEXT, audit_notes TEXT, status TEXT, significance TEXT, deadline_type TEXT, " +
    "gcal_event_id TEXT, m365_event_id TEXT, docket_id INTEGER, source_entry_ids TEXT, " +
    "last_updated TEXT, PRIMARY KEY (case_id, deadline_key)",
  case_summaries: "case_id TEXT, docket_number TEXT, court_id TEXT, summary TEXT, model TEXT, " +
    "source_entry_ids TEXT, stale INTEGER, stale_since TEXT, generated_at TEXT",
  webhook_events: "idempotency_key TEXT PRIMARY KEY, event_type INTEGER, received_at TEXT",
};

/**
 * Writes a store with the tables of the Python program's version 0.19.2, in write-ahead logging as
 * that program uses it. With `keepOpen` the connection stays open and the rows lie in the `-wal`.
 */
export function writeReferenceStore(
  path: string,
  rows: ReferenceRows,
  { keepOpen = false }: { keepOpen?: boolean } = {},
): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL");
  for (const [name, list] of Object.entries(columns)) {
    database.exec(`CREATE TABLE ${name} (${list})`);
  }
  for (const [name, list] of Object.entries(rows) as [string, readonly Row[]][]) {
    for (const row of list) {
      const names = Object.keys(row);
      database.prepare(
        `INSERT INTO ${name} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
      ).run(...Object.values(row));
    }
  }
  if (!keepOpen) database.close();
  return database;
}
