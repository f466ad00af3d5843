import { DatabaseSync } from "node:sqlite";
import { removeIfThere } from "../platform/remove_if_there.ts";
import type { Database } from "./database.ts";

/**
 * Writes a complete copy of the store to `target`, replacing a file of that name only when the copy
 * is whole and on disk. Within a transaction it holds exactly what that transaction sees. The copy
 * is a store by itself: same tables, rows, version and application id.
 *
 * node:sqlite's own `backup` cannot be used within the transaction of a migration, since it needs
 * turns of the event loop; and the bytes of an open database must not be read (POSIX locks).
 */
export function copyDatabase(database: Database, target: string): void {
  const part = `${target}.part`;
  removeIfThere(part);
  const copy = new DatabaseSync(part, { enableForeignKeyConstraints: false });
  try {
    // Only the rename makes the copy count, so nothing needs to be undone within it.
    copy.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
    const schema = database.all<{ type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid",
    ).filter((item) => !item.name.startsWith("sqlite_"));
    const tables = schema.filter((item) => item.type === "table");
    for (const table of tables) {
      copy.exec(table.sql);
      copyRows(database, { copy, table: table.name });
    }
    for (const item of schema.filter((item) => item.type !== "table")) copy.exec(item.sql);
    for (const pragma of ["application_id", "user_version"]) {
      const value = database.get<Record<string, number>>(`PRAGMA ${pragma}`)![pragma]!;
      copy.exec(`PRAGMA ${pragma} = ${value}`);
    }
    copy.exec("COMMIT");
    copy.close();
    Deno.renameSync(part, target);
  } catch (error) {
    if (copy.isOpen) copy.close();
    removeIfThere(part);
    throw error;
  }
}

function copyRows(database: Database, options: { copy: DatabaseSync; table: string }): void {
  const { copy, table } = options;
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const columns = database.all<{ name: string }>(`PRAGMA table_info(${quoted(table)})`);
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const insert = copy.prepare(
    `INSERT INTO ${quoted(table)} (${names}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const select = database.connection.prepare(`SELECT ${names} FROM ${quoted(table)}`);
  select.setReadBigInts(true);
  for (const row of select.iterate()) {
    insert.run(...columns.map((column) => row[column.name]!));
  }
}
