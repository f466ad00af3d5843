import { dirname } from "node:path";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import { type Alarms, alarms } from "./alarms.ts";
import { backUp } from "./back_up.ts";
import { type Backlog, backlog } from "./backlog.ts";
import { type Changes, changes } from "./changes.ts";
import { type CleanUps, cleanUps } from "./clean_ups.ts";
import { type Courts, courts } from "./courts.ts";
import { type Database, openDatabase } from "./database.ts";
import { type Deliveries, deliveries } from "./deliveries.ts";
import { docketAlerts, type KnownAlerts } from "./docket_alerts.ts";
import { type Dockets, dockets } from "./dockets.ts";
import { type Entries, entries } from "./entries.ts";
import { type Events, events } from "./events.ts";
import { type Facts, facts } from "./facts.ts";
import { type FeedFiles, feedFiles } from "./feed_files.ts";
import { applicationId, inspectFile, type StoreFile } from "./inspect_file.ts";
import { installation, type InstallationFacts } from "./installation.ts";
import { type Leases, leases } from "./leases.ts";
import { type Ledger, ledger } from "./ledger.ts";
import { type Marks, marks } from "./marks.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { type Outgoing, outgoing } from "./outgoing.ts";
import { type Outages, outages } from "./outages.ts";
import { type Outputs, outputs } from "./outputs.ts";
import { pacer, type PacerOptions, type StorePacer } from "./pacer.ts";
import { type PrivateFeeds, privateFeeds } from "./private_feeds.ts";
import { type Prune, prune } from "./prune.ts";
import { type Readings, readings } from "./readings.ts";
import { type RemoteIds, remoteIds } from "./remote_ids.ts";
import { type Rereads, rereads } from "./rereads.ts";
import { type Runs, runs } from "./runs.ts";
import { isLocked, sqliteError } from "./sqlite_error.ts";
import type { StoreContext } from "./store_context.ts";
import { type Stamps, stamps } from "./stamps.ts";
import { type Suggestions, suggestions } from "./suggestions.ts";
import { type UnreadableRows, unreadableRows } from "./unreadable_rows.ts";

/** The main store: one SQLite file, one object for each noun. Everything is synchronous. */
export interface Store {
  readonly path: string;
  readonly dockets: Dockets;
  readonly entries: Entries;
  readonly readings: Readings;
  readonly facts: Facts;
  readonly events: Events;
  readonly ledger: Ledger;
  readonly outputs: Outputs;
  readonly marks: Marks;
  readonly leases: Leases;
  readonly runs: Runs;
  readonly prune: Prune;
  readonly deliveries: Deliveries;
  readonly rereads: Rereads;
  readonly remoteIds: RemoteIds;
  readonly suggestions: Suggestions;
  readonly stamps: Stamps;
  readonly alarms: Alarms;
  readonly changes: Changes;
  readonly outgoing: Outgoing;
  readonly docketAlerts: KnownAlerts;
  readonly feedFiles: FeedFiles;
  readonly privateFeeds: PrivateFeeds;
  readonly backlog: Backlog;
  readonly courts: Courts;
  readonly cleanUps: CleanUps;
  readonly unreadableRows: UnreadableRows;
  readonly outages: Outages;
  readonly installation: InstallationFacts;
  /** The gate of all upstream requests, counted in this store. */
  pacer(options?: PacerOptions): StorePacer;
  /**
   * Runs `work` in one immediate transaction: all of it is kept or, when it throws, nothing. Within
   * another one it is a savepoint. `work` must be synchronous; a promise is refused.
   */
  transaction<T>(work: () => T): T;
  /** Copies the store to a new file while others may go on writing; see `back_up.ts`. */
  backup(path: string): Promise<void>;
  /** What SQLite finds wrong with the file; empty when it is sound. Reads all of it. */
  check(): string[];
  /** Closing twice is harmless. */
  close(): void;
  [Symbol.dispose](): void;
}

/** Which store {@link openStore} opens, and how. */
export interface StoreOptions {
  /** Relative to the working folder; missing folders are created. `:memory:` for a passing one. */
  path: string;
  clock: Clock;
  /** The file must exist and have this program's version. */
  readOnly?: boolean;
  /**
   * Milliseconds a statement waits for another process, blocking this one; 5000 unless given. Short
   * (250) where requests are answered.
   */
  busyTimeout?: number;
  /**
   * Receives every row of a list whose JSON is damaged; the list goes on without it. Unless given,
   * the list throws.
   */
  onDamage?: (error: CaseCalendarError) => void;
}

/**
 * Opens the store, creating or upgrading it where needed (see `migrate.ts`; before an upgrade the
 * file is copied to `<path>.v<version>.bak`).
 *
 * Throws a `store` error, and leaves the file as it is, for: a store of a newer version, a store of
 * the reference, any other file that is not ours, a file that cannot be created or written, a lock
 * held longer than `busyTimeout`; and for a missing or older store when `readOnly`.
 */
