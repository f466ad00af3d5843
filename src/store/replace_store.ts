import { CaseCalendarError } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import { isThere } from "../platform/is_there.ts";
import { type Database, openDatabase } from "./database.ts";
import { isLocked, sqliteError } from "./sqlite_error.ts";

/**
 * Puts the file `by` in the place of the store at `path`; what was there is kept as `kept`, with its
 * write-ahead log where it could not be written back. The path names one or the other at every
 * moment, so a crash leaves a whole store.
 *
 * Throws a `store` error, with everything left as it was, when another connection has the store
 * open, or when the files cannot be moved. A store that is damaged is no hindrance.
 */
export function replaceStore(path: string, { by, kept }: { by: string; kept: string }): void {
  const action = `Cannot replace the store "${path}"`;
  try {
    if (isThere(path)) {
      closeLog(path, action);
      keep(path, kept);
    }
    for (const end of ["-wal", "-shm"]) {
      if (isThere(path + end)) Deno.renameSync(path + end, kept + end);
    }
    Deno.renameSync(by, path);
  } catch (error) {
    throw fileError(sqliteError(error, { action, path }), { action, kind: "store" });
  }
}

/**
 * Writes the log back into the file and leaves write-ahead logging, which SQLite grants only to the
 * single connection of a database (https://www.sqlite.org/wal.html, section 6).
 */
function closeLog(path: string, action: string): void {
  let database: Database | undefined;
  try {
    database = openDatabase(path, { readOnly: false, busyTimeoutMs: 250 });
    database.run("PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (isLocked(error instanceof CaseCalendarError ? error.cause : error)) {
      throw new CaseCalendarError("store", {
        action,
        cause: "another case-calendar has it open",
        next: "stop the daemon, `serve` and every other command first",
      });
    }
  } finally {
    database?.close();
  }
}

/** Gives the file a second name, so that the first is never without a store. */
function keep(path: string, kept: string): void {
  try {
    Deno.linkSync(path, kept);
  } catch (error) {
    // Some file systems know no second names.
    if (error instanceof Deno.errors.AlreadyExists) throw error;
    Deno.renameSync(path, kept);
  }
}
