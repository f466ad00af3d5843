/** One step of the store's schema. */
export interface Migration {
  /** What it brings, for error messages. */
  name: string;
  /** Statements run in one transaction. */
  sql: string;
}

/**
 * Every step since the first, oldest first; the version of a store is how many it has seen. Only
 * ever append: a step that was released is never edited, for stores out there have seen it.
 *
 * Conventions: STRICT tables; `…_at` is epoch milliseconds, `…_us` epoch microseconds, both UTC;
 * payloads are JSON text; court ids and docket keys compare without regard to case.
 */
export const migrations: readonly Migration[] = [
  {
    name: "first tables",
    sql: `
CREATE TABLE dockets (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE COLLATE NOCASE,
  court_id TEXT NOT NULL COLLATE NOCASE,
  merged_into INTEGER REFERENCES dockets (id) ON DELETE CASCADE,
  merged_at INTEGER,
  merged_because TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX dockets_by_court ON dockets (court_id);

CREATE TABLE docket_aliases (
  key TEXT PRIMARY KEY COLLATE NOCASE,
  docket INTEGER NOT NULL REFERENCES dockets (id) ON DELETE CASCADE,
  since_at INTEGER NOT NULL
) STRICT;

CREATE TABLE docket_records (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  upstream_id TEXT NOT NULL,
  docket INTEGER NOT NULL REFERENCES dockets (id) ON DELETE CASCADE,
  record TEXT NOT NULL,
  modified_us INTEGER NOT NULL,
  last_contact_at INTEGER,
  UNIQUE (upstream, upstream_id)
) STRICT;
CREATE INDEX docket_records_by_docket ON docket_records (docket);

-- No reference to docket_records: an entry may be delivered before its docket's record is known.
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  gone_at INTEGER,
  UNIQUE (upstream, upstream_id)
) STRICT;
CREATE INDEX entries_by_record ON entries (upstream, docket_record_id);

CREATE TABLE entry_versions (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  record TEXT NOT NULL,
  modified_us INTEGER NOT NULL,
  documents_modified_us INTEGER NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_versions_in_order
  ON entry_versions (entry, modified_us, documents_modified_us, id);

CREATE TABLE documents (
  upstream TEXT NOT NULL,
  document_id TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  PRIMARY KEY (upstream, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_entry ON documents (entry);

CREATE TABLE readings (
  version INTEGER NOT NULL REFERENCES entry_versions (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'read')),
  reader_version INTEGER,
  reason TEXT NOT NULL,
  tries INTEGER NOT NULL,
  since_at INTEGER NOT NULL,
  next_try_at INTEGER,
  PRIMARY KEY (version, reader)
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_due ON readings (next_try_at, version) WHERE state = 'pending';
CREATE INDEX readings_by_reader ON readings (reader, reader_version) WHERE state = 'read';

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES entry_versions (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  fact TEXT NOT NULL
) STRICT;
CREATE INDEX facts_by_version ON facts (version, reader);

CREATE TABLE events (
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  docket_key TEXT NOT NULL COLLATE NOCASE,
  date TEXT NOT NULL,
  event TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key)
) STRICT;
CREATE INDEX events_by_docket ON events (docket_key, case_id);
CREATE INDEX events_by_date ON events (date);

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  docket_key TEXT NOT NULL COLLATE NOCASE,
  row TEXT NOT NULL,
  UNIQUE (case_id, key)
) STRICT;
CREATE INDEX ledger_by_docket ON ledger (docket_key, case_id);

CREATE TABLE outputs (
  id TEXT PRIMARY KEY,
  file_hash TEXT NOT NULL,
  published_at INTEGER NOT NULL
) STRICT;

CREATE TABLE output_rows (
  output TEXT NOT NULL REFERENCES outputs (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  row TEXT NOT NULL,
  left_at INTEGER,
  PRIMARY KEY (output, uid)
) STRICT;

CREATE TABLE marks (
  upstream TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  last_checked_at INTEGER,
  PRIMARY KEY (upstream, docket_record_id)
) STRICT;

CREATE TABLE permits (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX permits_by_time ON permits (upstream, taken_at);

CREATE TABLE quota_windows (
  upstream TEXT PRIMARY KEY,
  windows TEXT NOT NULL,
  learned_at INTEGER NOT NULL
) STRICT;

CREATE TABLE holds (
  upstream TEXT PRIMARY KEY,
  until_at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  holder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  acquired_at INTEGER NOT NULL,
  renewed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  counts TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_command ON runs (command, id);
`,
  },
  {
    name: "deliveries, entries to read again, suggestions",
    sql: `
-- One row for each delivery of the inbox, by its id there; bodies stay in the inbox.
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  event TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'parked', 'dropped')),
  waits_for TEXT NOT NULL CHECK (waits_for IN ('', 'turn', 'follow')),
  tries INTEGER NOT NULL,
  next_try_at INTEGER,
  reason TEXT NOT NULL,
  dockets TEXT NOT NULL,
  counts TEXT NOT NULL,
  ms INTEGER,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX deliveries_due ON deliveries (next_try_at, id) WHERE state = 'waiting';
CREATE INDEX deliveries_by_state ON deliveries (state, id);
CREATE INDEX deliveries_by_change ON deliveries (changed_at) WHERE state IN ('applied', 'dropped');

CREATE TABLE deliveries_seen (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO deliveries_seen VALUES (1, 0);

CREATE TABLE rereads (
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'document', 'docket')),
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  step INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  since_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (kind, upstream_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rereads_due ON rereads (due_at);

CREATE TABLE suggestions (
  name TEXT PRIMARY KEY,
  docket_record_id TEXT,
  court_id TEXT NOT NULL COLLATE NOCASE,
  docket_number TEXT NOT NULL,
  case_name TEXT NOT NULL,
  url TEXT NOT NULL,
  reason TEXT NOT NULL,
  times INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
CREATE INDEX suggestions_by_time ON suggestions (last_at);
`,
  },
  {
    name: "alarms, what is this installation's own",
    sql: `
CREATE TABLE alarms (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  times INTEGER NOT NULL,
  cleared_at INTEGER
) STRICT;
CREATE UNIQUE INDEX alarms_open ON alarms (key) WHERE cleared_at IS NULL;

CREATE TABLE installation (
  name TEXT PRIMARY KEY,
  value REAL NOT NULL
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: "ways from a docket to its other keys",
    sql: `
CREATE INDEX docket_aliases_by_docket ON docket_aliases (docket);
CREATE INDEX dockets_by_merge ON dockets (merged_into) WHERE merged_into IS NOT NULL;
`,
  },
  {
    name: "files of feeds, private feeds",
    sql: `
CREATE TABLE feed_files (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE private_feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  options TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  fetched_at INTEGER
) STRICT;
`,
  },
  {
    name: "docket alerts as listed",
    sql: `
CREATE TABLE docket_alerts (
  docket_record_id TEXT PRIMARY KEY,
  active INTEGER NOT NULL,
  created_at INTEGER,
  modified_at INTEGER,
  last_hit_at INTEGER,
  first_listed_at INTEGER NOT NULL,
  listed_at INTEGER NOT NULL,
  judged_hit_at INTEGER,
  missed_hit_at INTEGER
) STRICT;
`,
  },
  {
    name: "ids of events in remote calendars",
    sql: `
CREATE TABLE remote_ids (
  service TEXT NOT NULL,
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key, service)
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: "stamps of what folds and outputs are made from",
    sql: `
-- A random stamp for each docket, case and output, and one ('layout') for which key leads to which
-- docket. Triggers renew it, whoever writes; random, so that a store put back from a backup never
-- bears a stamp that meant something else.
CREATE TABLE stamps (
  kind TEXT NOT NULL CHECK (kind IN ('docket', 'case', 'output', 'layout')),
  id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8));
INSERT INTO stamps SELECT 'docket', CAST(id AS TEXT), hex(randomblob(8)) FROM dockets;
INSERT INTO stamps SELECT 'case', case_id, hex(randomblob(8)) FROM (
  SELECT case_id FROM ledger UNION SELECT case_id FROM events
);
INSERT INTO stamps SELECT 'output', id, hex(randomblob(8)) FROM outputs;

CREATE TRIGGER stamp_dockets_added AFTER INSERT ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_dockets_changed AFTER UPDATE OF key, court_id, merged_into ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_dockets_removed AFTER DELETE ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_added AFTER INSERT ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_changed AFTER UPDATE OF key, docket ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_removed AFTER DELETE ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_added AFTER INSERT ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_moved AFTER UPDATE OF upstream, upstream_id, docket ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(old.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_changed AFTER UPDATE OF record ON docket_records
WHEN old.record <> new.record BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_removed AFTER DELETE ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(old.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_added AFTER INSERT ON entries BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = new.upstream AND upstream_id = new.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_changed AFTER UPDATE ON entries
WHEN (old.upstream, old.upstream_id, old.docket_record_id, old.gone_at) IS NOT
  (new.upstream, new.upstream_id, new.docket_record_id, new.gone_at) BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = old.upstream AND upstream_id = old.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = new.upstream AND upstream_id = new.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_removed AFTER DELETE ON entries BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = old.upstream AND upstream_id = old.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_added AFTER INSERT ON entry_versions BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = new.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_changed AFTER UPDATE ON entry_versions
WHEN (old.entry, old.fingerprint, old.record, old.modified_us, old.documents_modified_us,
    old.received_at) IS NOT
  (new.entry, new.fingerprint, new.record, new.modified_us, new.documents_modified_us,
    new.received_at) BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = old.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = new.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_removed AFTER DELETE ON entry_versions BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = old.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_added AFTER INSERT ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = new.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_changed AFTER UPDATE ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = old.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = new.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_removed AFTER DELETE ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = old.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_added AFTER INSERT ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_changed AFTER UPDATE ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_removed AFTER DELETE ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_added AFTER INSERT ON events BEGIN
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_changed AFTER UPDATE ON events BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_removed AFTER DELETE ON events BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_added AFTER INSERT ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', new.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_changed AFTER UPDATE ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', old.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'output', new.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_removed AFTER DELETE ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', old.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_added AFTER INSERT ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', new.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_changed AFTER UPDATE ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', old.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'output', new.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_removed AFTER DELETE ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', old.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
`,
  },
  {
    name: "what changed in the calendars",
    sql: `
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  calendar TEXT NOT NULL,
  uid TEXT NOT NULL,
  state_hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  change TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_event ON changes (calendar, uid, id);
CREATE INDEX changes_by_time ON changes (at);
`,
  },
  {
    name: "messages to hooks and by mail",
    sql: `
CREATE TABLE outgoing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  endpoint TEXT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given-up')),
  reason TEXT NOT NULL,
  done_at INTEGER,
  UNIQUE (endpoint, subject)
) STRICT;
CREATE INDEX outgoing_waiting ON outgoing (endpoint, id) WHERE state = 'waiting';

CREATE TABLE outgoing_marks (
  endpoint TEXT PRIMARY KEY,
  change_id INTEGER NOT NULL,
  digest_day TEXT
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: "rows of CourtListener that could not be read",
    sql: `
CREATE TABLE unreadable_rows (
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'document')),
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  problem TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  PRIMARY KEY (kind, upstream_id, docket_record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unreadable_rows_by_docket ON unreadable_rows (docket_record_id);
`,
  },
  {
    name: "what upstream does not answer",
    sql: `
CREATE TABLE outages (
  name TEXT PRIMARY KEY,
  since_at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: "what courts publish",
    sql: `
CREATE TABLE courts (
  id TEXT PRIMARY KEY,
  has_feed INTEGER,
  feed_types TEXT NOT NULL,
  last_contact_at INTEGER,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: "what is to be removed elsewhere",
    sql: `
CREATE TABLE clean_ups (
  service TEXT NOT NULL CHECK (service IN ('courtlistener', 'm365', 'google')),
  target TEXT NOT NULL,
  label TEXT NOT NULL,
  planned_at INTEGER NOT NULL,
  PRIMARY KEY (service, target)
) STRICT, WITHOUT ROWID;
ALTER TABLE docket_alerts ADD COLUMN made_at INTEGER;
`,
  },
  {
    name: "no hash of a file that was published",
    sql: "ALTER TABLE outputs DROP COLUMN file_hash",
  },
  {
    name: "no time of a docket alert's last listing",
    sql: "ALTER TABLE docket_alerts DROP COLUMN listed_at",
  },
];
