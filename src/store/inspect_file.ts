import { DatabaseSync } from "node:sqlite";

/** What lies at the path of a store before it is opened for good. */
export type StoreFile =
  | { holds: "nothing" }
  /** An empty file with changes in its `-wal`, which opening would throw away. */
  | { holds: "lost head" }
  | { holds: "our store" }
  /** A store of the Python program Case Calendar. */
  | { holds: "reference store" }
  | { holds: "other database" }
  | { holds: "no database" };

/** `CCal`: at offset 68 of the file, and what `PRAGMA application_id` answers. */
export const applicationId = 0x4343616c;

/**
 * Says whose file lies at `path` without leaving a trace beside it or in it: SQLite creates `-wal`
 * and `-shm` files even when it only reads, and the sandbox refuses the address form that forbids
 * it, so a file nobody has open is read as bytes. Where a `-shm` file lies beside it some
 * connection may be open, perhaps of this process, and SQLite is asked instead: to close a file
 * read as bytes would drop this process's POSIX locks on it.
 *
 * Throws what the file system or SQLite throws.
 */
export function inspectFile(path: string): StoreFile {
  const size = sizeOf(path);
  if (size === undefined) return { holds: "nothing" };
  if (size === 0) return { holds: (sizeOf(`${path}-wal`) ?? 0) > 0 ? "lost head" : "nothing" };
  const seen = sizeOf(`${path}-shm`) === undefined ? readBytes(path) : askSqlite(path);
  if (seen === undefined) return { holds: "no database" };
  if (seen.applicationId === applicationId) return { holds: "our store" };
  return { holds: referenceTables.every(seen.hasTable) ? "reference store" : "other database" };
}

/** Tables that only the reference has together (its store has no application id). */
const referenceTables = ["hearings", "deadlines", "webhook_events"] as const;

interface Seen {
  applicationId: number;
  hasTable(name: string): boolean;
}

function readBytes(path: string): Seen | undefined {
  const head = readPart(path);
  const magic = new TextDecoder("latin1").decode(head.subarray(0, 16));
  if (magic !== "SQLite format 3\u0000" || head.length < 100) return undefined;
  // A table made shortly before a crash is only in the -wal.
  const text = new TextDecoder("latin1");
  const schema = text.decode(head) +
    (sizeOf(`${path}-wal`) === undefined ? "" : text.decode(readPart(`${path}-wal`)));
  return {
    applicationId: new DataView(head.buffer, head.byteOffset).getInt32(68),
    hasTable: (name) => new RegExp(`CREATE TABLE ["'\`[]?${name}\\b`, "i").test(schema),
  };
}

function askSqlite(path: string): Seen {
  const connection = new DatabaseSync(path, { readOnly: true, timeout: 1000 });
  try {
    const id = connection.prepare("PRAGMA application_id").get() as { application_id: number };
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const names = new Set(tables.map((row) => String(row["name"]).toLowerCase()));
    return { applicationId: id.application_id, hasTable: (name) => names.has(name) };
  } finally {
    connection.close();
  }
}

/** The schema is written first, so it stands near the beginning. */
const partLength = 1024 * 1024;

function readPart(path: string): Uint8Array {
  using file = Deno.openSync(path, { read: true });
  const bytes = new Uint8Array(partLength);
  let length = 0;
  while (length < bytes.length) {
    const read = file.readSync(bytes.subarray(length));
    if (read === null) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function sizeOf(path: string): number | undefined {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