export function openStore(options: StoreOptions): Store {
  const { path, clock, readOnly = false, busyTimeout = 5000 } = options;
  if (path !== ":memory:") prepare(path, readOnly);
  const database = openDatabase(path, { readOnly, busyTimeoutMs: busyTimeout });
  try {
    configure(database, { readOnly, busyTimeoutMs: busyTimeout });
    migrate(database, { migrations, readOnly });
  } catch (error) {
    database.close();
    throw error;
  }
  const damaged = options.onDamage ?? ((error: CaseCalendarError) => {
    throw error;
  });
  return assemble({ database, clock, damaged });
}

function assemble(context: StoreContext): Store {
  const { database } = context;
  return {
    path: database.path,
    dockets: dockets(context),
    entries: entries(context),
    readings: readings(context),
    facts: facts(context),
    events: events(context),
    ledger: ledger(context),
    outputs: outputs(context),
    marks: marks(context),
    leases: leases(context),
    runs: runs(context),
    prune: prune(context),
    deliveries: deliveries(context),
    rereads: rereads(context),
    remoteIds: remoteIds(context),
    suggestions: suggestions(context),
    stamps: stamps(context),
    alarms: alarms(context),
    changes: changes(context),
    outgoing: outgoing(context),
    docketAlerts: docketAlerts(context),
    feedFiles: feedFiles(context),
    privateFeeds: privateFeeds(context),
    backlog: backlog(context),
    courts: courts(context),
    cleanUps: cleanUps(context),
    unreadableRows: unreadableRows(context),
    outages: outages(context),
    installation: installation(context),
    pacer: (options) => pacer(context, options),
    transaction: database.transaction,
    backup: (target) => backUp(database, target),
    check: () =>
      database.all<{ integrity_check: string }>("PRAGMA integrity_check")
        .map((row) => row.integrity_check)
        .filter((line) => line !== "ok"),
    close: database.close,
    [Symbol.dispose]: database.close,
  };
}

/** Sees to the folder and refuses files that are not ours, before SQLite touches anything. */
function prepare(path: string, readOnly: boolean): void {
  const action = `Cannot open the store "${path}"`;
  let found: StoreFile;
  try {
    if (!readOnly) Deno.mkdirSync(dirname(path), { recursive: true });
    found = inspectFile(path);
  } catch (error) {
    throw fileError(sqliteError(error, { action, path }), { action, kind: "store" });
  }
  const refused = refusals[found.holds];
  if (refused !== undefined) {
    throw new CaseCalendarError("store", { action, cause: refused.cause, next: refused.next });
  }
  if (readOnly && found.holds === "nothing") {
    throw new CaseCalendarError("store", {
      action,
      cause: "there is no store yet",
      next: "run `case-calendar sync` first, or check the setting store_path",
    });
  }
}

const refusals: Partial<Record<StoreFile["holds"], { cause: string; next: string }>> = {
  "lost head": {
    cause: "the file is empty, but changes wait in its -wal file",
    next: "restore a backup, or move both files away",
  },
  "reference store": {
    cause: "it is a store of the Python program Case Calendar; it was left untouched",
    next: "leave store_path out (or name another file), then run `case-calendar import` with " +
      "this file to take its events over",
  },
  "other database": {
    cause: "it is an SQLite database of another program; it was left untouched",
    next: "name another file in the setting store_path",
  },
  "no database": {
    cause: "the file is not an SQLite database; it was left untouched",
    next: "name another file in the setting store_path",
  },
};

function configure(
  database: Database,
  options: { readOnly: boolean; busyTimeoutMs: number },
): void {
  database.run("PRAGMA foreign_keys = ON");
  if (options.readOnly) {
    database.run("PRAGMA query_only = ON");
    return;
  }
  // The id goes into the file itself before write-ahead logging begins, where it is read as bytes.
  const id = database.get<{ application_id: number }>("PRAGMA application_id")!.application_id;
  if (id !== applicationId) database.run(`PRAGMA application_id = ${applicationId}`);
  startLogging(database, options.busyTimeoutMs);
  database.run("PRAGMA synchronous = NORMAL");
  database.run(`PRAGMA journal_size_limit = ${16 * 1024 * 1024}`);
  // Two megabytes for each thread otherwise, of pages that the system has at hand anyway.
  database.run("PRAGMA cache_size = -500");
}

/**
 * Switches to write-ahead logging. SQLite does not always wait for a lock while it switches, so a
 * second process that opens a new store at the same moment has to ask again.
 */
function startLogging(database: Database, busyTimeoutMs: number): void {
  const end = performance.now() + busyTimeoutMs;
  while (true) {
    try {
      database.run("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy = error instanceof CaseCalendarError && isLocked(error.cause);
      if (!busy || performance.now() >= end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
