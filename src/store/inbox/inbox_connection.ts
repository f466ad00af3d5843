import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { Database } from "../database.ts";
import { isLocked, isReadOnly } from "../sqlite_error.ts";
import { type InboxFile, openInboxFile } from "./inbox_file.ts";

/**
 * The connection of an inbox to its file. After any failure but a lock or a full disk the file is
 * opened again with the next use.
 */
export interface InboxConnection {
  /** The open file. Throws a `store` error where it cannot be had, or the inbox is closed. */
  open(): Database;
  /** Runs `work`; a failure is noted, and a connection that may be broken is given up. */
  attempt<T>(work: (database: Database) => T): T;
  /** As {@link InboxConnection.attempt}, in a transaction; that it could be committed is noted. */
  write<T>(work: (database: Database) => T): T;
  /** Whether it can be written, as the last attempt tells when it is fresh, else by trying. */
  writable(): { ok: true } | { ok: false; cause: string };
  isClosed(): boolean;
  /** For good; what is to be written has been written before. */
  close(): void;
}

/** What {@link inboxConnection} opens, and how. */
export interface InboxConnectionOptions {
  path: string;
  clock: Pick<Clock, "now">;
  /** Milliseconds a write waits for another process that holds the file; blocks this one. */
  busyTimeout: number;
  /** Bytes the file may grow to. */
  maxBytes: number;
  /** The ids of a new file are above this and above the time in milliseconds. */
  idsAfter: number;
  /** A file was opened. */
  onOpened(database: Database): void;
}

/** How long the last attempt to write tells whether the file can be written, in milliseconds. */
const attemptTellsFor = 2_000;

/** Nothing is opened before it is asked for. */
export function inboxConnection(options: InboxConnectionOptions): InboxConnection {
  const { path, clock, busyTimeout, maxBytes, idsAfter, onOpened } = options;
  let file: InboxFile | undefined;
  let closed = false;
  let waiting = busyTimeout;
  let lastAttempt: { at: number; failure: string | null } | undefined;

  function open(): Database {
    if (closed) throw closedInbox(path);
    if (file === undefined) {
      file = openInboxFile({
        path,
        busyTimeoutMs: busyTimeout,
        maxBytes,
        firstId: Math.max(clock.now().epochMilliseconds, idsAfter),
      });
      waiting = busyTimeout;
      onOpened(file.database);
    }
    return file.database;
  }

  function attempt<T>(work: (database: Database) => T): T {
    try {
      const result = work(open());
      if (file?.inPlace() === false) throw goneInbox(path);
      return result;
    } catch (error) {
      const failure = error instanceof CaseCalendarError ? error.facts.cause : messageOf(error);
      lastAttempt = { at: performance.now(), failure };
      if (!closed && !mayGoOn(error)) giveUp();
      throw error;
    }
  }

  function write<T>(work: (database: Database) => T): T {
    const commit = () => attempt((database) => database.transaction(() => work(database)));
    try {
      const result = withWritable(commit);
      lastAttempt = { at: performance.now(), failure: null };
      waitFor(busyTimeout);
      return result;
    } catch (error) {
      // Every wait holds the whole program up: once it was in vain, nobody else waits until a write
      // succeeds.
      if (isLocked(causeOf(error))) waitFor(0);
      throw error;
    }
  }

  /** A connection that was opened while the file was read-only, to read, stays so: another may not be. */
  function withWritable<T>(commit: () => T): T {
    const wasOpen = file !== undefined;
    try {
      return commit();
    } catch (error) {
      if (!wasOpen || !isReadOnly(causeOf(error))) throw error;
      return commit();
    }
  }

  function waitFor(milliseconds: number): void {
    if (waiting === milliseconds) return;
    file?.database.run(`PRAGMA busy_timeout = ${milliseconds}`);
    waiting = milliseconds;
  }

  function giveUp(): void {
    const broken = file;
    file = undefined;
    try {
      broken?.close();
    } catch {
      // Only the attempt to open it again tells anything.
    }
  }

  return {
    open,
    attempt,
    write,
    writable: () => {
      if (lastAttempt === undefined || performance.now() - lastAttempt.at > attemptTellsFor) {
        try {
          write((database) => database.run("UPDATE probe SET count = count + 1"));
        } catch (error) {
          // Noted; a defect is not hidden.
          if (!(error instanceof CaseCalendarError)) throw error;
        }
      }
      const failure = lastAttempt?.failure ?? null;
      return failure === null ? { ok: true } : { ok: false, cause: failure };
    },
    isClosed: () => closed,
    close: () => {
      closed = true;
      giveUp();
    },
  };
}

/** What is asked of an inbox that was closed ends with this. */
export function closedInbox(path: string): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot use the inbox "${path}"`,
    cause: "it was closed, because the program ends",
  });
}

function goneInbox(path: string): CaseCalendarError {
  return new CaseCalendarError("store", {
    action: `Cannot write to the inbox "${path}"`,
    cause: "the file was moved, replaced or deleted while it was in use",
    next: "leave the file alone while the receiver runs; a new one is begun",
  });
}

/** A lock passes and a full disk is emptied; a connection that failed otherwise is not trusted. */
function mayGoOn(error: unknown): boolean {
  const cause = causeOf(error);
  return isLocked(cause) || (cause as { errcode?: unknown } | null)?.errcode === sqliteFull;
}

/** What SQLite threw. */
function causeOf(error: unknown): unknown {
  return error instanceof CaseCalendarError ? error.cause : error;
}

/** https://www.sqlite.org/rescode.html#full */
const sqliteFull = 13;

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
