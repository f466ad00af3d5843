import { DatabaseSync } from "node:sqlite";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import { isThere } from "../platform/is_there.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { inspectFile } from "./inspect_file.ts";

/** A row as that program wrote it; columns that its version did not have yet are null. */
export type ReferenceRow = Readonly<Record<string, string | number | null>>;

/**
 * What a store of the Python program Case Calendar holds, table by table (its version 0.19.2); the
 * texts of documents are left out.
 */
export interface ReferenceStore {
  dockets: ReferenceRow[];
  entries: ReferenceRow[];
  hearings: ReferenceRow[];
  deadlines: ReferenceRow[];
  deliveries: ReferenceRow[];
}

/**
 * Reads a store of the Python program from a file, or from its bytes. It is copied to `scratch`
 * first, with the changes that wait in its `-wal`, and only the copy is opened: the file itself stays
 * as it is, also while that program runs. The copy is removed again.
 *
 * Throws a `store` error when it is no such store, or when it cannot be read or is damaged.
 */
export function readReferenceStore(
  source: { path: string } | { bytes: Uint8Array },
  { scratch }: { scratch: string },
): ReferenceStore {
  const name = "path" in source ? `"${printable(source.path)}"` : "standard input";
  const action = `Cannot import the store ${name}`;
  const parts = [scratch, `${scratch}-wal`, `${scratch}-shm`, `${scratch}-journal`];
  try {
    copyTo(scratch, source);
    const { holds } = inspectFile(scratch);
    if (holds !== "reference store") {
      throw new CaseCalendarError("store", {
        action,
        cause: refusals[holds] ?? "it is a database of another program",
        next: "Give the file that store_path named in the Python program, by default " +
          "data/case-calendar.sqlite",
      });
    }
    return readTables(scratch, action);
  } catch (error) {
    throw fileError(error, { action, kind: "store" });
  } finally {
    for (const part of parts) removeIfThere(part);
  }
}

const refusals: Partial<Record<ReturnType<typeof inspectFile>["holds"], string>> = {
  nothing: "it is empty",
  "lost head": "the file is empty; its changes are lost",
  "our store": "it is a store of this program already",
  "no database": "it is not an SQLite database",
};

function copyTo(scratch: string, source: { path: string } | { bytes: Uint8Array }): void {
  if ("bytes" in source) {
    Deno.writeFileSync(scratch, source.bytes, { createNew: true });
    return;
  }
  Deno.copyFileSync(source.path, scratch);
  if (isThere(`${source.path}-wal`)) Deno.copyFileSync(`${source.path}-wal`, `${scratch}-wal`);
}

function readTables(path: string, action: string): ReferenceStore {
  const connection = new DatabaseSync(path, { timeout: 1000 });
  try {
    const [verdict] = connection.prepare("PRAGMA quick_check(1)").all();
    if (verdict?.["quick_check"] !== "ok") throw damaged(action);
    const table = (name: string): ReferenceRow[] => {
      const columns = connection.prepare("SELECT name FROM pragma_table_info(?)").all(name)
        .map((column) => String(column["name"]));
      if (columns.length === 0) return [];
      const list = columns.map((column) => `${chosen(column)} AS "${column.replaceAll('"', '""')}"`)
        .join(", ");
      return connection.prepare(`SELECT ${list} FROM ${name}`).all() as ReferenceRow[];
    };
    return {
      dockets: table("dockets"),
      entries: table("entries"),
      hearings: table("hearings"),
      deadlines: table("deadlines"),
      deliveries: table("webhook_events"),
    };
  } catch (error) {
    if (error instanceof CaseCalendarError) throw error;
    throw damaged(action, error);
  } finally {
    connection.close();
  }
}

/**
 * A column as it is, but bytes and numbers beyond JavaScript's as text: SQLite keeps whatever it is
 * given. Documents come without their texts, which can be as large as all the rest.
 */
function chosen(column: string): string {
  const name = `"${column.replaceAll('"', '""')}"`;
  if (column !== "recap_documents") {
    return `CASE WHEN typeof(${name}) = 'blob'
      OR (typeof(${name}) = 'integer' AND ${name} NOT BETWEEN -9007199254740991 AND 9007199254740991)
      THEN CAST(${name} AS TEXT) ELSE ${name} END`;
  }
  return `CASE WHEN json_valid(${name}) THEN (
    SELECT json_group_array(json_remove(value, '$.plain_text')) FROM json_each(${name})
    WHERE type = 'object') END`;
}

function damaged(action: string, error?: unknown): CaseCalendarError {
  const words = error instanceof Error ? ` (${printable(error.message)})` : "";
  return new CaseCalendarError("store", {
    action,
    cause: `its copy is damaged${words}`,
    next: "Stop the Python program, then import again; or give a backup of the file",
  }, { cause: error });
}
