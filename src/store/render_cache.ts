import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { CaseCalendarError } from "../domain/errors.ts";
import { removeIfThere } from "../platform/remove_if_there.ts";
import { type Database, openDatabase } from "./database.ts";
import { isDamaged } from "./sqlite_error.ts";

/** A thing that was made, and what it was made from. */
export interface CachedItem {
  /** Whatever tells whether the thing is still good. */
  about: string;
  /** As it was given. */
  body: string | Uint8Array;
}

/**
 * What publishing has made, kept from process to process in a file beside the store. Nothing rests
 * on it: it may be removed at any time, and where it cannot be read or written it begins empty and
 * keeps in memory what is put.
 */
export interface RenderCache {
  /** Null for what is not there, or not as it was put there. */
  get(kind: string, id: string): CachedItem | null;
  /**
   * Frees bytes that {@link RenderCache.get} has answered and nobody uses any more. The collector
   * knows of no hurry where they are all that is large. What the cache itself holds stays.
   */
  release(body: CachedItem["body"]): void;
  /** Remembers an item until {@link RenderCache.flush}, or until there are many. */
  put(kind: string, id: string, item: CachedItem): void;
  /** Writes what was put since the last time, all of it or nothing. */
  flush(): void;
  /** Forgets everything. */
  clear(): void;
  /** Closing twice is harmless; what was not flushed is lost. */
  close(): void;
  [Symbol.dispose](): void;
}

/** Where the file stands. */
export function renderCachePath({ storePath }: { storePath: string }): string {
  return join(dirname(storePath), "render-cache.sqlite");
}

/** `CCrc`: so that no other file is ever taken for one. */
const applicationId = 0x43437263;
/** Size of what may be pending: memory is dear where everything is made at once. */
const mostWaiting = 1024 * 1024;
/** For others that write to it at this moment; they write for a few milliseconds. */
const busyTimeoutMs = 100;

const schema = `
  CREATE TABLE IF NOT EXISTS items (
    identity TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    body ANY NOT NULL,
    -- Of both, for what a disk may do to them: what is read here is published.
    sum INTEGER NOT NULL,
    PRIMARY KEY (identity, kind, id)
  ) STRICT;
`;

/** A cache that ends with its thread. */
export function memoryCache(): RenderCache {
  const items = new Map<string, CachedItem>();
  const keyOf = (kind: string, id: string) => `${kind} ${id}`;
  return {
    get: (kind, id) => items.get(keyOf(kind, id)) ?? null,
    release: () => {},
    put: (kind, id, item) => void items.set(keyOf(kind, id), item),
    flush: () => {},
    clear: () => items.clear(),
    close: () => items.clear(),
    [Symbol.dispose]: () => items.clear(),
  };
}

/**
 * Opens the cache, making the file where there is none. `identity` names all that what is kept
 * depends on besides what each item says of itself (the program, the settings): with another one than
 * the last time everything is forgotten. Never throws.
 */
export function openRenderCache(
  { path, identity }: { path: string; identity: string },
): RenderCache {
  let database: Database | null = null;
  const pending = new Map<string, { kind: string; id: string; item: CachedItem }>();
  /** Size of what is pending. */
  let waiting = 0;
  /** Read from the file, for whoever asked alone. */
  const lent = new WeakSet<Uint8Array>();
  /** Takes the place of a file that failed. */
  const memory = memoryCache();

  /** A file that fails once is not asked again; what is damaged is removed. */
  function attempt<T>(work: (database: Database) => T, otherwise: T): T {
    if (database === null) return otherwise;
    try {
      return work(database);
    } catch (error) {
      const left = [...pending.values()];
      close();
      for (const { kind, id, item } of left) memory.put(kind, id, item);
      if (isDamage(error)) removeFiles(path);
      return otherwise;
    }
  }

  function close(): void {
    const open = database;
    database = null;
    pending.clear();
    memory.close();
    try {
      open?.close();
    } catch {
      // Nothing rests on it.
    }
  }

  function read(database: Database, { kind, id }: { kind: string; id: string }) {
    const row = database.get<CachedItem & { sum: number }>(
      "SELECT about, body, sum FROM items WHERE identity = ? AND kind = ? AND id = ?",
      [identity, kind, id],
    );
    if (row === undefined) return null;
    const { sum, ...item } = row;
    if (sum !== sumOf(item)) return null;
    if (typeof item.body !== "string") lent.add(item.body);
    return item;
  }

  function flush(): void {
    waiting = 0;
    if (pending.size === 0) return;
    attempt((database) => {
      database.transaction(() => {
        for (const { kind, id, item } of pending.values()) {
          database.run(
            "INSERT OR REPLACE INTO items (identity, kind, id, about, body, sum) " +
              "VALUES (?, ?, ?, ?, ?, ?)",
            [identity, kind, id, item.about, item.body, sumOf(item)],
          );
        }
      });
      pending.clear();
    }, undefined);
  }

  try {
    database = opened(path);
  } catch {
    // Not ours, not writable or not sound: without it then.
  }
  attempt((database) => {
    // What others keep there is of no use to anybody but them. Most often nothing has to be written,
    // and nobody who writes at this moment has to be waited for.
    const other = database.get("SELECT 1 FROM items WHERE identity < ?1 OR identity > ?1 LIMIT 1", [
      identity,
    ]);
    if (other !== undefined) database.run("DELETE FROM items WHERE identity <> ?", [identity]);
  }, undefined);

  return {
    get: (kind, id) =>
      attempt((database) =>
        pending.get(`${kind} ${id}`)?.item ??
          read(database, { kind, id }), null) ?? memory.get(kind, id),
    release: (body) => {
      if (typeof body === "string" || !lent.delete(body)) return;
      (body.buffer as ArrayBuffer).transfer(0);
    },
    put: (kind, id, item) => {
      if (database === null) return memory.put(kind, id, item);
      pending.set(`${kind} ${id}`, { kind, id, item });
      waiting += item.body.length;
      if (waiting > mostWaiting) flush();
    },
    flush,
    clear: () => {
      pending.clear();
      memory.clear();
      waiting = 0;
      attempt((database) => {
        database.run("DELETE FROM items");
      }, undefined);
    },
    close,
    [Symbol.dispose]: close,
  };
}

function sumOf({ about, body }: CachedItem): number {
  return crc32(body, crc32(about));
}

function opened(path: string): Database {
  try {
    return prepared(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeFiles(path);
    return prepared(path);
  }
}

function prepared(path: string): Database {
  const database = openDatabase(path, { readOnly: false, busyTimeoutMs });
  try {
    const id = database.get<{ application_id: number }>("PRAGMA application_id")!.application_id;
    if (id !== applicationId) {
      const others = database.get("SELECT 1 FROM sqlite_schema");
      if (id !== 0 || others !== undefined) throw new Error("the file is not ours");
      database.run(`PRAGMA application_id = ${applicationId}`);
    }
    database.run("PRAGMA journal_mode = WAL");
    database.run("PRAGMA synchronous = NORMAL");
    database.run(`PRAGMA journal_size_limit = ${4 * 1024 * 1024}`);
    // An item is asked for once in a while; the system has the file at hand.
    database.run("PRAGMA cache_size = -400");
    database.script(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Refusals of SQLite come as the cause of one for users, unless it has no words for them. */
function isDamage(error: unknown): boolean {
  return isDamaged(error instanceof CaseCalendarError ? error.cause : error);
}

function removeFiles(path: string): void {
  try {
    for (const ending of ["", "-wal", "-shm"]) removeIfThere(`${path}${ending}`);
  } catch {
    // It stays, and nobody reads it.
  }
}
