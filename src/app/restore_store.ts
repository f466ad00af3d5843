import { dirname } from "node:path";
import { CaseCalendarError } from "../domain/errors.ts";
import type { Clock } from "../domain/clock.ts";
import { fileError } from "../platform/file_error.ts";
import { isThere } from "../platform/is_there.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { type CopyContents, examineCopy } from "../store/examine_copy.ts";
import { replaceStore } from "../store/replace_store.ts";
import { stamp } from "./back_up_store.ts";

/** What restoring did, or would do. */
export interface Restoration {
  /** What the copy holds. */
  copy: CopyContents;
  /** What the present store holds; null when there is none or it cannot be read. */
  present: CopyContents | null;
  /** Why what the present store holds cannot be told, such as `it has version 12; …`; else null. */
  unread: string | null;
  /** Where the present store is kept; null when there is none. */
  kept: string | null;
  restored: boolean;
}

/**
 * Makes a copy the store. The copy is examined first and stays where it is; the present store is
 * kept beside itself. With `dryRun` nothing is changed.
 *
 * Throws a `store` error, with everything left as it was, when the copy is no sound store that this
 * program can read, or when another process has the store open.
 */
export function restoreStore(
  { from, storePath, clock }: {
    /** A file, or its bytes. */
    from: string | Uint8Array;
    storePath: string;
    clock: Clock;
  },
  { dryRun }: { dryRun: boolean },
): Restoration {
  const action = `Cannot restore the store "${storePath}"`;
  if (typeof from === "string" && isSame(from, storePath)) {
    throw new CaseCalendarError("usage", {
      action,
      cause: `"${from}" is the store itself`,
      next: "name a copy, as `case-calendar backup` has written it",
    });
  }
  const incoming = `${storePath}.restoring`;
  try {
    Deno.mkdirSync(dirname(storePath), { recursive: true });
    removeIfThere(incoming);
    try {
      if (typeof from === "string") examineCopy(from);
      place(from, incoming);
      const name = typeof from === "string" ? `"${from}"` : "from standard input";
      const copy = examineCopy(incoming, { name });
      const there = isThere(storePath);
      const { present, unread } = there
        ? presentContents(storePath)
        : { present: null, unread: null };
      const kept = there ? `${storePath}.before-restore-${stamp(clock.now())}.bak` : null;
      if (!dryRun) replaceStore(storePath, { by: incoming, kept: kept ?? `${storePath}.left` });
      return { copy, present, unread, kept, restored: !dryRun };
    } finally {
      removeIfThere(incoming);
    }
  } catch (error) {
    throw fileError(error, { action, kind: "store" });
  }
}

/** Writes the copy beside the store and sees it on the disk, for only then may it take its place. */
function place(from: string | Uint8Array, incoming: string): void {
  if (typeof from === "string") Deno.copyFileSync(from, incoming);
  else Deno.writeFileSync(incoming, from);
  using file = Deno.openSync(incoming, { read: true, write: true });
  file.syncSync();
}

function presentContents(path: string): Pick<Restoration, "present" | "unread"> {
  try {
    return { present: examineCopy(path), unread: null };
  } catch (error) {
    if (error instanceof CaseCalendarError) return { present: null, unread: error.facts.cause };
    throw error;
  }
}

function isSame(a: string, b: string): boolean {
  try {
    return Deno.realPathSync(a) === Deno.realPathSync(b);
  } catch {
    return false;
  }
}
