import { CaseCalendarError, printable } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import { type Database, openDatabase } from "./database.ts";
import { inspectFile } from "./inspect_file.ts";
import { migrations } from "./migrations.ts";
import { isThere } from "../platform/is_there.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { sqliteError } from "./sqlite_error.ts";

/** What a copy of a store holds. */
export interface CopyContents {
  /** Bytes of the file. */
  size: number;
  /** Version of its tables; an older one is upgraded when it is first opened. */
  version: number;
  dockets: number;
  entries: number;
  events: number;
  /** Id of the last delivery it knows of; 0 for none. */
  lastDelivery: number;
}

/**
 * Reads a copy of a store from beginning to end, without changing it, and says what it holds. Errors
 * call it by its path, or by `name`, such as `from standard input`.
 *
 * Throws a `store` error when there is no such file, when it is no store of this program, when its
 * version is newer than this program's, or when SQLite finds damage in it.
 */
export function examineCopy(path: string, { name = `"${path}"` } = {}): CopyContents {
  const action = `Cannot use the copy ${name}`;
  const refuse = (cause: string, next: string) =>
    new CaseCalendarError("store", { action, cause, next });
  try {
    const { holds } = inspectFile(path);
    if (holds === "nothing") {
      throw refuse("there is no such file, or it is empty", "check the path");
    }
    if (holds !== "our store") {
      throw refuse("it is not a store of case-calendar", "name a file that `backup` has written");
    }
    const size = Deno.statSync(path).size;
    // A connection that only reads makes these files and cannot take them away again.
    const logged = isThere(`${path}-shm`) || isThere(`${path}-wal`);
    const database = openDatabase(path, { readOnly: true, busyTimeoutMs: 1000 });
    try {
      const version = numberOf(database, "PRAGMA user_version");
      if (version > migrations.length) {
        throw refuse(
          `it has version ${version}; this program knows versions up to ${migrations.length}`,
          "install the newer case-calendar again",
        );
      }
      const damage = damageOf(database);
      if (damage !== null) {
        throw refuse(`it is damaged (${printable(damage)})`, "use another copy");
      }
      return { size, version, ...contentsOf(database) };
    } finally {
      database.close();
      if (!logged) { for (const end of ["-wal", "-shm"]) removeIfThere(path + end); }
    }
  } catch (error) {
    throw fileError(sqliteError(error, { action, path }), { action, kind: "store" });
  }
}

function damageOf(database: Database): string | null {
  const [row] = database.all<{ integrity_check: string }>("PRAGMA integrity_check(1)");
  if (row !== undefined && row.integrity_check !== "ok") return row.integrity_check;
  const [loose] = database.all<{ table: string }>("PRAGMA foreign_key_check");
  return loose === undefined ? null : `a row of ${loose.table} belongs to nothing`;
}

function contentsOf(database: Database): Omit<CopyContents, "size" | "version"> {
  const has = (table: string) =>
    database.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [table]) !==
      undefined;
  const count = (table: string) =>
    has(table) ? numberOf(database, `SELECT count(*) AS n FROM ${table}`) : 0;
  return {
    dockets: count("dockets"),
    entries: count("entries"),
    events: count("events"),
    lastDelivery: has("deliveries_seen")
      ? numberOf(database, "SELECT last FROM deliveries_seen WHERE id = 1")
      : 0,
  };
}

function numberOf(database: Database, sql: string): number {
  return Number(Object.values(database.get<Record<string, number>>(sql) ?? { none: 0 })[0]);
}
