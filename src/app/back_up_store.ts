import { basename, dirname } from "node:path";
import type { Clock } from "../domain/clock.ts";
import { fileError } from "../platform/file_error.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { type CopyContents, examineCopy } from "../store/examine_copy.ts";
import type { Store } from "../store/store.ts";

/** A copy that was made and read again from beginning to end. */
export interface BackUp extends CopyContents {
  path: string;
}

/**
 * Copies the store to a new file while everything else goes on, and examines the copy. Without a
 * path it goes to the folder `backups` beside the store, named for the moment. Never replaces a
 * file; a copy that fails the examination is not left behind.
 */
export async function backUpStore(
  { store, clock }: { store: Store; clock: Clock },
  path: string = backUpPath(store.path, clock.now()),
): Promise<BackUp> {
  const action = `Cannot copy the store to "${path}"`;
  try {
    Deno.mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw fileError(error, { action, kind: "store" });
  }
  await store.backup(path);
  try {
    return { path, ...examineCopy(path) };
  } catch (error) {
    removeIfThere(path);
    throw error;
  }
}

/** `data/backups/case-calendar-2.20261122T031500Z.sqlite` for `data/case-calendar-2.sqlite`. */
export function backUpPath(storePath: string, at: Temporal.Instant): string {
  const name = basename(storePath).replace(/\.(sqlite3?|db)$/, "");
  return `${dirname(storePath)}/backups/${name}.${stamp(at)}.sqlite`;
}

/** `20261122T031500Z`: sorts by time and needs no quotes. */
export function stamp(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}
