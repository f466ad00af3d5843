import { dirname } from "node:path";
import { CaseCalendarError } from "../../domain/errors.ts";
import { fileError } from "../../platform/file_error.ts";
import { type Database, openDatabase } from "../database.ts";

/** The open file of an inbox. */
export interface InboxFile {
  readonly database: Database;
  /** Does the file still stand at its path? Writes to one that was moved or deleted are lost. */
  inPlace(): boolean;
  close(): void;
}

/** Where the file of an inbox lies and what it may take. */
export interface InboxFileOptions {
  path: string;
  /** How long a statement waits for another process, blocking this one. */
  busyTimeoutMs: number;
  /** The file grows no larger; writes beyond are refused as if the disk were full. */
  maxBytes: number;
  /**
   * Epoch milliseconds; where the ids of a new file begin, so that they follow those of a file that
   * was lost.
   */
  firstId: number;
}

/** `CCin`: another than the main store's, so that neither is ever taken for the other. */
export const inboxApplicationId = 0x4343696e;

/** Raised with every change of {@link schema}; a new version gets a step that upgrades the old. */
const schemaVersion = 1;

/**
 * The body stands last: columns before it are read without touching the pages it flows over. Counts
 * and ages are answered by an index alone.
 */
const schema = `
  CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    key_origin TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    remote_address TEXT NOT NULL,
    other_keys TEXT NOT NULL,
    headers TEXT NOT NULL,
    freed INTEGER NOT NULL DEFAULT 0 CHECK (freed IN (0, 1)),
    body BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX delivery_keys ON deliveries (source, key);
  CREATE INDEX delivery_ages ON deliveries (freed, received_at);
  CREATE TABLE other_keys (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    PRIMARY KEY (source, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX other_keys_of ON other_keys (delivery_id);
  CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;
  INSERT INTO probe VALUES (1, 0);
  PRAGMA user_version = ${schemaVersion};
`;

/** Bounds the write-ahead log together with the size of a batch: 4 MB, then one batch on top. */
const checkpointPages = 1000;
const keptLogBytes = 4 * 1024 * 1024;

/**
 * Opens the file of an inbox, creating folder and file where needed. Every commit is flushed to the
 * disk before it returns (`synchronous=FULL`). Throws a `store` error, leaving the file as it is,
 * when it is not an inbox, was written by a newer program, or cannot be used.
 */
export function openInboxFile(options: InboxFileOptions): InboxFile {
  const { path } = options;
  try {
    Deno.mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw fileError(error, { action: `Cannot open the store "${path}"`, kind: "store" });
  }
  const database = openDatabase(path, { readOnly: false, busyTimeoutMs: options.busyTimeoutMs });
  try {
    refuseForeign(database);
    configure(database, options);
    const opened = identity(path);
    return {
      database,
      inPlace: () => identity(path) === opened,
      close: database.close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function pragma(database: Database, name: string): number {
  return Number(Object.values(database.get<Record<string, number>>(`PRAGMA ${name}`)!)[0]);
}

function refuseForeign(database: Database): void {
  const id = pragma(database, "application_id");
  const action = `Cannot open the inbox "${database.path}"`;
  const empty = () => database.get("SELECT 1 FROM sqlite_schema LIMIT 1") === undefined;
  if (id !== inboxApplicationId && !(id === 0 && empty())) {
    throw new CaseCalendarError("store", {
      action,
      cause: "the file is a database of another kind; it was left untouched",
      next: "move it away, then start again",
    });
  }
  const version = pragma(database, "user_version");
  if (version > schemaVersion) {
    throw new CaseCalendarError("store", {
      action,
      cause: `it has version ${version}, written by a newer case-calendar; ` +
        `this one knows versions up to ${schemaVersion}`,
      next: "install the newer case-calendar again",
    });
  }
}

function configure(database: Database, options: InboxFileOptions): void {
  database.run("PRAGMA foreign_keys = ON");
  if (pragma(database, "application_id") === 0) {
    database.run(`PRAGMA application_id = ${inboxApplicationId}`);
  }
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = FULL");
  database.run(`PRAGMA wal_autocheckpoint = ${checkpointPages}`);
  database.run(`PRAGMA journal_size_limit = ${keptLogBytes}`);
  // Two megabytes otherwise, of pages that the system has at hand anyway.
  database.run("PRAGMA cache_size = -500");
  if (pragma(database, "user_version") === 0) create(database, options.firstId);
  const pages = Math.max(1, Math.floor(options.maxBytes / pragma(database, "page_size")));
  database.run(`PRAGMA max_page_count = ${pages}`);
}

function create(database: Database, firstId: number): void {
  database.transaction(() => {
    if (pragma(database, "user_version") > 0) return;
    database.script(schema);
    database.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('deliveries', ?)", [firstId]);
  });
}

function identity(path: string): string {
  try {
    const { dev, ino } = Deno.statSync(path);
    return `${dev}:${ino}`;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "gone";
    throw error;
  }
}
