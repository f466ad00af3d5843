import { backup } from "node:sqlite";
import { CaseCalendarError } from "../domain/errors.ts";
import { fileError } from "../platform/file_error.ts";
import type { Database } from "./database.ts";
import { isThere } from "../platform/is_there.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { sqliteError } from "./sqlite_error.ts";

/**
 * Copies the store to `target` while all processes may go on writing; the copy is the state at one
 * moment. It appears under its name only when it is whole, and never replaces a file.
 *
 * Throws a `store` error naming `target`.
 */
export async function backUp(database: Database, target: string): Promise<void> {
  const action = `Cannot copy the store to "${target}"`;
  const part = `${target}.part`;
  try {
    if (isThere(target)) {
      throw new CaseCalendarError("store", {
        action,
        cause: "there is a file of that name",
        next: "choose another name, or move that file away",
      });
    }
    removeIfThere(part);
    try {
      await backup(database.connection, part);
      Deno.renameSync(part, target);
    } catch (error) {
      removeIfThere(part);
      throw error;
    }
  } catch (error) {
    throw fileError(sqliteError(error, { action, path: target }), { action, kind: "store" });
  }
}
